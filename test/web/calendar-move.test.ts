import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addWorkingDays, isWorkingDay } from '../../rules/calendar.ts'
import { addDays, at, type Day, dayOf } from '../../rules/instants.ts'
import { unitCalendar } from '../../store/terms.ts'
import { violations } from '../browser.ts'
import { type Office, openOffice } from '../open-office.ts'
import { type Cast, castOf } from '../story-cast.ts'

const title = 'Hội nghị Ban Thường vụ dời ngày'
const reason = 'Trùng lịch họp của tỉnh'
const shown = (day: Day) => day.split('-').reverse().join('/')

let office: Office
let cast: Cast
let meeting: string
let clerk: Page
/** Two days of one month, both working days, with time enough to prepare. */
let heldOn: Day
let movedTo: Day
let before: Day

beforeAll(async () => {
  office = await openOffice()
  cast = await castOf({ service: office.counter, accounts: office.service.accounts })
  const { app } = office.service
  const calendar = await unitCalendar(app.db, 'lung-phinh')
  const nextMonth = addDays(`${dayOf(app.now()).slice(0, 7)}-28`, 7).slice(0, 7)
  heldOn = addWorkingDays(`${nextMonth}-10`, 1, calendar)
  movedTo = addWorkingDays(heldOn, 3, calendar)
  const workingDayBefore = (day: Day): Day => {
    const each = addDays(day, -1)
    return isWorkingDay(each, calendar) ? each : workingDayBefore(each)
  }
  before = workingDayBefore(movedTo)
  meeting = await cast.plan({ title, body: 'standingCommittee', startsAt: at(heldOn, '08:00'), reason })
  clerk = (await office.seatOf('phobithu.thuongtruc')).page
})
afterAll(() => office?.close())

const cell = (day: Day) => clerk.locator('td').filter({ has: clerk.locator(`time[datetime="${day}"]`) })
const panel = () => clerk.getByRole('region', { name: `Dời phiên họp: ${title}` })
const limit = (name: string) => panel().getByRole('listitem').filter({ hasText: name }).first()

describe('Dời phiên họp trên lịch', () => {
  it('shows by dragging which limits would move, before anything is sent', async () => {
    await clerk.goto(`${office.url}/lich?ngay=${heldOn}`)
    const held = cell(heldOn).getByRole('listitem').filter({ hasText: title })
    await held.dragTo(cell(movedTo))
    await limit('Hạn gửi giấy mời, tài liệu')
      .getByText(`→ 17:00 ${shown(before)}`)
      .waitFor()
    await limit('Hạn gửi tài liệu').waitFor()
    expect((await cast.dues('meetings', meeting)).invitations).not.toBe(`${before}T17:00:00+07:00`)
    expect(await violations(clerk)).toEqual([])
    await panel().getByRole('button', { name: 'Thôi' }).click()
    await panel().waitFor({ state: 'detached' })
  })

  it('shows the same by the keyboard, and what could not be kept any more on a day too near', async () => {
    await clerk.getByRole('button', { name: `Dời sang ngày…: ${title}` }).focus()
    await clerk.keyboard.press('Enter')
    const today = dayOf(office.service.app.now())
    await panel()
      .getByLabel('Sang ngày')
      .fill(shown(addDays(today, 1)))
    await panel().getByText('đã qua, không kịp nữa.').first().waitFor()
    await panel().getByText('Phải nêu lý do, hồ sơ sẽ ghi lưu ý:').waitFor()
  })

  it('moves the meeting by its own act with the reason given, and the limits with it', async () => {
    await panel().getByLabel('Sang ngày').fill(shown(movedTo))
    await limit('Hạn gửi giấy mời, tài liệu')
      .getByText(`→ 17:00 ${shown(before)}`)
      .waitFor()
    await panel().getByLabel('Lý do').fill(reason)
    await panel().getByRole('button', { name: 'Đổi thời gian họp' }).click()
    await panel().waitFor({ state: 'detached' })
    await cell(movedTo).getByText(title).first().waitFor()
    expect((await cast.dues('meetings', meeting)).invitations).toBe(`${before}T17:00:00+07:00`)
    const { items } = await cast.office.get(`/api/meetings/${meeting}/journal`)
    const moves = items.filter(({ type }: { type: string }) => type === 'reschedule')
    expect(moves).toMatchObject([{ event: { startsAt: at(movedTo, '08:00'), reason } }])
  })

  it('offers nothing of the kind to whoever may not move it', async () => {
    const member = (await office.seatOf('uyvien.btv04')).page
    await member.goto(`${office.url}/lich?ngay=${movedTo}`)
    await member.getByText(title).first().waitFor()
    expect(await member.getByRole('button', { name: /^Dời sang ngày/ }).count()).toBe(0)
  })

  it('left nothing for the browsers to complain of, and called nobody else', () => {
    expect(office.faults()).toEqual([])
  })
})
