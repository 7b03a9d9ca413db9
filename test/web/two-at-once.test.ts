import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillSignIn } from '../browser.ts'
import { find, isAt, send, stands, takeFromDesk, type } from '../hands.ts'
import { type Office, openOffice } from '../open-office.ts'
import { type Cast, castOf } from '../story-cast.ts'

const findings = 'Đủ hồ sơ; đề nghị bổ sung số liệu quý III trước khi họp'

let office: Office
let cast: Cast
let meeting: string

beforeAll(async () => {
  office = await openOffice()
  cast = await castOf({ service: office.counter, accounts: office.service.accounts })
  meeting = await cast.planAtOnce()
})
afterAll(() => office?.close())

/** An item with its materials, waiting for the office's appraisal. */
async function delivered(title: string): Promise<string> {
  const item = await cast.assign(meeting, { title, body: 'standingCommittee' })
  await cast.deliver(item)
  await cast.opine(item)
  return item
}

const timesInJournal = async (item: string, type: string) =>
  (await cast.journal('agenda-items', item)).filter((entry) => entry.type === type).length

// In the browser: every stage that is shown, from now on.
const watched = `(() => {
  const seen = []
  const look = () => {
    const stage = document.querySelector('[aria-current=step]')?.textContent ?? ''
    if (stage && stage !== seen.at(-1)) seen.push(stage)
  }
  look()
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
  return seen
})()`

describe('Hai người cùng làm một việc của một hồ sơ', () => {
  it('tells the second who was first and what came of it, and keeps what the second had typed', async () => {
    const title = 'Đề án chợ Lùng Phình'
    const item = await delivered(title)
    const first = (await office.seatOf('vanphong')).page
    const second = (await office.seatOf('chanhvanphong')).page
    const [one, other] = [await takeFromDesk(first, 'Thẩm định', title), await takeFromDesk(second, 'Thẩm định', title)]
    await type(other, 'Kết quả, nhận xét', findings)
    await type(one, 'Kết quả, nhận xét', 'Đạt')
    await send(one)
    const told = second.getByRole('alert').filter({ hasText: 'Hồ sơ không còn ở bước thực hiện “Thẩm định”' })
    await told.getByText(/Chuyên viên Văn phòng Đảng ủy: Thẩm định/).waitFor()
    await told.getByText(findings).waitFor()
    await stands(second, 'Thường trực Đảng ủy kiểm tra')
    await second.reload()
    await told.getByText(findings).waitFor()
    await told.getByRole('button', { name: 'Bỏ nội dung đã nhập' }).click()
    await told.waitFor({ state: 'detached' })
    expect(await timesInJournal(item, 'appraise')).toBe(1)
  })

  it('records one of two who press at the same moment, and says so to the other', async () => {
    const title = 'Phương án sửa đường'
    const item = await delivered(title)
    await cast.appraise(item)
    const pages = []
    for (const username of ['phobithu.thuongtruc', 'bithu']) pages.push((await office.seatOf(username)).page)
    const forms = []
    for (const page of pages) {
      const form = await takeFromDesk(page, 'Kiểm tra, đồng ý trình', title)
      await type(form, 'Kết quả, nhận xét', 'Đồng ý')
      forms.push(form)
    }
    await Promise.all(forms.map((form) => form.locator('button[type=submit]').click()))
    await Promise.all(pages.map((page) => stands(page, 'Đủ điều kiện trình')))
    const toldOf = (page: Page) => page.getByText('Hồ sơ không còn ở bước thực hiện').waitFor()
    await Promise.any(pages.map(toldOf))
    expect(await timesInJournal(item, 'check')).toBe(1)
  })

  it('shows no earlier state again, should what was asked before an act be answered after it', async () => {
    const title = 'Đề án cấp nước thôn bản'
    const item = await cast.assign(meeting, { title, body: 'standingCommittee' })
    await cast.deliver(item)
    const { page, context } = await office.seatOf('vanphong')
    const form = await takeFromDesk(page, 'Thẩm định', title)
    await type(form, 'Kết quả, nhận xét', findings)
    let answered = () => {}
    const act = new Promise<void>((done) => (answered = done))
    let asked = () => {}
    const reading = new Promise<void>((done) => (asked = done))
    await page.route(`**/api/agenda-items/${item}`, async (route) => {
      const response = await route.fetch()
      asked()
      await act
      await route.fulfill({ response })
    })
    await page.route(`**/api/agenda-items/${item}/acts`, async (route) => {
      await route.fulfill({ response: await route.fetch() })
      setTimeout(answered, 50)
    })
    // What somebody else does lets the page ask; its answer comes after that to this person's own act.
    await cast.opine(item)
    await reading
    const shown = await page.evaluateHandle<string[]>(watched)
    await send(form)
    await stands(page, 'Thường trực Đảng ủy kiểm tra')
    await page.waitForTimeout(1_500)
    expect(await shown.jsonValue()).toHaveLength(2)
    await context.close()
  })

  it('keeps both of two remarks that are sent together', async () => {
    const title = 'Kế hoạch trồng rừng'
    await delivered(title)
    const pages = []
    for (const username of ['vanphong', 'chanhvanphong']) pages.push((await office.seatOf(username)).page)
    const remarks = ['Đề nghị gửi bản mềm', 'Đã gọi điện cho Phòng Kinh tế']
    for (const [n, page] of pages.entries()) {
      await find(page, title)
      await page.getByRole('tab', { name: 'Trao đổi' }).click()
      await page.getByLabel('Ý kiến trao đổi').fill(remarks[n]!)
    }
    await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Gửi', exact: true }).click()))
    for (const page of pages) for (const remark of remarks) await page.getByRole('listitem').getByText(remark).waitFor()
  })
})

