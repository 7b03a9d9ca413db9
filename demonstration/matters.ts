import { addWorkingDays } from '../rules/calendar.ts'
import { type Cast, isThere, preparer } from './cast.ts'

/** Việc được ủy quyền: just received, being considered, raised to BTV as complex, and decided with its report owed. */
export async function createMatters(cast: Cast) {
  await Promise.all([
    cast.office.begin('delegated-matters', { title: 'Danh sách cử đi học sơ cấp lý luận chính trị', preparer }),
    considered(cast),
    escalated(cast),
    decided(cast),
  ])
}

async function considered(cast: Cast) {
  const id = await accept(cast, 'Chế độ thăm hỏi cán bộ nghỉ hưu dịp cuối năm', 'd')
  await cast.deputy.act('delegated-matters', id, { type: 'agree' })
}

// Its item goes on the agenda of BTV's nearest meeting by itself.
async function escalated(cast: Cast) {
  const id = await accept(cast, 'Đơn kiến nghị về ranh giới đất khu chợ', 'e')
  const reason = 'Đơn của nhiều hộ, liên quan hai thôn'
  await cast.chairman.act('delegated-matters', id, { type: 'raise', as: 'complex', reason })
  await isThere(cast.office, 'agenda-items', `${id}.btv1`)
}

async function decided(cast: Cast) {
  const id = await accept(cast, 'Chuẩn y kết quả bầu chi ủy Chi bộ cơ quan Đảng', 'b2')
  for (const who of [cast.secretary, cast.deputy, cast.chairman])
    await who.act('delegated-matters', id, { type: 'agree' })
  await isThere(cast.office, 'promulgations', `${id}.vb`)
}

async function accept({ office, today, calendar }: Cast, title: string, letter: string): Promise<string> {
  const { id } = await office.begin('delegated-matters', { title, preparer })
  const decideBy = addWorkingDays(today, 5, calendar)
  await office.act('delegated-matters', id, { type: 'accept', source: 'delegation', letter, decideBy })
  return id
}
