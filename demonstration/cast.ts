import type { Calendar } from '../rules/calendar.ts'
import { dayOf } from '../rules/instants.ts'
import { Clerk, type Counter, DemonstrationError, type Shown } from './clerk.ts'
import type { Account } from './unit.ts'

/** Những người làm nên câu chuyện minh họa, signed in, and the day they work on. */
export interface Cast {
  office: Clerk
  deputy: Clerk
  secretary: Clerk
  chairman: Clerk
  agency: Clerk
  member: Clerk
  commission: Clerk
  administrator: Clerk
  now: number
  today: string
  calendar: Calendar
}

export const memberInCharge = 'uyvien.btv04'
export const preparer = { organisation: 'phong-kinh-te' }

/** Signs all of them in, side by side. */
export async function castOf(service: Counter, accounts: Account[], now: number, calendar: Calendar): Promise<Cast> {
  const clerk = (username: string) => Clerk.signIn(service, accounts.find((each) => each.username === username)!)
  const [office, deputy, secretary, chairman, agency, member, commission, administrator] = await Promise.all([
    clerk('vanphong'),
    clerk('phobithu.thuongtruc'),
    clerk('bithu'),
    clerk('phobithu.chutich'),
    clerk('phongkinhte'),
    clerk(memberInCharge),
    clerk('banxaydungdang'),
    clerk('quantri'),
  ])
  const people = { office, deputy, secretary, chairman, agency, member, commission, administrator }
  return { ...people, now, today: dayOf(now), calendar }
}

/** An item that the office assigns for preparation. */
export function assignItem({ office }: Cast, title: string): Promise<Shown> {
  return office.begin('agenda-items', { title, body: 'standingCommittee', memberInCharge, preparer })
}

/** Waits until a dossier that another has begun is there to be read. */
export function isThere(reader: Clerk, procedures: string, id: string): Promise<void> {
  const there = () => reader.dossier(procedures, id).then(() => true, isNotThere)
  return eventually(`${procedures} ${id} has begun`, there)
}

/** Waits for what follows from an act a moment later. Throws after half a minute. */
export async function eventually(what: string, happened: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await happened()) return
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new DemonstrationError(`not within half a minute: ${what}`)
}

function isNotThere(error: unknown): false {
  if (error instanceof DemonstrationError && error.status === 404) return false
  throw error
}
