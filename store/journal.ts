import { type Selectable, sql } from 'kysely'
import { hashOf, json } from './canonical.ts'
import type { Json } from './database.ts'
import { instant } from './instants.ts'
import { StoreRefusal } from './refusal.ts'
import { type Connection, within } from './transaction.ts'

/** Bảng `journal`. */
export interface JournalTable {
  dossier: string
  seq: number
  type: string
  /** Bắt đầu · việc của người · tin từ hồ sơ khác · đến hạn · điều hệ thống trả lời. */
  kind: 'begin' | 'act' | 'told' | 'deadline' | 'answer' | 'fault' | 'settlement' | 'migration'
  byPerson: string | null
  /** Of the client's key, and of the body sent with it: the same key with another body is refused. */
  keyHash: string | null
  bodyHash: string | null
  at: string
  happenedOn: string | null
  /** Empty once redacted. */
  payload: Json
  payloadHash: string
  /** What the step's record learnt, so that a record repeated after a crash answers the same. */
  answers: Json<unknown[]>
  previousHash: string | null
  hash: string
  redactedAt: string | null
  redaction: string | null
}

/** Một mục nhật ký as kept. */
export type JournalEntry = Selectable<JournalTable>

/** What `appendJournal` takes; the hashes are computed there. */
export interface NewEntry {
  dossier: string
  seq: number
  type: string
  kind: JournalEntry['kind']
  at: string
  payload: unknown
  byPerson?: string | null
  keyHash?: string | null
  bodyHash?: string | null
  happenedOn?: string | null
  answers?: unknown[]
}

/**
 * Ghi nhật ký: appends under the dossier's row lock and chains the hash. A step already there with the same type is
 * left alone and answers `already`. Throws `journalConflict` for another type at that place, `journalGap` when steps
 * before it are missing.
 */
export function appendJournal(db: Connection, entry: NewEntry): Promise<'appended' | 'already'> {
  return within(db, async (tx) => {
    const { dossier, seq, type } = entry
    await tx.selectFrom('dossiers').select('id').where('id', '=', dossier).forNoKeyUpdate().execute()
    const there = await findEntry(tx, dossier, seq)
    if (there && there.type === type) return 'already'
    if (there) throw new StoreRefusal('journalConflict', { seq })
    const last = await lastEntry(tx, dossier)
    const next = (last?.seq ?? 0) + 1
    if (seq !== next) throw new StoreRefusal('journalGap', { seq, next })
    await tx
      .insertInto('journal')
      .values(linked(entry, last?.hash ?? null))
      .execute()
    return 'appended'
  })
}

/** The entry of one step, with what its record answered. */
export function findEntry(db: Connection, dossier: string, seq: number): Promise<JournalEntry | undefined> {
  return db.selectFrom('journal').selectAll().where('dossier', '=', dossier).where('seq', '=', seq).executeTakeFirst()
}

/** The act that this client's key has brought about already, if it has. */
export function findByKey(db: Connection, dossier: string, keyHash: string): Promise<JournalEntry | undefined> {
  return db
    .selectFrom('journal')
    .selectAll()
    .where('dossier', '=', dossier)
    .where('keyHash', '=', keyHash)
    .executeTakeFirst()
}

/** In order, after a step; at most 500 a call. */
export function listJournal(
  db: Connection,
  dossier: string,
  { after = 0, limit = 500 }: { after?: number; limit?: number } = {},
): Promise<JournalEntry[]> {
  return db
    .selectFrom('journal')
    .selectAll()
    .where('dossier', '=', dossier)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(Math.min(limit, 500))
    .execute()
}

/** Xóa nội dung một mục, with the reason; every hash stays, so the chain still verifies. False when already empty. */
export async function redactEntry(
  db: Connection,
  { dossier, seq, reason, at }: { dossier: string; seq: number; reason: string; at: string },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    SELECT redact_journal(${dossier}, ${seq}::integer, ${reason}, ${at}::timestamptz) AS done`.execute(db)
  return rows[0]?.done ?? false
}

/** What an entry's hash covers: all of it but the payload itself, which only its own hash stands for. */
export function linkHash(entry: Omit<JournalEntry, 'payload' | 'hash' | 'redactedAt' | 'redaction'>): string {
  const { dossier, seq, type, kind, byPerson, keyHash, bodyHash, at, happenedOn, payloadHash, answers, previousHash } =
    entry
  return hashOf({
    dossier,
    seq,
    type,
    kind,
    byPerson,
    keyHash,
    bodyHash,
    at,
    happenedOn,
    payloadHash,
    answers,
    previousHash,
  })
}

function linked(entry: NewEntry, previousHash: string | null) {
  const { byPerson = null, keyHash = null, bodyHash = null, happenedOn = null, answers = [], payload, ...rest } = entry
  const row = { ...rest, byPerson, keyHash, bodyHash, happenedOn, answers, previousHash, payloadHash: hashOf(payload) }
  // The store keeps milliseconds at +07:00: what is hashed must be what will be read back.
  const hash = linkHash({ ...row, at: instant(new Date(entry.at)) })
  return { ...row, hash, payload: json(payload), answers: json(answers), redactedAt: null, redaction: null }
}

function lastEntry(tx: Connection, dossier: string) {
  return tx
    .selectFrom('journal')
    .select(['seq', 'hash'])
    .where('dossier', '=', dossier)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}
