import type { Dossier as Context } from '../machines/event.ts'
import { procedureOf } from '../machines/index.ts'
import type { Due } from '../machines/procedure.ts'
import { sentence } from '../messages/index.ts'
import { dayOf, type Instant, msOf } from '../rules/instants.ts'
import { actOfRole, moments } from '../rules/reminders.ts'
import { type Dossier, getDossier } from '../store/dossiers.ts'
import { holdersOf } from '../store/memberships.ts'
import { postLetters } from '../store/outbox.ts'
import { claimDue, markReminded, type Reminder, withdraw } from '../store/reminders.ts'
import { type KeptTerms, keptTerms, plain } from '../store/terms.ts'
import type { Connection } from '../store/transaction.ts'
import { dossierLetter } from './dossier-letter.ts'
import { spelt } from './letters.ts'

// What goes out this much after its hour was held up by more than the courier's own rounds.
const lateAfterMs = 10 * 60_000

/** Một hồ sơ không nhắc được: which one, and what was wrong. */
export class ReminderFault extends Error {
  override name = 'ReminderFault'
  readonly dossier: string

  constructor(dossier: string, cause: unknown) {
    super(`no reminder for ${dossier}`, { cause })
    this.dossier = dossier
  }
}

/**
 * Thư nhắc đến giờ: turns the due rungs of one dossier into letters, one for each person who holds the role now, in the
 * transaction that marks the rungs. Of several that fell due on one deadline (after downtime) the highest goes out, once,
 * marked late; the others are withdrawn. False where no dossier but `except` has any left.
 * @throws ReminderFault where that dossier's cannot be written; nothing of it is
 */
export async function writeReminders(
  db: Connection,
  { now, publicUrl, except }: { now: Instant; publicUrl: string; except: string[] },
): Promise<boolean> {
  let dossier: string | undefined
  try {
    return await db.transaction().execute(async (tx) => {
      const rungs = await claimDue(tx, now, except)
      dossier = rungs[0]?.dossier
      const ladders = new Map<string, Reminder[]>()
      for (const rung of rungs) {
        const ladder = JSON.stringify([rung.state, rung.deadline])
        ladders.set(ladder, [...(ladders.get(ladder) ?? []), rung])
      }
      for (const due of ladders.values()) await writeHighest(tx, due, { now, publicUrl })
      return dossier !== undefined
    })
  } catch (error) {
    throw dossier === undefined ? error : new ReminderFault(dossier, error)
  }
}

async function writeHighest(tx: Connection, due: Reminder[], { now, publicUrl }: { now: Instant; publicUrl: string }) {
  const top = Math.max(...due.map(({ dueAt }) => msOf(dueAt)))
  const highest = due.filter(({ dueAt }) => msOf(dueAt) === top)
  const lower = due.filter((rung) => !highest.includes(rung))
  await withdraw(tx, lower, 'overtaken', now)
  const dossier = await getDossier(tx, highest[0]!.dossier)
  for (const rung of highest) {
    // A meeting that has begun is not announced any more.
    if (isMoment(dossier, rung) && rung.side === 'before' && msOf(rung.anchor) <= msOf(now))
      await withdraw(tx, [rung], 'overtaken', now)
    else await write(tx, dossier, rung, { now, publicUrl })
  }
}

async function write(
  tx: Connection,
  dossier: Dossier,
  rung: Reminder,
  { now, publicUrl }: { now: Instant; publicUrl: string },
) {
  const people = await holdersOf(tx, dossier.unit, rung.holders, dayOf(now))
  if (people.length === 0) return withdraw(tx, [rung], 'nobody', now)
  const late = msOf(now) - msOf(rung.dueAt) > lateAfterMs
  const { kept, context, procedure } = await read(tx, dossier)
  const { id, unit, title, secrecy } = dossier
  const about = { id, unit, title, secret: secrecy !== 'none', plural: procedure.plural }
  const letter = await dossierLetter(tx, about, {
    kind: kindOf(dossier, rung, now),
    params: words(dossier, rung, context),
    cites: citesOf(dossier, rung, procedure.dues(context)),
    kept,
    publicUrl,
    notes: late ? [sentence('reminder.late', { when: spelt(rung.dueAt) })] : [],
  })
  const letters = people.map((toPerson) => ({ ...letter, id: `${rung.id}.${toPerson}`, toPerson, dueAt: rung.anchor }))
  await postLetters(tx, letters, now)
  await markReminded(tx, [rung.id], { at: now, late })
}

async function read(tx: Connection, dossier: Dossier) {
  const hash = dossier.terms ?? ''
  const kept: KeptTerms = await keptTerms(tx, hash)
  const context = { ...dossier.context, terms: plain(hash, kept) } as unknown as Context
  return { kept, context, procedure: procedureOf(dossier.procedure, dossier.version) }
}

function kindOf(dossier: Dossier, { deadline, side, anchor }: Reminder, now: Instant): string {
  if (deadline === 'entered') return 'reminder.entered'
  if (isMoment(dossier, { deadline })) return side === 'before' ? 'reminder.start' : 'reminder.notOpened'
  return msOf(anchor) > msOf(now) ? 'reminder.ahead' : 'reminder.missed'
}

function isMoment({ procedure }: Dossier, { deadline }: Pick<Reminder, 'deadline'>): boolean {
  return moments[procedure]?.[deadline] !== undefined
}

// A deadline rests on the value that sets it, anything else on what put the dossier into its stage.
function citesOf(dossier: Dossier, { deadline, state }: Reminder, dues: Due[]): string | null {
  return dues.find(({ name }) => name === deadline)?.cites ?? stageOf(dossier, state)?.cites ?? null
}

function words(dossier: Dossier, { state, deadline, anchor, roles }: Reminder, context: Context) {
  const { body, place } = context as unknown as Record<string, unknown>
  const stage = stageOf(dossier, state)
  const act = roles.flatMap((role) => actOfRole[role] ?? [])[0] ?? stage?.awaits
  return {
    startsAt: anchor,
    body,
    place,
    stage: sentence(stage?.label ?? `${dossier.procedure}.${state}`),
    act: act ? sentence(`${dossier.procedure}.act.${act}`) : '',
    deadline: lowered(sentence(`${dossier.procedure}.deadline.${deadline}`)),
  }
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function stageOf({ stages }: Dossier, state: string) {
  return stages.find((stage) => stage.state === state)
}
