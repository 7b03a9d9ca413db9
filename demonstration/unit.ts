import { generatePassword } from '../api/passwords.ts'
import { createAccount, type SignInApp } from '../api/sign-in.ts'
import { instantOf } from '../rules/instants.ts'
import { addAdoption } from '../store/adoptions.ts'
import { addMembership } from '../store/memberships.ts'
import { addOrganisation, addOrganisationMember } from '../store/organisations.ts'
import { addPerson } from '../store/people.ts'
import type { Connection } from '../store/transaction.ts'
import { addUnit } from '../store/units.ts'
import { organisations, people } from './people.ts'

/** Tài khoản vừa tạo: the password is shown once and kept nowhere. */
export interface Account {
  name: string
  username: string
  password: string
}

const beganOn = '2025-07-01'
const source = 'Đơn vị minh họa, không phải quyết định thật'

/** Đơn vị minh họa under the Lùng Phình draft, with an account for everybody. */
export async function createDemonstrationUnit(app: SignInApp, now: number): Promise<Account[]> {
  const unit = 'lung-phinh'
  const at = instantOf(now)
  await app.db.transaction().execute(async (tx) => {
    await addUnit(tx, {
      id: unit,
      name: 'Đảng ủy xã Lùng Phình (minh họa)',
      demonstration: true,
      term: '2025-2030',
      createdAt: at,
    })
    await addAdoption(tx, {
      unit,
      regulation: 'lung-phinh-2025-11',
      fromOn: beganOn,
      decidedBy: 'Người quản trị',
      document: source,
      recordedAt: at,
    })
    for (const organisation of organisations) await addOrganisation(tx, { ...organisation, unit })
    for (const person of people) await seat(tx, unit, person)
  })
  return openAccounts(app)
}

/** Đơn vị trống: nothing but an administrator, who adopts a regulation and enters the people. */
export async function createEmptyUnit(
  app: SignInApp,
  now: number,
  unit: { name: string; term: string },
): Promise<Account[]> {
  const id = 'don-vi'
  const administrator = people.filter(({ capacities }) => capacities.includes('administrator'))
  await app.db.transaction().execute(async (tx) => {
    await addUnit(tx, { id, ...unit, demonstration: false, createdAt: instantOf(now) })
    for (const person of administrator) await seat(tx, id, person)
  })
  return openAccounts(app, administrator)
}

async function seat(tx: Connection, unit: string, person: (typeof people)[number]) {
  const { username, name, capacities, organisation } = person
  await addPerson(tx, { id: username, unit, name, email: null, active: true })
  for (const capacity of capacities)
    await addMembership(tx, { unit, person: username, capacity, fromOn: beganOn, source })
  if (organisation)
    await addOrganisationMember(tx, { unit, organisation, person: username, fromOn: beganOn, toOn: null })
}

// Side by side: hashing a password takes longer than everything else about an account.
function openAccounts(app: SignInApp, among = people): Promise<Account[]> {
  return Promise.all(
    among.map(async ({ username, name }) => {
      const password = generatePassword()
      await createAccount(app, { person: username, username, password })
      return { name, username, password }
    }),
  )
}
