import type { Terms } from '../machines/event.ts'
import { type Cast, termsUnder } from './drive.ts'

const day = { unit: 'workingDays' } as const

/** Quy chế Lùng Phình (dự thảo 11/2025), with the calendar of 2025–2027. */
export const lungPhinh: Terms = termsUnder('lung-phinh-2025-11')

/** Quy chế mẫu 143-QĐ/TW with its blanks filled: materials three working days before, invitations two. */
export const model143: Terms = termsUnder('model-143-2024-05', [
  { key: 'meeting.series.standingCommittee', value: { every: { months: 1 } } },
  { key: 'meeting.materialsLead.executiveCommittee', value: { days: 3, ...day } },
  { key: 'meeting.materialsLead.standingCommittee', value: { days: 3, ...day } },
  { key: 'meeting.invitationLead.executiveCommittee', value: { days: 2, ...day } },
  { key: 'meeting.invitationLead.standingCommittee', value: { days: 2, ...day } },
])

/** The terms with some values as the unit has decided otherwise. */
export function except(terms: Terms, values: Record<string, unknown>): Terms {
  return { ...terms, values: { ...terms.values, ...values } }
}

const bch = 'executiveCommittee'
const btv = 'standingCommittee'

/** A commune committee: 15 in BCH, 9 of them in BTV, 3 of those TT; UBKT with one member who is not of BCH. */
export const committee: Cast = {
  biThu: { capacities: ['secretary', bch, btv] },
  phoBiThu: { capacities: ['permanentDeputySecretary', bch, btv] },
  chuTich: { capacities: ['deputySecretaryChair', bch, btv] },
  ...many('btv', 6, [bch, btv]),
  ...many('bch', 6, [bch]),
  chanhVanPhong: { capacities: ['office', 'chiefOfOffice'] },
  vanThu: { capacities: ['office'] },
  kinhTe: { capacities: [], organisations: ['phongKinhTe'] },
  kiemTra: { capacities: ['inspectionCommission'] },
  khach: { capacities: [], organisations: ['truongHoc'] },
}

export const btvMembers = ['biThu', 'phoBiThu', 'chuTich', 'btv1', 'btv2', 'btv3', 'btv4', 'btv5', 'btv6']
export const bchMembers = [...btvMembers, 'bch1', 'bch2', 'bch3', 'bch4', 'bch5', 'bch6']
export const ttMembers = ['biThu', 'phoBiThu', 'chuTich']

function many(stem: string, count: number, capacities: string[]): Cast {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`${stem}${n + 1}`, { capacities }]))
}
