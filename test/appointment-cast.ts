import { appointment } from '../machines/appointment.ts'
import type { FileFact, Terms } from '../machines/event.ts'
import { appointmentSchemas, type PostFact } from '../schemas/appointment.ts'
import { type Cast, type Setting, story } from './drive.ts'
import { committee, lungPhinh } from './terms.ts'

export const cast: Cast = {
  ...committee,
  banXayDung: { capacities: ['partyBuildingCommission'], organisations: ['banXayDungDang'] },
  nhanSu1: { capacities: [] },
  nhanSu2: { capacities: [] },
  nhanSu3: { capacities: [] },
}
const file = (id: string): FileFact => ({ id, name: `${id}.pdf`, hash: id.padEnd(64, '0'), size: 1, type: 'pdf' })
export const files = ['bienBan', 'minhChung', 'soYeu', 'thamTra', 'ykien'].map(file)
export const entry = { number: '07', place: 'Két sắt phòng văn thư', holder: 'vanThu' }

/** Chức danh do cấp nào quản lý. */
export const post = (more: Partial<PostFact> = {}): PostFact => ({
  id: 'truongBan',
  title: 'Trưởng Ban Xây dựng Đảng',
  managedBy: 'standingCommittee',
  consults: false,
  holder: null,
  termEndsOn: null,
  open: [],
  ...more,
})

export const begun = {
  title: 'Bổ nhiệm Trưởng Ban Xây dựng Đảng',
  kind: 'appointment',
  post: 'truongBan',
  assignment: 'Phụ trách công tác tổ chức, cán bộ',
  candidates: [{ person: 'nhanSu1' }, { person: 'nhanSu2' }, { name: 'Nguyễn Văn A' }],
  units: [{ organisation: 'phongKinhTe' }],
}
export const monday = '2026-03-02T08:00:00+07:00'
const lines = ['planning', 'lowerPost', 'termLeft', 'declaration', 'health', 'remarks']

export type Given = { terms?: Terms; post?: Partial<PostFact>; body?: object } & Partial<
  Omit<Setting, 'posts' | 'procedure'>
>

/** Một việc nhân sự, proposed by the office on Monday 02/03/2026. */
export function proposed({ terms = lungPhinh, post: row, body, ...setting }: Given = {}) {
  const dossier = story({
    procedure: appointment,
    schemas: appointmentSchemas,
    terms,
    at: monday,
    cast,
    files,
    posts: [post(row)],
    ...setting,
  })
  dossier.begin('vanThu', { ...begun, ...body })
  return dossier
}
type Acted = { type: string; [field: string]: unknown }
export type Dossier = ReturnType<typeof proposed>

/** Hai bên đã đề nghị: the policy is sought. */
export function sought(given?: Given): Dossier {
  const dossier = proposed(given)
  dossier.act('biThu', { type: 'propose', as: 'secretary' })
  dossier.act('phoBiThu', { type: 'propose', as: 'permanentBoard' })
  return dossier
}

/** Chủ trương đã được duyệt. */
export function approved(given?: Given): Dossier {
  const dossier = sought(given)
  dossier.act('vanThu', { type: 'approvePolicy', reference: '20-KL/ĐU' })
  return dossier
}

/** Từng điều kiện của từng người đã được rà soát, all of them met. */
export function checked(given?: Given): Dossier {
  const dossier = approved(given)
  for (const n of dossier.context.candidates.keys()) checkAll(dossier, n + 1)
  return dossier
}

export function checkAll(dossier: { act(person: string, body: Acted): unknown }, candidate: number): void {
  for (const line of lines)
    dossier.act('banXayDung', { type: 'check', candidate, line, met: true, files: ['minhChung'] })
}

/** Đủ tiêu chuẩn: on to the five meetings. */
export function passed(given?: Given): Dossier {
  const dossier = checked(given)
  dossier.act('banXayDung', { type: 'pass' })
  return dossier
}

/** Một hội nghị với 9 người được triệu tập, 7 người có mặt; the votes in the order of the shortlist. */
export const held = (step: string, votes?: number[], more: object = {}) => ({
  type: 'recordStep',
  step,
  summoned: 9,
  present: 7,
  files: ['bienBan'],
  ...(votes && {
    ballot: { issued: 7, returned: 7, valid: 7, yes: votes.map((count, i) => ({ candidate: i + 1, votes: count })) },
  }),
  ...more,
})
/** The ballot of one person alone. */
export const heldOf = (step: string, candidate: number, votes: number, more: object = {}) =>
  held(step, undefined, { ballot: { issued: 7, returned: 7, valid: 7, yes: [{ candidate, votes }] }, ...more })

/** Xong năm hội nghị: nhanSu1 is chosen. */
export function stepped(given?: Given): Dossier {
  const dossier = passed(given)
  dossier.act('biThu', held('leadership1'))
  dossier.act('biThu', held('extended', [5, 1, 1]))
  dossier.act('biThu', heldOf('leadership2', 1, 6))
  dossier.act('biThu', heldOf('keyOfficials', 1, 6))
  dossier.act('biThu', heldOf('leadership3', 1, 7))
  return dossier
}

/** Đã trình: the body is asked. */
export function submitted(given?: Given): Dossier {
  const dossier = stepped(given)
  complete(dossier)
  dossier.act('banXayDung', { type: 'submit' })
  return dossier
}

/** What a submission needs after the meetings. */
export function complete(dossier: Dossier): void {
  dossier.act('banXayDung', { type: 'attach', files: ['soYeu'] })
  dossier.act('banXayDung', { type: 'giveOpinion', from: 'Chi ủy cơ quan Đảng', files: ['ykien'] })
}

/** What the dossier that was asked answers. */
export const settled = (dossier: string, outcome: string, more: object = {}) => ({
  type: 'settled',
  procedure: dossier.includes('.vb') ? 'promulgation' : 'agendaItem',
  dossier,
  from: dossier,
  outcome,
  ...more,
})
