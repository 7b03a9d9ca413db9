import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  act,
  actAtOnce,
  begin,
  beginIt,
  choose,
  field,
  find,
  goTo,
  group,
  isAt,
  localTime,
  openFromDesk,
  openPaper,
  pdf,
  send,
  stands,
  takeFromDesk,
  type,
  upload,
} from '../hands.ts'
import { type Office, openOffice } from '../open-office.ts'

const meeting = 'Hội nghị Ban Thường vụ về chợ xã'
const matter = 'Đề án chợ Lùng Phình'
const hurry = 'Phải xong trước phiên chợ Tết'

let office: Office
let clerk: Page
let deputy: Page
let secretary: Page
let member: Page

beforeAll(async () => {
  office = await openOffice()
  const usernames = ['vanphong', 'phobithu.thuongtruc', 'bithu', 'uyvien.btv04']
  const seats = []
  for (const username of usernames) seats.push(await office.seatOf(username))
  ;[clerk, deputy, secretary, member] = seats.map(({ page }) => page) as [Page, Page, Page, Page]
})
afterAll(() => office?.close())

describe('Một phiên họp từ đầu đến cuối, bốn người cùng làm', () => {
  it('is planned by the clerk and convened by the deputy secretary, who finds it on the desk', async () => {
    const opening = await begin(clerk, 'Hội nghị, phiên họp')
    await type(opening, 'Tên hồ sơ', meeting)
    await choose(opening, 'Tập thể xem xét, quyết định', 'Ban Thường vụ Đảng ủy')
    await field(opening, 'Hình thức, loại').first().selectOption({ label: 'Đột xuất' })
    await type(opening, 'Thời gian bắt đầu', localTime(Date.now() + 3_600_000))
    await type(opening, 'Địa điểm, nơi lưu', 'Phòng họp số 1')
    await type(opening, 'Mục đích', 'Xem xét đề án')
    await type(opening, 'Yêu cầu', 'Thảo luận đầy đủ')
    await type(opening, 'Nội dung', 'Đề án chợ')
    await type(opening, 'Phạm vi', 'Toàn xã')
    const ground = group(opening, 'Căn cứ họp đột xuất')
    await choose(ground, 'Hình thức, loại', 'Khi cần')
    await type(ground, 'Vì sao', hurry)
    await type(opening, 'Lý do', hurry)
    await beginIt(opening, meeting)
    await send(await takeFromDesk(deputy, 'Triệu tập', meeting))
    await stands(clerk, 'Tiếp nhận tài liệu')
  })

  it('gets an item that the member prepares, with a file, and the member’s own opinion', async () => {
    const opening = await begin(clerk, 'Nội dung trình hội nghị')
    await type(opening, 'Tên hồ sơ', matter)
    await choose(opening, 'Tập thể xem xét, quyết định', 'Ban Thường vụ Đảng ủy')
    await choose(opening, 'Ủy viên Ban Thường vụ phụ trách', 'Ủy viên Ban Thường vụ 4')
    await choose(group(opening, 'Tổ chức, cá nhân chuẩn bị'), 'Người', 'Ủy viên Ban Thường vụ 4')
    await beginIt(opening, matter)
    await find(clerk, meeting)
    const placing = await act(clerk, 'Xếp nội dung vào chương trình')
    await choose(placing, 'Nội dung', new RegExp(`^${matter}`))
    await send(placing)

    const delivery = await takeFromDesk(member, 'Gửi tài liệu', matter)
    await upload(delivery, 'Tệp', 'de-an-cho.pdf', pdf)
    await send(delivery)
    await stands(member, 'Văn phòng thẩm định')
    const opinion = await act(member, 'Cho ý kiến của Ủy viên phụ trách')
    await type(opinion, 'Ý kiến', 'Đồng ý trình Ban Thường vụ')
    await send(opinion)
  })

  it('is appraised by the office, which reads the file, and checked by TT', async () => {
    const appraisal = await takeFromDesk(clerk, 'Thẩm định', matter)
    await clerk.getByRole('tab', { name: 'Tài liệu' }).click()
    expect(await openPaper(clerk, 'de-an-cho.pdf')).toMatchObject({
      status: 200,
      disposition: expect.stringContaining('inline'),
    })
    await type(appraisal, 'Kết quả, nhận xét', 'Đủ hồ sơ, đúng thẩm quyền')
    await field(appraisal, 'Thẩm định rút gọn').check()
    await appraisal.locator('.trial').getByText('phải nêu lý do').first().waitFor()
    await type(appraisal, 'Lý do', hurry)
    await send(appraisal)
    await send(await takeFromDesk(deputy, 'Kiểm tra, đồng ý trình', matter))
  })

  it('has its agenda cleared by TT and its invitations sent', async () => {
    await find(clerk, meeting)
    const line = await act(clerk, 'Ghi nội dung báo cáo thường kỳ')
    await choose(line, 'Dòng báo cáo', /việc Thường trực Đảng ủy đã giải quyết/)
    await field(line, 'Không phát sinh').check()
    await send(line)
    await actAtOnce(clerk, 'Trình duyệt nội dung, chương trình')
    await send(await takeFromDesk(deputy, 'Duyệt nội dung, chương trình', meeting))
    await send(await takeFromDesk(clerk, 'Gửi giấy mời, tài liệu', meeting))
    await stands(clerk, 'Đã gửi giấy mời')
  })

  it('opens by the keyboard with eight of nine, takes the item up and carries it', async () => {
    await goTo(clerk, 'Phòng họp')
    await clerk.getByRole('link', { name: `Vào phòng họp: ${meeting}` }).click()
    await isAt(clerk, meeting)
    const opening = clerk.locator('form').filter({ has: clerk.getByRole('heading', { name: 'Khai mạc' }) })
    await opening.locator('[data-person]').first().focus()
    for (const key of 'ccccvccvc') await clerk.keyboard.press(key)
    await clerk.getByText('Có mặt 7/9').first().waitFor()
    await opening.locator('[data-person="bithu"] input').check()
    await choose(opening, 'Người chủ trì', 'Bí thư')
    await choose(opening, 'Thư ký hội nghị', 'Chuyên viên Văn phòng Đảng ủy')
    await type(opening, 'Lý do', hurry)
    await opening.getByRole('button', { name: 'Khai mạc' }).click()
    await clerk.getByRole('button', { name: 'Đưa nội dung ra xem xét' }).click()
    await clerk.getByLabel('Tán thành', { exact: true }).fill('7')
    await clerk.getByLabel('Không tán thành', { exact: true }).fill('1')
    await clerk.locator('.verdict').getByText('được thông qua', { exact: true }).waitFor()
    await clerk.getByRole('button', { name: 'Ghi kết quả biểu quyết' }).click()
    await clerk.getByRole('region', { name: 'Chương trình' }).getByText('Được thông qua').waitFor()
  })

  it('is concluded by the secretary, who sees the vote and names the document that is to come', async () => {
    const conclusion = await takeFromDesk(secretary, 'Kết luận hội nghị', meeting)
    const documents = group(conclusion, 'Văn bản sẽ ban hành')
    await documents
      .getByRole('button', { name: /^Thêm một mục/ })
      .first()
      .click()
    await choose(documents, 'Nội dung', matter)
    await choose(documents, 'Thể loại văn bản', 'Nghị quyết')
    await send(conclusion)
    await stands(secretary, 'Dự thảo biên bản, kết luận')
  })

  it('has minutes with two signatures, and is closed by the second', async () => {
    const minutes = await takeFromDesk(clerk, 'Dự thảo biên bản', meeting)
    await upload(minutes, 'Tệp', 'bien-ban.txt', 'Biên bản hội nghị.\n')
    await type(minutes, 'Tóm tắt', 'Hội nghị thống nhất thông qua đề án')
    await send(minutes)
    const first = await act(clerk, 'Ký biên bản')
    await first.getByRole('radio', { name: 'Thư ký hội nghị' }).check()
    await send(first)
    await find(secretary, meeting)
    const second = await act(secretary, 'Ký biên bản')
    await second.getByRole('radio', { name: 'Người chủ trì' }).check()
    await upload(second, 'Tệp', 'bien-ban-da-ky.txt', 'Biên bản đã ký.\n')
    await send(second)
    await secretary.getByRole('heading', { name: 'Hồ sơ đã kết thúc' }).waitFor()
  })

  it('ends in a resolution: drafted, passed, signed, numbered, dispatched, received and archived', async () => {
    await openFromDesk(member, 'Trình Văn phòng kiểm tra', matter)
    await member.getByRole('alert').getByText('Phải có dự thảo kèm theo').waitFor()
    const draft = await act(member, 'Thêm tài liệu')
    await upload(draft, 'Tệp', 'du-thao-nghi-quyet.txt', 'Dự thảo nghị quyết.\n')
    await send(draft)
    await actAtOnce(member, 'Trình Văn phòng kiểm tra')

    const passing = await takeFromDesk(clerk, 'Chuyển trình ký', matter)
    await choose(passing, 'Người ký', 'Bí thư')
    await send(passing)
    const signature = await takeFromDesk(secretary, 'Ký ban hành', matter)
    await signature.getByRole('radio', { name: 'Ký tay, kèm bản quét' }).check()
    await upload(signature, 'Tệp', 'nghi-quyet-da-ky.txt', 'Nghị quyết đã ký.\n')
    await send(signature)

    const dispatch = await takeFromDesk(clerk, 'Phát hành', matter)
    await clerk.getByText('01-NQ/ĐU').first().waitFor()
    const recipients = group(dispatch, 'Nơi nhận')
    await recipients
      .getByRole('button', { name: /^Thêm một mục/ })
      .first()
      .click()
    await choose(recipients, 'Thuộc loại', 'Cơ quan, tổ chức, đơn vị')
    await choose(recipients, 'Cơ quan, tổ chức, đơn vị', 'Phòng Kinh tế')
    await upload(dispatch, 'Tệp', 'nghi-quyet-phat-hanh.txt', 'Nghị quyết, bản phát hành.\n')
    await send(dispatch)
    const receipt = await act(clerk, 'Báo đã nhận')
    await type(receipt, 'Thứ tự (từ 1)', '1')
    await send(receipt)
    const archive = await takeFromDesk(clerk, 'Lưu trữ', matter)
    await type(archive, 'Địa điểm, nơi lưu', 'Kho lưu trữ Đảng ủy')
    await send(archive)
    await clerk.getByRole('heading', { name: 'Hồ sơ đã kết thúc' }).waitFor()
    await clerk.getByText('Đã lưu trữ').first().waitFor()
  })

  it('stands whole in the journal, each act once, for whoever was there', async () => {
    await find(member, meeting)
    await member.getByRole('tab', { name: 'Diễn biến' }).click()
    const journal = member.getByRole('tabpanel')
    for (const once of ['Triệu tập', 'Khai mạc', 'Ghi kết quả biểu quyết', 'Kết luận hội nghị']) {
      await journal.getByText(once, { exact: true }).first().waitFor()
      expect(await journal.getByText(once, { exact: true }).count(), once).toBe(1)
    }
    expect(await journal.getByText('Ký biên bản', { exact: true }).count()).toBe(2)
  })

  it('left nothing for the browsers to complain of, and called nobody else', () => {
    expect(office.faults()).toEqual([])
  })
})
