import { procedureOf } from '../machines/index.ts'
import { sentence, written } from '../messages/index.ts'
import { loadDefaults } from '../regulations/load.ts'
import { addWorkingDays, isWorkingDay, previousWorkingDay } from '../rules/calendar.ts'
import { addDays, at, type Day, instantOf, msOf } from '../rules/instants.ts'
import { type InForce, NotInForce } from '../rules/regulation.ts'
import { listAuthorisations } from '../store/authorisations.ts'
import type { Waiting } from '../store/desk.ts'
import { desk } from '../store/dossiers.ts'
import { holdersDue } from '../store/due-holders.ts'
import { tokensOf } from '../store/memberships.ts'
import { postLetters } from '../store/outbox.ts'
import { carryHeld, isWritten, listHeld } from '../store/outbox-sending.ts'
import { listPeople, type Person } from '../store/people.ts'
import { unitCalendar, unitValues } from '../store/terms.ts'
import type { Connection } from '../store/transaction.ts'
import { getUnit, type Unit } from '../store/units.ts'
import { type WatchedChange, watchedChanges } from '../store/watches.ts'
import { dossierUrl, signature, spelt } from './letters.ts'

/** What a digest says, gathered for everybody. */
interface Morning {
  unit: Unit
  day: Day
  hour: string
  draft: boolean
  publicUrl: string
  endings: Awaited<ReturnType<typeof listAuthorisations>>
  names: Map<string, string>
  /** Tokens for which anything at all falls due by the end of the day. */
  due: Set<string>
  /** What happened since the morning before to dossiers that somebody watches. */
  watched: WatchedChange[]
}

/**
 * Bản tổng hợp buổi sáng: one letter for each person and working day, not sent before the unit's reminder hour, of what
 * is overdue first, what falls due that day, the authorisations about to end, what happened since the morning before to
 * the dossiers they watch, and the letters beyond the daily cap; nobody gets an empty one, and on a day of rest nobody
 * gets any. Written again for the same unit, day and person it stays the letter it was. Returns how many people have one for that day.
 */
export async function writeDigests(db: Connection, unit: string, day: Day, publicUrl: string): Promise<number> {
  const calendar = await unitCalendar(db, unit)
  if (!isWorkingDay(day, calendar)) return 0
  const inForce = await valuesOf(db, unit, day)
  const value = <Value>(key: string) => (inForce?.values ?? loadDefaults().values)[key]?.value as Value
  const people = (await listPeople(db, unit)).filter(({ active }) => active)
  const endsOn = addWorkingDays(day, value<{ days: number }>('unit.authorisationEndingLead').days, calendar)
  const clock = value<string>('unit.reminderHour')
  const morning: Morning = {
    unit: await getUnit(db, unit),
    day,
    hour: at(day, clock),
    draft: inForce?.status === 'draft',
    publicUrl,
    // Those that end on a day of rest are told of before it.
    endings: (await listAuthorisations(db, unit)).filter(
      ({ toOn, revokedAt }) => toOn !== null && !revokedAt && toOn > day && toOn <= endsOn,
    ),
    names: new Map(people.map(({ id, name }) => [id, name])),
    due: new Set(await holdersDue(db, unit, at(addDays(day, 1), '00:00'))),
    watched: await watchedChanges(db, unit, at(previousWorkingDay(day, calendar), clock)),
  }
  let digests = 0
  for (const person of people) if (await writeDigest(db, person, morning)) digests += 1
  return digests
}

async function writeDigest(db: Connection, person: Person, morning: Morning): Promise<boolean> {
  const { unit, day, hour, draft, publicUrl } = morning
  const id = digestId(unit.id, day, person.id)
  const tokens = await tokensOf(db, unit.id, person.id, day)
  const waiting = tokens.some((token) => morning.due.has(token)) ? await desk(db, { unit: unit.id, tokens }) : []
  const before = (limit: string) => (item: Waiting) => item.dueAt !== null && msOf(item.dueAt) < msOf(limit)
  const overdue = waiting.filter(before(hour))
  const today = waiting.filter(before(at(addDays(day, 1), '00:00'))).filter((item) => !overdue.includes(item))
  const endings = morning.endings.filter(({ giver, holder }) => giver === person.id || holder === person.id)
  const watched = morning.watched.filter(
    (each) => each.person === person.id && each.readers.some((token) => (tokens as string[]).includes(token)),
  )
  return db.transaction().execute(async (tx) => {
    if (await isWritten(tx, id)) return true
    const held = await listHeld(tx, person.id)
    if (overdue.length + today.length + endings.length + watched.length + held.length === 0) return false
    const item = (each: Waiting) => itemLine(each, publicUrl)
    const parts = [
      sentence('letter.greeting'),
      ...section('digest.overdue', overdue.map(item)),
      ...section('digest.today', today.map(item)),
      ...section(
        'digest.authorisations',
        endings.map(({ reference, giver, giverBody, holder, toOn }) =>
          sentence('digest.authorisation', {
            reference: reference ?? '',
            giver: giver ? (morning.names.get(giver) ?? '') : sentence(`body.${giverBody}`),
            holder: morning.names.get(holder) ?? '',
            day: toOn!,
          }),
        ),
      ),
      ...section(
        'digest.watched',
        watched.map((each) => watchedLine(each, publicUrl)),
      ),
      ...section(
        'digest.held',
        held.map(({ subject, link }) => sentence('digest.letter', { subject, url: link })),
      ),
      sentence('digest.link', { url: `${publicUrl}/` }),
      ...signature({ name: unit.name, draft }),
    ]
    const subject = sentence('digest.subject', {
      day: written(day),
      overdue: String(overdue.length),
      today: String(today.length),
    })
    const letter = { id, unit: unit.id, kind: 'digest', toPerson: person.id, subject, body: parts.join('\n\n') }
    await postLetters(tx, [{ ...letter, link: `${publicUrl}/`, notBefore: hour }], hour)
    await carryHeld(
      tx,
      held.map((each) => each.id),
      id,
    )
    return true
  })
}

/** One for each unit, day and person, however often it is written. */
function digestId(unit: string, day: Day, person: string): string {
  return `digest.${unit}.${day}.${person}`
}

function section(heading: string, lines: string[]): string[] {
  return lines.length > 0 ? [`${sentence(heading)}\n${lines.join('\n')}`] : []
}

function itemLine({ dossier, procedure, title, secrecy, label, awaits, dueAt }: Waiting, publicUrl: string): string {
  const { plural } = procedureOf(procedure)
  return sentence('digest.item', {
    title: secrecy === 'none' ? title : dossier,
    act: awaits ? sentence(`${procedure}.act.${awaits}`) : sentence(label),
    when: spelt(instantOf(msOf(dueAt!))),
    url: dossierUrl(publicUrl, plural, dossier),
  })
}

function watchedLine(change: WatchedChange, publicUrl: string): string {
  const { dossier, procedure, title, secrecy, stage, outcome } = change
  return sentence('digest.watchedItem', {
    title: secrecy === 'none' ? title : dossier,
    stage: sentence(`${procedure}.${outcome ?? stage}`),
    url: dossierUrl(publicUrl, procedureOf(procedure).plural, dossier),
  })
}

async function valuesOf(db: Connection, unit: string, day: Day): Promise<InForce | undefined> {
  try {
    return await unitValues(db, unit, day)
  } catch (error) {
    if (error instanceof NotInForce) return undefined
    throw error
  }
}
