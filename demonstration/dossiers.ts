import { addWorkingDays, type Calendar, isWorkingDay } from '../rules/calendar.ts'
import { addDays, at, dayOf, instantOf } from '../rules/instants.ts'
import { lastWorkingDays } from '../rules/windows.ts'
import { Clerk, type Counter, DemonstrationError, type Shown } from './clerk.ts'
import type { Account } from './unit.ts'

const fields = {
  purpose: 'Xem xét, quyết định các nội dung thuộc thẩm quyền',
  requirements: 'Tài liệu gửi đúng hạn, thảo luận đầy đủ',
  content: 'Các nội dung trong chương trình',
  scope: 'Công tác lãnh đạo của Đảng bộ xã',
}
const assigned = { memberInCharge: 'uyvien.btv04', preparer: { organisation: 'phong-kinh-te' } }
const board = [
  'bithu',
  'phobithu.thuongtruc',
  'phobithu.chutich',
  'uyvien.btv04',
  'uyvien.btv05',
  'uyvien.btv06',
  'uyvien.btv07',
]

/**
 * Hồ sơ minh họa in telling stages, made by the demonstration people's own acts: a regular meeting being prepared with
 * items at different points, one held just now whose resolution waits for its signature, a sudden matter, a secret one.
 */
export async function createDemonstrationDossiers(
  service: Counter,
  accounts: Account[],
  now: number,
  calendar: Calendar,
) {
  const clerk = (username: string) => Clerk.signIn(service, accounts.find((each) => each.username === username)!)
  const [office, deputy, secretary, agency] = await Promise.all([
    clerk('vanphong'),
    clerk('phobithu.thuongtruc'),
    clerk('bithu'),
    clerk('phongkinhte'),
  ])
  const cast = { office, deputy, secretary, agency }
  await Promise.all([
    holdExtraordinaryMeeting(cast, now),
    prepareRegularMeeting(cast, now, calendar),
    agency.begin('agenda-items', {
      title: 'Khắc phục sạt lở tuyến đường vào thôn Lùng Phình',
      body: 'standingCommittee',
      preparer: assigned.preparer,
      unscheduled: {
        important: 'Tuyến đường duy nhất vào thôn bị chia cắt',
        urgent: 'Mùa mưa chưa hết, phải xử lý trong tuần',
      },
    }),
    office.begin('agenda-items', {
      title: 'Nội dung mật số 01',
      body: 'standingCommittee',
      secrecy: 'secret',
      ...assigned,
    }),
  ])
}

interface Cast {
  office: Clerk
  deputy: Clerk
  secretary: Clerk
  agency: Clerk
}

async function prepareRegularMeeting({ office, deputy, agency }: Cast, now: number, calendar: Calendar) {
  const startsAt = at(regularDay(now, calendar), '08:00')
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
    item(office, 'Đề án chợ Lùng Phình'),
    item(office, 'Phân bổ kinh phí sửa chữa trường học'),
    item(office, 'Báo cáo tình hình kinh tế – xã hội quý'),
  ])
  for (const { id } of [market, budget, report])
    await office.act('meetings', meeting.id, { type: 'placeItem', item: id })
  const paper = await agency.upload('du-thao.txt', 'Dự thảo tờ trình, dùng để minh họa.\n')
  await agency.act('agenda-items', market.id, { type: 'deliver', files: [paper] })
  await agency.act('agenda-items', budget.id, { type: 'deliver', files: [paper] })
  await office.act('agenda-items', budget.id, { type: 'sendBack', reasons: ['Thiếu phụ lục dự toán'] })
}

async function holdExtraordinaryMeeting({ office, deputy, secretary, agency }: Cast, now: number) {
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
  const drill = await item(office, 'Kế hoạch diễn tập phòng, chống thiên tai')
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
  const document = () => office.dossier('promulgations', `${drill.id}.vb`)
  await eventually(`${drill.id} begins its document`, () => document().then(() => true, isNotThere))
}

function item(office: Clerk, title: string): Promise<Shown> {
  return office.begin('agenda-items', { title, body: 'standingCommittee', ...assigned })
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

function isNotThere(error: unknown): false {
  if (error instanceof DemonstrationError && error.status === 404) return false
  throw error
}

async function eventually(what: string, happened: () => Promise<boolean>) {
  for (let tries = 0; tries < 600; tries++) {
    if (await happened()) return
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new DemonstrationError(`not within half a minute: ${what}`)
}

// In this month's window if that leaves a week to prepare, else in the next month's.
function regularDay(now: number, calendar: Calendar): string {
  const today = dayOf(now)
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
