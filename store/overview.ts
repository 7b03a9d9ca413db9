import { sql } from 'kysely'
import { sharesReader } from './lists.ts'
import type { Connection } from './transaction.ts'

/** Whose overview: the dossiers of a unit that a reader may see. */
export interface Sight {
  unit: string
  tokens: string[]
}

/** Số hồ sơ đang ở một bước của một tập thể. */
export interface StageCount {
  procedure: string
  stage: string
  body: string | null
  count: number
  overdue: number
}

/** Đang giải quyết, by procedure, stage and body. */
export async function countByStage(db: Connection, { unit, tokens }: Sight, now: string): Promise<StageCount[]> {
  const rows = await db
    .selectFrom('dossiers')
    .select(['procedure', 'stage', 'body'])
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .select(sql<string>`count(*) FILTER (WHERE next_due_at < ${now}::timestamptz)`.as('overdue'))
    .where('unit', '=', unit)
    .where('status', '=', 'active')
    .where(sharesReader(tokens))
    .groupBy(['procedure', 'stage', 'body'])
    .orderBy('procedure')
    .orderBy('stage')
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count), overdue: Number(row.overdue) }))
}

/** Bốn con số: overdue, due before an instant, and those that nothing has happened to since another. */
export async function keyFigures(
  db: Connection,
  { unit, tokens }: Sight,
  { now, dayEnd, staleSince }: Record<'now' | 'dayEnd' | 'staleSince', string>,
): Promise<{ active: number; overdue: number; dueToday: number; stale: number }> {
  const count = (condition: ReturnType<typeof sql<boolean>>) => sql<string>`count(*) FILTER (WHERE ${condition})`
  const row = await db
    .selectFrom('dossiers')
    .select(({ fn }) => fn.countAll<string>().as('active'))
    .select(count(sql<boolean>`next_due_at < ${now}::timestamptz`).as('overdue'))
    .select(
      count(sql<boolean>`next_due_at >= ${now}::timestamptz AND next_due_at < ${dayEnd}::timestamptz`).as('dueToday'),
    )
    .select(count(sql<boolean>`updated_at < ${staleSince}::timestamptz`).as('stale'))
    .where('unit', '=', unit)
    .where('status', '=', 'active')
    .where(sharesReader(tokens))
    .executeTakeFirstOrThrow()
  const figures = Object.entries(row).map(([name, value]) => [name, Number(value)])
  return Object.fromEntries(figures) as { active: number; overdue: number; dueToday: number; stale: number }
}

/** Lập và kết thúc theo tháng, `yyyy-mm` of Vietnam, from a day on; and how long half of those that ended took at most. */
export async function countByMonth(db: Connection, { unit, tokens }: Sight, fromDay: string) {
  const month = (column: 'begun_at' | 'updated_at') =>
    sql<string>`to_char(${sql.ref(column)} AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM')`
  const from = `${fromDay}T00:00:00+07:00`
  const readable = () => db.selectFrom('dossiers').where('unit', '=', unit).where(sharesReader(tokens))
  const begun = await readable()
    .select(month('begun_at').as('month'))
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('begunAt', '>=', from)
    .groupBy('month')
    .execute()
  const ended = await readable()
    .select(month('updated_at').as('month'))
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .select(
      sql<string>`percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM updated_at - begun_at))`.as('took'),
    )
    .where('status', '=', 'done')
    .where('updatedAt', '>=', from)
    .groupBy('month')
    .execute()
  const months = [...new Set([...begun, ...ended].map((each) => each.month))].sort()
  const of = (rows: { month: string; count: string }[], name: string) =>
    Number(rows.find(({ month }) => month === name)?.count ?? 0)
  const days = (name: string) => {
    const took = ended.find(({ month }) => month === name)?.took
    return took === undefined ? null : Math.round((Number(took) / 86_400) * 10) / 10
  }
  return months.map((name) => ({ month: name, begun: of(begun, name), ended: of(ended, name), medianDays: days(name) }))
}

/** Thời hạn trong một khoảng ngày, of running dossiers; at most 1,000. */
export function duesBetween(db: Connection, { unit, tokens }: Sight, from: string, to: string) {
  return db
    .selectFrom('dossiers')
    .select(['id', 'procedure', 'title', 'body', 'secrecy', 'stage', 'nextDueAt'])
    .where('unit', '=', unit)
    .where('status', '=', 'active')
    .where('nextDueAt', '>=', from)
    .where('nextDueAt', '<', to)
    .where(sharesReader(tokens))
    .orderBy('nextDueAt')
    .limit(1_000)
    .execute()
}
