import type { Capacity } from '../store/memberships.ts'

/** Một người của đơn vị minh họa, named by their post alone. */
export interface DemonstrationPerson {
  username: string
  name: string
  capacities: Capacity[]
  organisation?: string
}

const seat = (n: number) => String(n).padStart(2, '0')

/** Những người của đơn vị minh họa: BCH 15, BTV 9, Thường trực 3, văn phòng, UBKT, nơi chuẩn bị, quản trị. */
export const people: DemonstrationPerson[] = [
  { username: 'bithu', name: 'Bí thư', capacities: ['secretary', 'standingCommittee', 'executiveCommittee'] },
  {
    username: 'phobithu.thuongtruc',
    name: 'Phó Bí thư Thường trực',
    capacities: ['permanentDeputySecretary', 'standingCommittee', 'executiveCommittee'],
  },
  {
    username: 'phobithu.chutich',
    name: 'Phó Bí thư – Chủ tịch Ủy ban nhân dân',
    capacities: ['deputySecretaryChair', 'standingCommittee', 'executiveCommittee'],
  },
  ...[4, 5, 6, 7, 8, 9].map(
    (n): DemonstrationPerson => ({
      username: `uyvien.btv${seat(n)}`,
      name: `Ủy viên Ban Thường vụ ${n}`,
      capacities: ['standingCommittee', 'executiveCommittee'],
    }),
  ),
  ...[10, 11, 12, 13, 14].map(
    (n): DemonstrationPerson => ({
      username: `uyvien.bch${seat(n)}`,
      name: `Ủy viên Ban Chấp hành ${n}`,
      capacities: ['executiveCommittee'],
    }),
  ),
  {
    username: 'chanhvanphong',
    name: 'Chánh Văn phòng Đảng ủy',
    capacities: ['chiefOfOffice', 'office', 'executiveCommittee'],
  },
  { username: 'vanphong', name: 'Chuyên viên Văn phòng Đảng ủy', capacities: ['office'] },
  { username: 'uyvien.ubkt1', name: 'Ủy viên Ủy ban Kiểm tra 1', capacities: ['inspectionCommission'] },
  {
    username: 'banxaydungdang',
    name: 'Chuyên viên Ban Xây dựng Đảng',
    capacities: ['partyBuildingCommission'],
    organisation: 'ban-xay-dung-dang',
  },
  { username: 'phongkinhte', name: 'Chuyên viên Phòng Kinh tế', capacities: [], organisation: 'phong-kinh-te' },
  { username: 'quantri', name: 'Người quản trị', capacities: ['administrator'] },
]

/** Cơ quan, đơn vị của đơn vị minh họa. */
export const organisations = [
  { id: 'phong-kinh-te', name: 'Phòng Kinh tế', kind: 'agency' },
  { id: 'ban-xay-dung-dang', name: 'Ban Xây dựng Đảng', kind: 'partyBody' },
  { id: 'mat-tran-to-quoc', name: 'Ủy ban Mặt trận Tổ quốc Việt Nam xã', kind: 'front' },
  { id: 'chi-bo-co-quan', name: 'Chi bộ cơ quan Đảng', kind: 'cell' },
]
