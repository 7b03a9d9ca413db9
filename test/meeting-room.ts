import { agendaItem } from '../machines/agenda-item.ts'
import type { Body, Facts, FileFact } from '../machines/event.ts'
import { meeting } from '../machines/meeting.ts'
import { agendaItemSchemas } from '../schemas/agenda-item.ts'
import { meetingSchemas } from '../schemas/meeting.ts'
import { type Setting, story } from './drive.ts'
import { bchMembers, btvMembers, committee, lungPhinh, ttMembers } from './terms.ts'

const file = (id: string): FileFact => ({ id, name: `${id}.pdf`, hash: id.padEnd(64, '0'), size: 9, type: 'pdf' })
export const files = ['deAn', 'bienBan', 'banKy'].map(file)
export const entry = { number: '07', place: 'Két sắt phòng văn thư', holder: 'vanThu' }
export const fields = { purpose: 'Mục đích', requirements: 'Yêu cầu', content: 'Nội dung', scope: 'Phạm vi' }
export const why = { reason: 'Theo tình hình thực tế' }
export const startsAt = '2026-04-28T08:00:00+07:00'
const midApril = '2026-04-15T09:00:00+07:00'

export const members: Partial<Record<Body, string[]>> = {
  executiveCommittee: bchMembers,
  standingCommittee: btvMembers,
  permanentBoard: ttMembers,
}

type Dossier = NonNullable<Facts['dossier']>

/** An item as the store would give it: prepared by its own machine, and ready unless told otherwise. */
export function item(id: string, body: Body, fields: object = {}, until: 'preparing' | 'ready' = 'ready'): Dossier {
  const one = story({
    procedure: agendaItem,
    schemas: agendaItemSchemas,
    terms: lungPhinh,
    at: midApril,
    cast: committee,
    files,
    id,
  })
  const begun = { title: `Nội dung ${id}`, body, memberInCharge: 'btv1', preparer: { organisation: 'phongKinhTe' } }
  one.begin('vanThu', { ...begun, ...fields })
  const secret = one.context.secrecy !== 'none'
  if (until === 'ready') {
    one.act('kinhTe', { type: 'deliver', ...(secret ? { registerEntries: [entry] } : { files: ['deAn'] }) })
    if (one.state === 'appraising') {
      one.act('vanThu', { type: 'appraise' })
      one.act('biThu', { type: 'check', reference: '15-KL/ĐU' })
    }
  }
  return { id, procedure: 'agendaItem', stage: one.state as string, status: one.status, context: one.context }
}

export function setting(changed: Partial<Setting> = {}): Setting {
  const base = { procedure: meeting, schemas: meetingSchemas, terms: lungPhinh, at: midApril, cast: committee, files }
  return { ...base, id: 'm1', ...changed }
}

export function planned(body: Body = 'standingCommittee', said: object = {}, changed: Partial<Setting> = {}) {
  const one = story(setting(changed))
  one.begin('vanThu', { title: 'Hội nghị', body, startsAt, ...said })
  return one
}
export type Room = ReturnType<typeof planned>

/** Triệu tập: by the secretary, on BTV's conclusion where one is asked for. */
export function convened(body: Body = 'standingCommittee', said: object = {}, changed: Partial<Setting> = {}) {
  const one = planned(body, said, changed)
  const participants = members[body] ? {} : { participants: ['biThu', 'phoBiThu', 'btv1', 'khach'] }
  one.act('biThu', { type: 'convene', reference: '14-KL/ĐU', ...fields, ...participants })
  return one
}

/** Chương trình đã duyệt: with these items on it, and "không phát sinh" for whatever else the regulation asks. */
export function cleared(body: Body, items: Dossier[], said: object = {}, changed: Partial<Setting> = {}) {
  const one = convened(body, said, { dossiers: items, ...changed })
  for (const { id } of items) one.act('vanThu', { type: 'placeItem', item: id })
  for (const line of ['permanentBoardReport', 'standingCommitteeReport', 'socioEconomic', 'programmeResults'])
    one.act('vanThu', { type: 'enterLine', line, none: true })
  one.act('vanThu', { type: 'submitAgenda' })
  one.act('biThu', { type: 'clearAgenda', reference: '14-KL/ĐU' })
  return one
}

export function invited(body: Body, items: Dossier[] = [], said: object = {}, changed: Partial<Setting> = {}) {
  const one = cleared(body, items, said, changed)
  one.act('vanThu', { type: 'sendInvitations' })
  return one
}

/** Khai mạc: at the hour invited for, with everyone there unless told otherwise. */
export function opened(body: Body, items: Dossier[] = [], how: object = {}, changed: Partial<Setting> = {}) {
  const one = invited(body, items, {}, changed)
  one.change({ at: startsAt })
  one.act('vanThu', { type: 'open', chair: 'biThu', recorder: 'vanThu', present: members[body] ?? ['biThu'], ...how })
  return one
}

/** Đang xem xét những nội dung này. */
export function discussing(body: Body, items: Dossier[], how: object = {}, changed: Partial<Setting> = {}) {
  const one = opened(body, items, how, changed)
  for (const { id } of items) one.act('vanThu', { type: 'takeUp', item: id })
  return one
}

export const open = (item: string, approve: number, reject = 0, abstain = 0) => ({
  type: 'vote',
  item,
  ballots: { method: 'open', approve, reject, abstain },
})
