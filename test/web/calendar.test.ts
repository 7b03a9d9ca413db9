import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addWorkingDays, isWorkingDay } from '../../rules/calendar.ts'
import { addDays, at, dayOf } from '../../rules/instants.ts'
import { lastWorkingDays } from '../../rules/windows.ts'
import { unitCalendar } from '../../store/terms.ts'
import { find, goTo, isAt } from '../hands.ts'
import { type Office, openOffice } from '../open-office.ts'
import { type Cast, castOf } from '../story-cast.ts'

const title = 'Hội nghị Ban Thường vụ bàn đề án'
const source = 'Thông báo số 45-TB/VPTU'
const shown = (day: string) => day.split('-').reverse().join('/')

let office: Office
let cast: Cast
let meeting: string
let clerk: Page
let administrator: Page
/** The working days before the meeting: the last of them becomes a day off. */
let off: string
let dueBefore: string
let dueAfter: string

beforeAll(async () => {
  office = await openOffice()
  cast = await castOf({ service: office.counter, accounts: office.service.accounts })
  const { app } = office.service
  const calendar = await unitCalendar(app.db, 'lung-phinh')
  // The regulation's window, in this month or the next, with a week to prepare.
  const today = dayOf(app.now())
  const earliest = addWorkingDays(today, 6, calendar)
  const windows = [today, addDays(`${today.slice(0, 7)}-28`, 7)].flatMap((day) => lastWorkingDays(3, day, calendar))
  const heldOn = windows.find((day) => day >= earliest)!
  const workingDayBefore = (day: string): string => {
    const before = addDays(day, -1)
    return isWorkingDay(before, calendar) ? before : workingDayBefore(before)
  }
  dueBefore = workingDayBefore(heldOn)
  dueAfter = workingDayBefore(dueBefore)
  off = dueBefore
  meeting = await cast.plan({ title, body: 'standingCommittee', startsAt: at(heldOn, '08:00') })
  clerk = (await office.seatOf('vanphong')).page
  administrator = (await office.seatOf('quantri')).page
})
afterAll(() => office?.close())

const invitations = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Hạn gửi giấy mời, tài liệu' }).first()

describe('Đổi lịch nghỉ khi hồ sơ đang chạy', () => {
  it('shows whoever is no administrator the days with their source, and nothing to change', async () => {
    await clerk.goto(`${office.url}/lich/${off.slice(0, 4)}`)
    await clerk.getByText('Tết Nguyên đán').first().waitFor()
    expect(await clerk.getByRole('textbox').filter({ visible: true }).count()).toBe(0)
    expect(await clerk.getByRole('button', { name: 'Xem trước ảnh hưởng' }).count()).toBe(0)
  })

  it('asks for the source of every day, and keeps what was entered when it is missing', async () => {
    await goTo(administrator, 'Lịch')
    const year = off.slice(0, 4)
    const editing = administrator.getByRole('link', { name: `Ngày nghỉ, làm bù năm ${year}` })
    for (let tries = 0; tries < 3 && !(await editing.isVisible()); tries++)
      await administrator.getByRole('button', { name: 'Sau', exact: true }).click()
    await editing.click()
    await isAt(administrator, `Ngày nghỉ, làm bù năm ${year}`)
    await administrator.getByRole('button', { name: 'Thêm một ngày' }).click()
    const row = administrator.locator('.holiday').last()
    await row.getByLabel('Ngày', { exact: true }).fill(off)
    await row.getByLabel('Tên', { exact: true }).fill('Nghỉ phòng, chống bão')
    await administrator.getByRole('button', { name: 'Xem trước ảnh hưởng' }).click()
    await administrator
      .getByRole('alert')
      .getByText(/cần sửa/)
      .waitFor()
    expect(await row.getByLabel('Tên', { exact: true }).inputValue()).toBe('Nghỉ phòng, chống bão')
    await row.getByLabel('Căn cứ', { exact: true }).fill(source)
  })

  it('shows before saving which dossier would move and from when to when, and moves nothing', async () => {
    await administrator.getByRole('button', { name: 'Xem trước ảnh hưởng' }).click()
    await administrator.getByRole('heading', { name: '1 hồ sơ sẽ dời thời hạn' }).waitFor()
    await administrator.getByText(`Ngày thay đổi: ${shown(off)}`).waitFor()
    // Administrators hold no office, so that they see what moves and not whose title it bears.
    await administrator.getByText(`Hội nghị, phiên họp: ${meeting}`).waitFor()
    const move = `Hạn gửi giấy mời, tài liệu: 17:00 ${shown(dueBefore)} → 17:00 ${shown(dueAfter)}`
    await administrator.getByText(move).waitFor()
    await find(clerk, title)
    await invitations(clerk).getByText(shown(dueBefore)).first().waitFor()
  })

  it('moves the deadline when saved, before the eyes of who looks at it, and says why it falls there now', async () => {
    await administrator.getByRole('button', { name: 'Lưu và tính lại thời hạn' }).click()
    const saved = administrator.getByText('Đã lưu; các hồ sơ đang giải quyết được tính lại thời hạn.')
    await saved.waitFor()
    const deadline = invitations(clerk)
    await deadline
      .getByText(new RegExp(`17:00.*${shown(dueAfter)}`))
      .first()
      .waitFor()
    await deadline
      .getByText(new RegExp(`${shown(off).slice(0, 5)}.*không phải ngày làm việc`))
      .first()
      .waitFor()
    await clerk.getByRole('tab', { name: 'Diễn biến' }).click()
    const entry = clerk.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'Lịch làm việc thay đổi' })
    await entry.getByText(source).waitFor()
    expect((await cast.dues('meetings', meeting)).invitations).toBe(`${dueAfter}T17:00:00+07:00`)
    // The days were read anew since, in another order, and it is still told that they were saved.
    expect(await saved.isVisible()).toBe(true)
  })

  it('draws the day off in the month, for everybody', async () => {
    await goTo(clerk, 'Lịch')
    const month = `Tháng ${Number(off.slice(5, 7))} năm ${off.slice(0, 4)}`
    for (let tries = 0; tries < 3 && !(await clerk.getByRole('heading', { name: month }).isVisible()); tries++)
      await clerk.getByRole('button', { name: 'Sau', exact: true }).click()
    await clerk
      .locator('td.off')
      .filter({ has: clerk.locator(`time[datetime="${off}"]`) })
      .waitFor()
  })

  it('left nothing for the browsers to complain of, and called nobody else', () => {
    expect(office.faults()).toEqual([])
  })
})
