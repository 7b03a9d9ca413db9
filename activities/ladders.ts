import type { Dossier, Token } from '../machines/event.ts'
import { stagesOf } from '../machines/explain.ts'
import type { Procedure, Stage } from '../machines/procedure.ts'
import { loadDefaults } from '../regulations/load.ts'
import type { Hours } from '../rules/calendar.ts'
import { moments, offices, type Rung, timed } from '../rules/reminders.ts'
import { keepReminders, type WantedRung } from '../store/reminders.ts'
import type { KeptTerms } from '../store/terms.ts'
import type { Connection } from '../store/transaction.ts'
import type { Step } from '../workflows/contract.ts'

type Snapshot = Parameters<typeof stagesOf>[0]

/** Thang nhắc việc của các bước đang đứng: brings the reminders of a dossier to what a step has made of it. */
export async function keepLadders(
  tx: Connection,
  given: { step: Step; procedure: Procedure; snapshot: Snapshot; context: Dossier; kept: KeptTerms },
): Promise<void> {
  const { step, procedure, snapshot, context, kept } = given
  const { dossier, unit, event } = step
  const active = step.snapshot.status === 'active' ? stagesOf(snapshot) : []
  const laddered = active.filter(({ state }) => ladderAt(kept, procedure, state).length > 0)
  const entered = laddered.length > 0 ? await enteredAt(tx, dossier) : new Map<string, string>()
  const wanted = laddered.flatMap((stage) => rungsOf(stage, { procedure, context, kept, entered }))
  await keepReminders(tx, { unit, dossier, at: event.at, wanted })
}

function rungsOf(
  stage: Stage & { state: string },
  given: { procedure: Procedure; context: Dossier; kept: KeptTerms; entered: Map<string, string> },
): WantedRung[] {
  const { procedure, context, kept, entered } = given
  const { state } = stage
  const enteredHere = entered.get(state)
  if (!enteredHere) return []
  const ladder = ladderAt(kept, procedure, state)
  const held = context as unknown as Record<string, string | null>
  const anchors = Object.fromEntries(
    ladder.map(({ on }) => [on, on === 'entered' ? enteredHere : held[fieldOf(procedure, stage, on)]]),
  )
  const clock = {
    calendar: context.terms.calendar,
    hours: termOf<Hours>(kept, 'unit.hours'),
    morning: termOf<string>(kept, 'unit.reminderHour'),
  }
  return timed(ladder, anchors, clock).map(({ rung, on, anchor, dueAt, to }) => ({
    state,
    deadline: on,
    rung,
    side: ladder[rung - 1]!.before ? ('before' as const) : ('after' as const),
    enteredAt: enteredHere,
    anchor,
    dueAt,
    roles: to,
    holders: [...new Set(to.flatMap((role) => tokensOf(procedure, role, context)))],
  }))
}

// The stage's own field for a deadline; of one that is another stage's, that stage's.
function fieldOf({ stem, machine }: Procedure, stage: Stage, name: string): string {
  const all = Object.values(machine.states).map(({ meta }) => (meta as Stage | undefined)?.deadlines ?? 'none')
  const fields = [stage.deadlines, ...all].flatMap((each) => (each !== 'none' && each[name] ? [each[name]] : []))
  return moments[stem]?.[name] ?? fields[0] ?? ''
}

function tokensOf({ roles }: Procedure, role: string, context: Dossier): Token[] {
  return roles[role]?.(context) ?? (offices.includes(role) ? [`capacity:${role}`] : [])
}

function ladderAt(kept: KeptTerms, { stem }: Procedure, state: string): Rung[] {
  return termOf<Rung[] | undefined>(kept, `reminder.${stem}.${state}`) ?? []
}

// A dossier begun before a value existed goes by the project's own.
function termOf<Value>(kept: KeptTerms, key: string): Value {
  return (kept.values[key]?.value ?? loadDefaults().values[key]?.value) as Value
}

async function enteredAt(tx: Connection, dossier: string): Promise<Map<string, string>> {
  const stages = await tx.selectFrom('stages').select(['state', 'enteredAt']).where('dossier', '=', dossier).execute()
  return new Map(stages.map((stage) => [stage.state, stage.enteredAt]))
}
