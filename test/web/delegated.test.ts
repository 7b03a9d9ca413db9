import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  act,
  actAtOnce,
  begin,
  beginIt,
  choose,
  find,
  goTo,
  group,
  isAt,
  send,
  stands,
  takeFromDesk,
  type,
} from '../hands.ts'
import { type Office, openOffice } from '../open-office.ts'
import { type Cast, castOf, committee, member } from '../story-cast.ts'

const title = 'Đơn kiến nghị về ranh giới đất khu chợ'
const raising = 'Nêu là việc phức tạp hoặc cần xin ý kiến Ban Thường vụ'
const preparer = { organisation: 'phong-kinh-te' }

let office: Office
let cast: Cast
let clerk: Page
let chairman: Page
let matter: string
let meeting: string

beforeAll(async () => {
  office = await openOffice()
  cast = await castOf({ service: office.counter, accounts: office.service.accounts })
  clerk = (await office.seatOf('vanphong')).page
  chairman = (await office.seatOf('phobithu.chutich')).page
})
afterAll(() => office?.close())

const inFiveDays = () => new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

describe('Việc được ủy quyền phức tạp, xin ý kiến Ban Thường vụ (Điều 3, khoản 4)', () => {
  it('is received and accepted by the office with its source and its day', async () => {
    const opening = await begin(clerk, 'Việc được ủy quyền')
    await type(opening, 'Tên hồ sơ', title)
    await choose(group(opening, 'Nơi chuẩn bị'), 'Cơ quan, tổ chức, đơn vị', 'Phòng Kinh tế')
    await beginIt(opening, title)
    matter = new URL(clerk.url()).pathname.split('/').at(-1)!
    const acceptance = await takeFromDesk(clerk, 'Tiếp nhận, ghi nguồn thẩm quyền và hạn quyết định', title)
    await acceptance.getByRole('radio', { name: 'Ban Thường vụ ủy quyền' }).check()
    await type(acceptance, 'Điểm trong danh mục được ủy quyền (khoản 4 Điều 3)', 'e')
    await type(acceptance, 'Ngày phải quyết định', inFiveDays())
    await send(acceptance)
    await stands(clerk, 'Thường trực Đảng ủy xem xét')
  })

  it('is raised as complex by one of TT, and cannot be decided by them until BTV has spoken', async () => {
    await find(chairman, title)
    const raised = await act(chairman, raising)
    await raised.getByRole('radio', { name: 'Việc phức tạp' }).check()
    await type(raised, 'Lý do', 'Đơn của nhiều hộ, liên quan hai thôn')
    await send(raised)
    await stands(chairman, 'Xin ý kiến Ban Thường vụ')
    await chairman.getByText(/Chưa làm được/).click()
    const greyed = chairman.locator('.greyed').filter({ hasText: 'Tán thành' }).first()
    await greyed
      .getByRole('button', { name: /Điều 3, khoản 4/ })
      .first()
      .waitFor()
  })

  it('stands as an item of BTV by itself, and is taken to an extraordinary meeting', async () => {
    await goTo(clerk, 'Hồ sơ')
    await clerk.getByLabel('Thủ tục').selectOption({ label: 'Nội dung trình hội nghị' })
    await clerk.getByRole('link', { name: title }).waitFor()
    const item = `${matter}.btv1`
    meeting = await cast.planAtOnce()
    await cast.office.act('agenda-items', item, { type: 'assign', memberInCharge: member, preparer })
    await cast.deliver(item)
    await cast.opine(item)
    await cast.appraise(item)
    await cast.check(item)
    await cast.none(meeting, 'permanentBoardReport')
    await cast.office.act('meetings', meeting, { type: 'submitAgenda' })
    await cast.allReady(meeting)
    await cast.deputy.act('meetings', meeting, { type: 'clearAgenda' })
    await cast.office.act('meetings', meeting, { type: 'sendInvitations', reason: 'Việc gấp' })
    await cast.open(meeting, committee)
  })

  it('is voted on in the room by names, each with one key, and the meeting is concluded there', async () => {
    await goTo(clerk, 'Phòng họp')
    await clerk.getByRole('link', { name: /^Vào phòng họp: Hội nghị đột xuất/ }).click()
    await isAt(clerk, 'Hội nghị đột xuất')
    // The first keys are pressed while the service has not answered yet.
    await clerk.route('**/acts', (route) => delay(2_000).then(() => route.continue()))
    const answered = clerk.waitForResponse(/\/acts$/)
    await clerk.getByRole('button', { name: 'Đưa nội dung ra xem xét' }).click()
    await clerk.getByLabel('Cách thức').selectOption({ label: 'Biểu quyết ghi tên' })
    const vote = clerk.locator('form').filter({ has: clerk.getByRole('heading', { name: 'Biểu quyết' }) })
    await vote.locator('[data-person]').first().focus()
    for (const key of 'tttt') await clerk.keyboard.press(key)
    await answered
    await clerk.unroute('**/acts')
    for (const key of 'kttpt') await clerk.keyboard.press(key)
    await clerk.locator('.verdict').getByText('Tán thành 7, cần 5 trong 9').waitFor()
    await vote.getByRole('button', { name: 'Ghi kết quả biểu quyết' }).click()
    await clerk.getByRole('region', { name: 'Chương trình' }).getByText('Được thông qua').waitFor()
    const { page, context } = await office.seatOf('bithu')
    const conclusion = await takeFromDesk(page, 'Kết luận hội nghị', 'Hội nghị đột xuất')
    const documents = group(conclusion, 'Văn bản sẽ ban hành')
    await documents
      .getByRole('button', { name: /^Thêm một mục/ })
      .first()
      .click()
    await choose(documents, 'Nội dung', title)
    await choose(documents, 'Thể loại văn bản', 'Kết luận')
    await send(conclusion)
    await context.close()
  })

  it('comes back to TT with BTV’s direction, and is decided by all three', async () => {
    await stands(chairman, 'Thường trực Đảng ủy xem xét')
    await actAtOnce(chairman, 'Tán thành')
    for (const username of ['bithu', 'phobithu.thuongtruc']) {
      const { page, context } = await office.seatOf(username)
      await send(await takeFromDesk(page, 'Tán thành', title))
      await context.close()
    }
    await stands(chairman, 'Đã quyết định, ra văn bản')
    await stands(chairman, 'Chờ báo cáo Ban Thường vụ tại phiên họp gần nhất')
    const { content } = await cast.look('delegated-matters', matter)
    expect(content.escalations).toMatchObject([{ ground: 'complex', closedAs: 'answered' }])
    expect(content.decision).toMatchObject({ by: 'permanentBoard', approvals: 3 })
  })

  it('left nothing for the browsers to complain of, and called nobody else', () => {
    expect(office.faults()).toEqual([])
  })
})
