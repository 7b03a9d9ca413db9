import { type By, type PersonId, tokensOf } from '../machines/event.ts'
import { sentence } from '../messages/index.ts'
import type { Day } from '../rules/instants.ts'
import { capacitiesOf, organisationsOf } from '../store/memberships.ts'
import { getPerson, type Person } from '../store/people.ts'
import { getUnit, type Unit } from '../store/units.ts'
import { type App, today } from './app.ts'
import { Problem } from './problems.ts'
import { signInOf } from './sign-in.ts'

/** Người đang gọi: the person, the unit they belong to and what they are today. */
export interface Caller {
  person: Person
  unit: Unit
  by: By
  /** By what they are found as a reader; everybody of the unit answers to `unit:all`. */
  tokens: string[]
}

/** Whoever the session of these headers belongs to, by cookie or bearer token; undefined for nobody, or a locked account. */
export async function findCaller(app: App, headers: Headers): Promise<Caller | undefined> {
  const session = await (await signInOf(app)).api.getSession({ headers })
  if (!session || session.user.lockedAt) return undefined
  return callerOf(app, session.user.person as PersonId)
}

/** Token of the session under these headers, of somebody who is signed in. */
export async function sessionToken(app: App, headers: Headers): Promise<string> {
  const session = await (await signInOf(app)).api.getSession({ headers })
  if (!session) throw new Problem('notSignedIn')
  return session.session.token
}

/** That person as a caller; undefined for one who is no longer active. */
export async function callerOf(app: App, id: PersonId): Promise<Caller | undefined> {
  const person = await getPerson(app.db, id)
  if (!person.active) return undefined
  const [unit, by] = [await getUnit(app.db, person.unit), await byOn(app, person.unit, id, today(app))]
  return { person, unit, by, tokens: ['unit:all', ...tokensOf(by)] }
}

/** Người thực hiện with all capacities and organisations of that day. */
export async function byOn({ db }: Pick<App, 'db'>, unit: string, person: PersonId, day: Day): Promise<By> {
  return {
    person,
    capacities: await capacitiesOf(db, unit, person, day),
    organisations: await organisationsOf(db, person, day),
  }
}

/** Throws `notYours` unless the caller is the administrator, who holds no Party office by that. */
export function mustBeAdministrator(me: Caller) {
  mustBe(me, sentence('api.role.administrator'), 'administrator')
}

/** Throws `notYours` unless the caller holds one of these capacities today. */
export function mustBe({ by }: Caller, roles: string, ...capacities: string[]) {
  if (!capacities.some((capacity) => by.capacities.includes(capacity))) throw new Problem('notYours', { roles })
}
