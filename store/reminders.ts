import { type Selectable, sql } from 'kysely'
import type { Connection } from './transaction.ts'

/** Bảng `reminders`. */
export interface RemindersTable {
  id: string
  unit: string
  dossier: string
  state: string
  /** A deadline's name, `entered`, or a moment such as `start`. */
  deadline: string
  generation: number
  rung: number
  side: 'before' | 'after'
  /** Of the stay in the stage that it belongs to. */
  enteredAt: string
  /** What it is counted from. */
  anchor: string
  dueAt: string
  roles: string[]
  /** Whom the roles mean, as tokens; who holds them is asked when it is sent. */
  holders: string[]
  createdAt: string
  sentAt: string | null
  late: boolean
  withdrawnAt: string | null
  withdrawnWhy: 'moved' | 'left' | 'overtaken' | 'nobody' | null
}

/** Một nấc nhắc việc của một hồ sơ. */
export type Reminder = Selectable<RemindersTable>

/** A rung as a ladder gives it, for the stay in the stage that now is. */
export type WantedRung = Pick<
  Reminder,
  'state' | 'deadline' | 'rung' | 'side' | 'enteredAt' | 'anchor' | 'dueAt' | 'roles' | 'holders'
>

/** Every rung of a dossier, sent and withdrawn ones too, in the order in which they fall due; at most 1,000. */
export function listReminders(db: Connection, dossier: string): Promise<Reminder[]> {
  return db.selectFrom('reminders').selectAll().where('dossier', '=', dossier).orderBy('dueAt').limit(1_000).execute()
}

/**
 * Thang nhắc việc theo kịp hồ sơ: brings the rows of a dossier to what its stages want now. What is no longer wanted is
 * withdrawn; a deadline that moved withdraws its unsent rungs and writes a new generation, without the rungs already sent
 * in this stay in the stage and without those already past `at`; holders of unsent rungs are those of now. To be called in
 * the transaction that records the step.
 */
export async function keepReminders(
  tx: Connection,
  { unit, dossier, at, wanted }: { unit: string; dossier: string; at: string; wanted: WantedRung[] },
): Promise<void> {
  const all = await listReminders(tx, dossier)
  const live = all.filter(({ sentAt, withdrawnAt }) => !sentAt && !withdrawnAt)
  if (live.length === 0 && wanted.length === 0) return
  const ladders = new Map<string, WantedRung[]>()
  for (const rung of wanted) ladders.set(ladderOf(rung), [...(ladders.get(ladderOf(rung)) ?? []), rung])
  const left = live.filter((row) => !ladders.has(ladderOf(row)))
  await withdraw(tx, left, 'left', at)
  for (const [key, rungs] of ladders) {
    const before = all.filter((row) => ladderOf(row) === key)
    const generation = Math.max(0, ...before.map((row) => row.generation))
    const latest = before.filter((row) => row.generation === generation)
    const sent = new Set(before.filter(({ sentAt }) => sentAt).map(({ rung }) => rung))
    const ahead = rungs.filter(({ rung, dueAt }) => !sent.has(rung) && ms(dueAt) >= ms(at))
    const waiting = latest.filter(({ sentAt, withdrawnAt }) => !sentAt && !withdrawnAt)
    if (moved(latest, waiting, rungs, ahead)) {
      await withdraw(tx, waiting, 'moved', at)
      const next = 1 + Math.max(0, ...all.filter(sameDeadline(rungs[0]!)).map((row) => row.generation))
      const rows = ahead.map((rung) => ({ ...rung, ...written({ unit, dossier, generation: next, rung, at }) }))
      if (rows.length > 0) await tx.insertInto('reminders').values(rows).execute()
    } else await follow(tx, waiting, rungs)
  }
}

/** Marks rungs sent, in the transaction that writes their letters. */
export async function markReminded(tx: Connection, ids: string[], { at, late }: { at: string; late: boolean }) {
  await tx.updateTable('reminders').set({ sentAt: at, late }).where('id', 'in', ids).execute()
}

/** Rút nấc chưa gửi. */
export async function withdraw(
  tx: Connection,
  rows: Pick<Reminder, 'id'>[],
  why: NonNullable<Reminder['withdrawnWhy']>,
  at: string,
) {
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  await tx.updateTable('reminders').set({ withdrawnAt: at, withdrawnWhy: why }).where('id', 'in', ids).execute()
}

/**
 * Nấc đến giờ: the due rungs of one dossier but `except`, which stays locked until the transaction ends, so that neither
 * another courier nor a step being recorded comes between. A dossier that somebody else has locked is left for later.
 */
export async function claimDue(tx: Connection, now: string, except: string[]): Promise<Reminder[]> {
  const dossier = await tx
    .selectFrom('dossiers')
    .select('id')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('reminders')
          .select(sql`1`.as('one'))
          .whereRef('reminders.dossier', '=', 'dossiers.id')
          .where(due(now)),
      ),
    )
    .$if(except.length > 0, (query) => query.where('id', 'not in', except))
    .limit(1)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!dossier) return []
  return tx
    .selectFrom('reminders')
    .selectAll()
    .where('dossier', '=', dossier.id)
    .where(due(now))
    .orderBy('dueAt')
    .orderBy('rung')
    .execute()
}

function due(now: string) {
  return sql<boolean>`(sent_at IS NULL AND withdrawn_at IS NULL AND due_at <= ${now}::timestamptz)`
}

// A ladder's rungs on one deadline, in one stay in its stage: entered again, the stage begins its ladder anew.
function ladderOf({ state, deadline, enteredAt }: Pick<Reminder, 'state' | 'deadline' | 'enteredAt'>): string {
  return JSON.stringify([state, deadline, ms(enteredAt)])
}

function moved(latest: Reminder[], waiting: Reminder[], rungs: WantedRung[], ahead: WantedRung[]): boolean {
  const wanted = new Map(rungs.map((each) => [each.rung, each]))
  const anchor = rungs[0]!.anchor
  if (latest.some((row) => ms(row.anchor) !== ms(anchor))) return true
  if (waiting.some((row) => ms(wanted.get(row.rung)?.dueAt ?? '') !== ms(row.dueAt))) return true
  return ahead.some(({ rung }) => !latest.some((row) => row.rung === rung))
}

async function follow(tx: Connection, waiting: Reminder[], rungs: WantedRung[]) {
  for (const row of waiting) {
    const holders = rungs.find(({ rung }) => rung === row.rung)!.holders
    if (holders.join() === row.holders.join()) continue
    await tx.updateTable('reminders').set({ holders }).where('id', '=', row.id).execute()
  }
}

function sameDeadline({ deadline }: WantedRung) {
  return (row: Reminder) => row.deadline === deadline
}

function written(given: { unit: string; dossier: string; generation: number; rung: WantedRung; at: string }) {
  const { unit, dossier, generation, rung, at } = given
  const id = `${dossier}.${rung.state}.${rung.deadline}.${generation}.${rung.rung}`
  const unsent = { sentAt: null, late: false, withdrawnAt: null, withdrawnWhy: null }
  return { id, unit, dossier, generation, createdAt: at, ...unsent }
}

function ms(instant: string): number {
  return Date.parse(instant)
}