describe('Phiên làm việc hết giữa chừng', () => {
  it('leads back to the door, says why, and the text typed is there after signing in', async () => {
    const title = 'Đề án nước sạch'
    const item = await delivered(title)
    const { page, context } = await office.seatOf('vanphong')
    const form = await takeFromDesk(page, 'Thẩm định', title)
    await type(form, 'Kết quả, nhận xét', findings)
    const elsewhere = await context.newPage()
    await elsewhere.goto(office.url)
    await elsewhere.getByRole('button', { name: 'Đăng xuất' }).click()
    await elsewhere.getByLabel('Tên đăng nhập').waitFor()
    await elsewhere.close()
    await form.locator('button[type=submit]').click()
    await page.getByRole('alert').getByText('Nội dung đang nhập được giữ lại').waitFor()
    await fillSignIn(page, 'vanphong', office.password('vanphong'))
    await isAt(page, title)
    const again = page.locator('.opened')
    expect(await again.getByLabel('Kết quả, nhận xét').inputValue()).toBe(findings)
    await send(again)
    const [entry] = (await cast.journal('agenda-items', item)).filter(({ type }) => type === 'appraise')
    expect(entry!.event.findings).toBe(findings)
  })

  it('does nothing in the name of another who has signed in at the same browser meanwhile', async () => {
    const title = 'Đề án chiếu sáng'
    const item = await delivered(title)
    const { page, context } = await office.seatOf('vanphong')
    const form = await takeFromDesk(page, 'Thẩm định', title)
    await type(form, 'Kết quả, nhận xét', findings)
    const elsewhere = await context.newPage()
    await elsewhere.goto(office.url)
    await elsewhere.getByRole('button', { name: 'Đăng xuất' }).click()
    await fillSignIn(elsewhere, 'chanhvanphong', office.password('chanhvanphong'))
    await elsewhere.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
    await form.locator('button[type=submit]').click()
    await page.getByRole('alert').getByText('Người khác đã đăng nhập ở trình duyệt này').waitFor()
    expect(await timesInJournal(item, 'appraise')).toBe(0)
    await elsewhere.goto(page.url())
    expect(await elsewhere.locator('.opened').getByLabel('Kết quả, nhận xét').inputValue()).toBe('')
    await fillSignIn(page, 'vanphong', office.password('vanphong'))
    expect(await page.locator('.opened').getByLabel('Kết quả, nhận xét').inputValue()).toBe(findings)
  })

  it('left nothing for the browsers to complain of, and called nobody else', () => {
    expect(office.faults()).toEqual([])
  })
})
