import type { Generated, GeneratedAlways, Selectable } from 'kysely'
import { hashOf, json } from './canonical.ts'
import type { Json } from './database.ts'
import type { Connection } from './transaction.ts'

/** Bảng `outbox`. */
export interface OutboxTable {
  id: string
  unit: string
  /** Empty of a digest, which is of no dossier. */
  dossier: string | null
  /** Its place among the letters of a step; empty of what no step asked for. */
  seq: number | null
  n: number | null
  kind: string
  toPerson: string | null
  toAddress: string | null
  subject: string
  body: string
  dueAt: string | null
  /** The rule's id, and the article as people read it. */
  cites: string | null
  article: string | null
  link: string
  /** `kept`: for its reader's page alone, nobody having entered an address for days. */
  status: Generated<'waiting' | 'sent' | 'failed' | 'kept'>
  createdAt: string
  sentAt: string | null
  /** Fixed when the letter is written: whatever is sent again goes under the same id. */
  messageId: string
  /** What its calendar entry says. */
  calendar: Json<CalendarEntry | null>
  /** Not sent before. */
  nextTryAt: string
  claimedUntil: string | null
  tries: Generated<number>
  lastError: string | null
  /** Since when it waits for the next digest, its reader having had the day's letters. */
  heldAt: string | null
  /** The digest that carries it in its stead. */
  digest: string | null
  /** Its place among all letters as they were written down. */
  arrival: GeneratedAlways<number>
}

/** Mục lịch của một phiên họp, kept with the letter that it goes with. */
export interface CalendarEntry {
  method: 'REQUEST' | 'CANCEL'
  uid: string
  sequence: number
  startsAt: string
  summary: string
  place: string | null
  url: string
}

/** Thư in the outbox. */
export type Letter = Selectable<OutboxTable>

/** A letter as it is written: the `n`-th of the step `seq` of a dossier, or one that goes by an `id` of its own. */
export type NewLetter = { unit: string; kind: string; subject: string; body: string; link: string } & (
  | { dossier: string; seq: number; n: number; id?: undefined }
  | { id: string; dossier?: string | null; seq?: undefined; n?: undefined }
) & {
    toPerson?: string | null
    toAddress?: string | null
    dueAt?: string | null
    cites?: string | null
    article?: string | null
    calendar?: CalendarEntry | null
    /** Not to be sent before this instant; at once without it. */
    notBefore?: string
  }

/** Gửi vào hộp thư đi, waiting. A letter written twice (a record or a digest repeated) stays the one it was. */
export async function postLetters(db: Connection, letters: NewLetter[], at: string): Promise<void> {
  const rows = letters.map(({ notBefore = at, calendar = null, ...letter }) => {
    const name = letter.id === undefined ? [letter.dossier, letter.seq, letter.n] : [letter.id]
    return {
      toPerson: null,
      toAddress: null,
      dueAt: null,
      cites: null,
      article: null,
      dossier: null,
      seq: null,
      n: null,
      ...letter,
      id: name.join('.'),
      calendar: json(calendar),
      createdAt: at,
      sentAt: null,
      messageId: `${hashOf(name).slice(0, 32)}@quy-che`,
      nextTryAt: notBefore,
      claimedUntil: null,
      lastError: null,
      heldAt: null,
      digest: null,
    }
  })
  for (let n = 0; n < rows.length; n += rowsPerInsert)
    await db
      .insertInto('outbox')
      .values(rows.slice(n, n + rowsPerInsert))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

// A statement takes 65,535 parameters.
const rowsPerInsert = 1_000

/** A unit's letters, the latest first; of one status, dossier or reader when named; at most 500, 100 by default. */
export function listOutbox(
  db: Connection,
  {
    unit,
    status,
    dossier,
    toPerson,
    limit = 100,
  }: { unit: string; status?: Letter['status']; dossier?: string; toPerson?: string; limit?: number },
): Promise<Letter[]> {
  let query = db.selectFrom('outbox').selectAll().where('unit', '=', unit)
  if (status !== undefined) query = query.where('status', '=', status)
  if (dossier !== undefined) query = query.where('dossier', '=', dossier)
  if (toPerson !== undefined) query = query.where('toPerson', '=', toPerson)
  return query.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(Math.min(limit, 500)).execute()
}
