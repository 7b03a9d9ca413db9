import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  act,
  begin,
  beginIt,
  choose,
  find,
  goTo,
  group,
  openPaper,
  pdf,
  send,
  takeFromDesk,
  type,
  upload,
} from '../hands.ts'
import { type Office, openOffice } from '../open-office.ts'

const title = 'Xin ý kiến về mở rộng chợ xã'
const question = 'Đồng chí có tán thành chủ trương mở rộng chợ xã hay không?'
const remark = 'Nên giữ lại hàng cây cổ thụ'
const changed = 'Thống nhất, đã rõ phương án cây xanh'
const clicking = ['bithu', 'phobithu.chutich', 'phobithu.thuongtruc', ...[4, 5, 6, 7, 8].map((n) => `uyvien.btv0${n}`)]

let office: Office
let clerk: Page

beforeAll(async () => {
  office = await openOffice()
  clerk = (await office.seatOf('vanphong')).page
})
afterAll(() => office?.close())

/** The forms that wait for that person, on a telephone. */
async function formsOf(username: string): Promise<Page> {
  const { page } = await office.seatOf(username, { viewport: { width: 390, height: 800 }, hasTouch: true })
  await goTo(page, 'Phiếu ý kiến')
  await page.getByText(question).waitFor()
  return page
}

/** Answers the form in sight and waits until it was heard. */
async function answer(page: Page, choice: string) {
  await page.getByRole('radio', { name: choice, exact: true }).check()
  await page.getByRole('button', { name: 'Xem lại và gửi' }).click()
  const last = page.getByRole('region', { name: 'Xem lại trước khi gửi' })
  await last.getByText(choice, { exact: true }).waitFor()
  await last.getByRole('button', { name: 'Trả lời phiếu xin ý kiến' }).click()
  await page.getByText('Đã ghi ý kiến của đồng chí').waitFor()
}

describe('Phiếu xin ý kiến chín Ủy viên Ban Thường vụ (Điều 9, khoản 3)', () => {
  it('is prepared by the office with its papers and sent out by TT', async () => {
    const opening = await begin(clerk, 'Xin ý kiến bằng văn bản')
    await type(opening, 'Tên hồ sơ', title)
    await choose(opening, 'Tập thể được xin ý kiến', 'Ban Thường vụ Đảng ủy')
    await type(opening, 'Nội dung xin ý kiến', question)
    await choose(group(opening, 'Nơi chuẩn bị'), 'Cơ quan, tổ chức, đơn vị', 'Phòng Kinh tế')
    await upload(opening, 'Tệp', 'to-trinh.pdf', pdf)
    await beginIt(opening, title)
    const { page, context } = await office.seatOf('phobithu.thuongtruc')
    const order = await takeFromDesk(page, 'Chỉ đạo gửi phiếu xin ý kiến', title)
    await choose(group(order, 'Căn cứ xin ý kiến bằng văn bản'), 'Hình thức, loại', 'Nội dung không phức tạp')
    await choose(order, 'Thể loại văn bản sẽ ban hành khi được thông qua', 'Nghị quyết')
    await send(order)
    await context.close()
  })

  it('is answered by eight at their telephones, who open the papers there', async () => {
    for (const username of clicking) {
      const page = await formsOf(username)
      if (username === 'bithu') {
        const opened = await openPaper(page, 'to-trinh.pdf')
        expect(opened).toMatchObject({ status: 200, disposition: expect.stringContaining('inline') })
      }
      const differs = username === 'uyvien.btv05'
      if (differs) await type(page, 'Ý kiến ghi trên phiếu', remark)
      await answer(page, differs ? 'Tán thành, có ý kiến khác' : 'Tán thành')
      await page.context().close()
    }
  })

  it('shows the office how many have answered and who has not, and nobody’s answer', async () => {
    await find(clerk, title)
    await clerk.getByText('Đã trả lời 8/9').waitFor()
    const count = clerk.getByRole('region', { name: 'Lấy ý kiến' })
    await count.getByText('Ủy viên Ban Thường vụ 9').waitFor()
    const main = await clerk.getByRole('main').textContent()
    expect(main).not.toContain(remark)
    await clerk.getByRole('tab', { name: 'Diễn biến' }).click()
    await clerk.getByRole('tabpanel').getByText('Trả lời phiếu xin ý kiến').first().waitFor()
    expect(await clerk.getByRole('tabpanel').textContent()).not.toContain(remark)
  })

  it('lets a member change their answer until the close', async () => {
    const { page, context } = await office.seatOf('uyvien.btv05')
    await find(page, title)
    const again = await act(page, 'Trả lời phiếu xin ý kiến')
    await again.getByRole('radio', { name: 'Tán thành', exact: true }).check()
    await type(again, 'Ý kiến ghi trên phiếu', changed)
    await send(again)
    await context.close()
    await clerk.getByText('Đã trả lời 8/9').waitFor()
  })

  it('takes the ninth from paper only with the scan, and closes with it: carried', async () => {
    const paper = await act(clerk, 'Nhập thay phiếu giấy')
    await choose(paper, 'Ủy viên có phiếu giấy', 'Ủy viên Ban Thường vụ 9')
    await paper.getByRole('radio', { name: 'Tán thành', exact: true }).check()
    await paper
      .locator('.trial')
      .getByText(/phiếu giấy|bản quét|tệp/i)
      .first()
      .waitFor()
    await upload(paper, 'Tệp', 'phieu-giay.txt', 'Phiếu giấy của Ủy viên 9.\n')
    await send(paper)
    await clerk.getByRole('heading', { name: 'Hồ sơ đã kết thúc' }).waitFor()
    await clerk.getByText('Được thông qua').first().waitFor()
  })

  it('tells the result to those who were asked', async () => {
    const { page, context } = await office.seatOf('uyvien.btv07')
    await find(page, title)
    const content = page.getByRole('tabpanel')
    await content.getByText('Kết quả kiểm phiếu').waitFor()
    const tally = await content.textContent()
    expect(tally).toMatch(/Số tán thành\s*9/)
    expect(tally).not.toContain(changed)
    await context.close()
  })

  it('left nothing for the browsers to complain of, and called nobody else', () => {
    expect(office.faults()).toEqual([])
  })
})
