import type { Generated, Selectable } from 'kysely'
import { hashOf } from './canonical.ts'
import type { Connection } from './transaction.ts'

/** Bảng `outbox`. */
export interface OutboxTable {
  id: string
  unit: string
  dossier: string
  seq: number
  n: number
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
  status: Generated<'waiting' | 'sent' | 'failed'>
  createdAt: string
  sentAt: string | null
  messageId: string
}

/** Thư in the outbox. */
export type Letter = Selectable<OutboxTable>

/** A letter as the record writes it: the `n`-th of the step `seq` of a dossier, to a person or to an address. */
export interface NewLetter {
  unit: string
  dossier: string
  seq: number
  n: number
  kind: string
  toPerson?: string | null
  toAddress?: string | null
  subject: string
  body: string
  dueAt?: string | null
  cites?: string | null
  article?: string | null
  link: string
}

/** Gửi vào hộp thư đi, waiting. Written again by a repeated record, a letter stays the one it was. */
export async function postLetters(db: Connection, letters: NewLetter[], at: string): Promise<void> {
  const rows = letters.map((letter) => ({
    toPerson: null,
    toAddress: null,
    dueAt: null,
    cites: null,
    article: null,
    ...letter,
    id: `${letter.dossier}.${letter.seq}.${letter.n}`,
    createdAt: at,
    sentAt: null,
    messageId: `${hashOf([letter.dossier, letter.seq, letter.n]).slice(0, 32)}@quy-che`,
  }))
  if (rows.length === 0) return
  await db
    .insertInto('outbox')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['dossier', 'seq', 'n']).doNothing())
    .execute()
}

/** A unit's letters, the latest first; of one status or dossier when named; at most 500, 100 by default. */
export function listOutbox(
  db: Connection,
  { unit, status, dossier, limit = 100 }: { unit: string; status?: Letter['status']; dossier?: string; limit?: number },
): Promise<Letter[]> {
  let query = db.selectFrom('outbox').selectAll().where('unit', '=', unit)
  if (status !== undefined) query = query.where('status', '=', status)
  if (dossier !== undefined) query = query.where('dossier', '=', dossier)
  return query.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(Math.min(limit, 500)).execute()
}
