import { addWorkingDays } from '../rules/calendar.ts'
import type { Cast } from './cast.ts'

const source = 'Bảng phân cấp của đơn vị minh họa, không phải quyết định thật'
const lines = ['planning', 'lowerPost', 'termLeft', 'declaration', 'health', 'remarks']

/**
 * Quy trình nhân sự: one proposed by the secretary alone, one between its third and fourth meeting, one transfer ready to
 * be submitted; and a post whose term ends soon, so that the unit's next morning opens the review by itself.
 */
export async function createAppointments(cast: Cast) {
  await Promise.all([proposed(cast), inSteps(cast), vetted(cast), endingSoon(cast)])
}

async function proposed(cast: Cast) {
  const id = await begin(cast, 'appointment', 'pho-chanh-van-phong', 'Phó Chánh Văn phòng Đảng ủy', {
    candidates: [{ person: 'vanphong' }],
    assignment: 'Giúp Chánh Văn phòng công tác tổng hợp',
  })
  await cast.secretary.act('appointments', id, { type: 'propose', as: 'secretary' })
}

async function inSteps(cast: Cast) {
  const { commission } = cast
  const id = await begin(cast, 'appointment', 'truong-phong-kinh-te', 'Trưởng Phòng Kinh tế', {
    candidates: [{ person: 'phongkinhte' }],
    assignment: 'Phụ trách Phòng Kinh tế',
    units: [{ organisation: 'phong-kinh-te' }],
  })
  await approvePolicy(cast, id)
  const files = [await commission.upload('minh-chung.txt', 'Minh chứng và biên bản, dùng để minh họa.\n')]
  for (const line of lines)
    await commission.act('appointments', id, { type: 'check', candidate: 1, line, met: true, files })
  await commission.act('appointments', id, { type: 'pass' })
  const ballot = { issued: 8, returned: 8, valid: 8, yes: [{ candidate: 1, votes: 7 }] }
  for (const counted of [{ step: 'leadership1' }, { step: 'extended', ballot }, { step: 'leadership2', ballot }])
    await commission.act('appointments', id, { type: 'recordStep', summoned: 9, present: 8, files, ...counted })
}

async function vetted(cast: Cast) {
  const { commission } = cast
  const id = await begin(cast, 'transfer', 'chuyen-vien-xay-dung-dang', 'Chuyên viên Ban Xây dựng Đảng', {
    candidates: [{ person: 'uyvien.bch14' }],
    assignment: 'Theo dõi công tác tổ chức cơ sở đảng',
    units: [{ organisation: 'ban-xay-dung-dang' }],
  })
  await approvePolicy(cast, id)
  await commission.act('appointments', id, { type: 'pass' })
  const files = [await commission.upload('ho-so-nhan-su.txt', 'Hồ sơ nhân sự, dùng để minh họa.\n')]
  await commission.act('appointments', id, { type: 'attach', files })
}

function endingSoon({ administrator, today, calendar }: Cast) {
  return administrator.begin('posts', {
    code: 'pho-truong-phong-kinh-te',
    title: 'Phó Trưởng Phòng Kinh tế',
    managedBy: 'standingCommittee',
    holder: 'phongkinhte',
    termEndsOn: addWorkingDays(today, 92, calendar),
    source,
  })
}

/** A post of its own and the personnel matter about it, begun by the office. */
async function begin(cast: Cast, kind: string, code: string, title: string, said: object): Promise<string> {
  const post = await cast.administrator.begin('posts', { code, title, managedBy: 'standingCommittee', source })
  const matter = kind === 'transfer' ? 'Điều động' : 'Bổ nhiệm'
  const begun = { title: `${matter} ${title}`, kind, post: post.id, ...said }
  return (await cast.office.begin('appointments', begun)).id
}

/** Proposed by both, its policy approved by BTV's conclusion. */
async function approvePolicy({ secretary, deputy, office }: Cast, id: string) {
  await secretary.act('appointments', id, { type: 'propose', as: 'secretary' })
  await deputy.act('appointments', id, { type: 'propose', as: 'permanentBoard' })
  await office.act('appointments', id, { type: 'approvePolicy', reference: 'Kết luận minh họa của Ban Thường vụ' })
}
