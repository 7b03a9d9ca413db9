import { addWorkingDays, type Calendar, isWorkingDay } from '../rules/calendar.ts'
import { addDays, at, instantOf } from '../rules/instants.ts'
import { lastWorkingDays } from '../rules/windows.ts'
import { assignItem, type Cast, eventually, isThere } from './cast.ts'
import type { Clerk, Shown } from './clerk.ts'

const fields = {
  purpose: 'Xem xét, quyết định các nội dung thuộc thẩm quyền',
  requirements: 'Tài liệu gửi đúng hạn, thảo luận đầy đủ',
  content: 'Các nội dung trong chương trình',
  scope: 'Công tác lãnh đạo của Đảng bộ xã',
}
const board = [
  'bithu',
  'phobithu.thuongtruc',
  'phobithu.chutich',
  'uyvien.btv04',
  'uyvien.btv05',
  'uyvien.btv06',
  'uyvien.btv07',
]

/** Hội nghị định kỳ đang được chuẩn bị, with items at different points. */
export async function prepareRegularMeeting(cast: Cast) {
  const { office, deputy, agency } = cast
  const startsAt = at(regularDay(cast), '08:00')
  const title = 'Hội nghị Ban Thường vụ Đảng ủy định kỳ'
  const meeting = await office.begin('meetings', {
    title,
    body: 'standingCommittee',
    startsAt,
    place: 'Phòng họp số 1',
    ...fields,
  })
  await deputy.act('meetings', meeting.id, { type: 'convene' })
  const [market, budget, report] = await Promise.all([
    assignItem(cast, 'Đề án chợ Lùng Phình'),
    assignItem(cast, 'Phân bổ kinh phí sửa chữa trường học'),
    assignItem(cast, 'Báo cáo tình hình kinh tế – xã hội quý'),
  ])
  for (const { id } of [market, budget, report])
    await office.act('meetings', meeting.id, { type: 'placeItem', item: id })
  const paper = await agency.upload('du-thao.txt', 'Dự thảo tờ trình, dùng để minh họa.\n')
  await agency.act('agenda-items', market.id, { type: 'deliver', files: [paper] })
  await agency.act('agenda-items', budget.id, { type: 'deliver', files: [paper] })
  await office.act('agenda-items', budget.id, { type: 'sendBack', reasons: ['Thiếu phụ lục dự toán'] })
}

/** Hội nghị đột xuất held just now, whose resolution is being drafted. */
export async function holdExtraordinaryMeeting(cast: Cast) {
  const { office, deputy, secretary, agency, now } = cast
  const startsAt = instantOf(now + 3_600_000)
  const title = 'Hội nghị Ban Thường vụ Đảng ủy đột xuất'
  const reason = 'Cuộc họp minh họa, mở ngay khi khởi động'
  const ground = { kind: 'whenNeeded', why: 'Chuẩn bị diễn tập phòng, chống thiên tai' }
  const begun = {
    title,
    body: 'standingCommittee',
    kind: 'extraordinary',
    startsAt,
    ground,
    place: 'Phòng họp số 1',
    reason,
  }
  const meeting = await office.begin('meetings', { ...begun, ...fields })
  await deputy.act('meetings', meeting.id, { type: 'convene' })
  const drill = await assignItem(cast, 'Kế hoạch diễn tập phòng, chống thiên tai')
  const act = (who: Clerk, body: { type: string; [field: string]: unknown }) => who.act('meetings', meeting.id, body)
  await act(office, { type: 'placeItem', item: drill.id })
  const paper = await agency.upload('ke-hoach.txt', 'Kế hoạch diễn tập, dùng để minh họa.\n')
  await agency.act('agenda-items', drill.id, { type: 'deliver', files: [paper] })
  await office.act('agenda-items', drill.id, { type: 'appraise', shortened: true, reason: 'Hội nghị đột xuất' })
  await deputy.act('agenda-items', drill.id, { type: 'check' })
  await act(office, { type: 'enterLine', line: 'permanentBoardReport', none: true })
  await act(office, { type: 'submitAgenda' })
  await heard(office, meeting, drill)
  await act(deputy, { type: 'clearAgenda' })
  await act(office, { type: 'sendInvitations', reason })
  await act(office, { type: 'open', chair: 'bithu', recorder: 'vanphong', present: board })
  await act(office, { type: 'takeUp', item: drill.id })
  await act(office, { type: 'vote', item: drill.id, ballots: { method: 'open', approve: 7, reject: 0, abstain: 0 } })
  const documents = [{ item: drill.id, documentType: 'NQ', drafter: { person: 'vanphong' } }]
  await act(secretary, { type: 'conclude', documents })
  await isThere(office, 'promulgations', `${drill.id}.vb`)
}

// The meeting learns of an item's standing a moment after the item has moved.
async function heard(office: Clerk, meeting: Shown, { id }: Shown) {
  await eventually(`${meeting.id} hears that ${id} is ready`, async () => {
    const { content } = (await office.dossier('meetings', meeting.id)) as Shown & {
      content: { agenda: { item: string; standing: string }[] }
    }
    return content.agenda.some(({ item, standing }) => item === id && standing === 'ready')
  })
}

// In this month's window if that leaves a week to prepare, else in the next month's.
function regularDay({ today, calendar }: Cast): string {
  const earliest = addWorkingDays(today, 6, calendar)
  const window = lastWorkingDays(3, today, calendar).find((day) => day >= earliest)
  return window ?? lastWorkingDays(3, nextMonth(today), calendar)[0] ?? firstWorkingDay(earliest, calendar)
}

function nextMonth(day: string): string {
  return addDays(`${day.slice(0, 7)}-28`, 7)
}

function firstWorkingDay(day: string, calendar: Calendar): string {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar)
}
