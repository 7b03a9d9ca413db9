import { randomUUID } from 'node:crypto'
import type { App } from '../api/index.ts'
import { createAccount } from '../api/sign-in.ts'
import { instantOf } from '../rules/instants.ts'
import { addMembership } from '../store/memberships.ts'
import { addPerson } from '../store/people.ts'
import { addUnit } from '../store/units.ts'

/** Một đơn vị khác in the same house, with its office's one clerk; answers how that one signs in. */
export async function otherUnit(app: App): Promise<{ username: string; password: string }> {
  const [unit, person] = ['xa-khac', 'vanphong.xakhac']
  const createdAt = instantOf(app.now())
  await addUnit(app.db, { id: unit, name: 'Đảng ủy xã khác', demonstration: false, term: '2025-2030', createdAt })
  await addPerson(app.db, { id: person, unit, name: 'Văn phòng xã khác', email: null, active: true })
  const seat = { unit, person, capacity: 'office' as const, fromOn: '2025-07-01', source: 'Quyết định của xã khác' }
  await addMembership(app.db, seat)
  const password = randomUUID()
  await createAccount(app, { person, username: person, password })
  return { username: person, password }
}
