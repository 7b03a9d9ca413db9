import { hashOf } from './canonical.ts'
import { type JournalEntry, linkHash } from './journal.ts'
import type { Connection } from './transaction.ts'

/**
 * Where a chain is broken first: `missing` an entry between two or at the end, `link` the hash of the one before,
 * `payload` the content, `entry` anything else of the row.
 */
export interface Break {
  dossier: string
  seq: number
  what: 'missing' | 'link' | 'payload' | 'entry'
}

/** What was verified, and where it broke, if it did. */
export interface Verified {
  dossiers: number
  entries: number
  /** Entries whose content was emptied with a reason; their chain holds all the same. */
  redacted: number
  broken: Break | null
}

const pageSize = 50

/** Kiểm tra chuỗi nhật ký: recomputes every hash of one dossier, or of all, and stops at the first break. */
export async function verifyChain(db: Connection, dossier?: string): Promise<Verified> {
  const sum: Verified = { dossiers: 0, entries: 0, redacted: 0, broken: null }
  for (let after = ''; ; ) {
    const heads = await headsAfter(db, after, dossier)
    const entries =
      heads.length === 0
        ? []
        : await entriesOf(
            db,
            heads.map(({ id }) => id),
          )
    for (const { id, seq } of heads) {
      const own = entries.filter((entry) => entry.dossier === id)
      sum.dossiers += 1
      sum.entries += own.length
      sum.redacted += own.filter(({ redactedAt }) => redactedAt !== null).length
      sum.broken ??= firstBreak(id, own, seq)
    }
    after = heads.at(-1)?.id ?? ''
    if (sum.broken || dossier !== undefined || heads.length < pageSize) return sum
  }
}

/** `length` was read before the entries, so that steps added meanwhile are no break. */
function firstBreak(dossier: string, entries: JournalEntry[], length: number): Break | null {
  let previousHash: string | null = null
  let seq = 0
  for (const entry of entries) {
    seq += 1
    if (entry.seq !== seq) return { dossier, seq, what: 'missing' }
    if (entry.previousHash !== previousHash) return { dossier, seq, what: 'link' }
    if (entry.redactedAt === null && hashOf(entry.payload) !== entry.payloadHash)
      return { dossier, seq, what: 'payload' }
    if (linkHash(entry) !== entry.hash) return { dossier, seq, what: 'entry' }
    previousHash = entry.hash
  }
  return seq < length ? { dossier, seq: seq + 1, what: 'missing' } : null
}

function headsAfter(db: Connection, after: string, dossier?: string) {
  return db
    .selectFrom('dossiers')
    .select(['id', 'seq'])
    .where('id', '>', after)
    .$if(dossier !== undefined, (query) => query.where('id', '=', dossier as string))
    .orderBy('id')
    .limit(pageSize)
    .execute()
}

function entriesOf(db: Connection, dossiers: string[]): Promise<JournalEntry[]> {
  return db
    .selectFrom('journal')
    .selectAll()
    .where('dossier', 'in', dossiers)
    .orderBy('dossier')
    .orderBy('seq')
    .execute()
}
