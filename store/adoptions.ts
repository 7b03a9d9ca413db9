import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { hashOf, json } from './canonical.ts'
import type { Json } from './database.ts'
import { refusing, StoreRefusal } from './refusal.ts'
import type { Connection } from './transaction.ts'

/** Bảng `adoptions`. */
export interface AdoptionsTable {
  id: string
  unit: string
  regulation: string
  fromOn: string
  decidedBy: string
  document: string
  recordedAt: string
}

/** Bảng `overlays`. */
export interface OverlaysTable {
  id: string
  unit: string
  key: string
  value: Json
  fromOn: string
  decidedBy: string
  document: string
  recordedAt: string
}

/** Bảng `terms`. */
export interface TermsTable {
  hash: string
  body: Json
}

/** Áp dụng quy chế: which regulation holds for the unit from a day on. */
export type Adoption = Selectable<AdoptionsTable>

/** Phần đơn vị tự quyết định: one value from a day on, by whose decision and which document. */
export type Overlay = Selectable<OverlaysTable>

/** The unit's adoptions in the order in which they take effect; at most 200. */
export function listAdoptions(db: Connection, unit: string): Promise<Adoption[]> {
  return db
    .selectFrom('adoptions')
    .selectAll()
    .where('unit', '=', unit)
    .orderBy('fromOn')
    .orderBy('recordedAt')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** Throws `alreadyThere` when that regulation is adopted from that day already. */
export function addAdoption(db: Connection, adoption: Omit<Adoption, 'id'> & { id?: string }): Promise<Adoption> {
  const row = { id: randomUUID(), ...adoption }
  return refusing(db.insertInto('adoptions').values(row).returningAll().executeTakeFirstOrThrow())
}

/** The unit's own values in the order in which they take effect, a later record of the same day last; at most 2,000. */
export function listOverlays(db: Connection, unit: string): Promise<Overlay[]> {
  return db
    .selectFrom('overlays')
    .selectAll()
    .where('unit', '=', unit)
    .orderBy('fromOn')
    .orderBy('recordedAt')
    .orderBy('id')
    .limit(2_000)
    .execute()
}

/** The value holds from `fromOn`; an earlier overlay of the same key stays on record. */
export function addOverlay(db: Connection, overlay: Omit<Overlay, 'id'> & { id?: string }): Promise<Overlay> {
  const row = { id: randomUUID(), ...overlay, value: json(overlay.value) }
  return refusing(db.insertInto('overlays').values(row).returningAll().executeTakeFirstOrThrow())
}

/** Keeps the values, citations and calendar a dossier begins with, once however many share them; returns their hash. */
export async function keepTerms(db: Connection, body: unknown): Promise<string> {
  const hash = hashOf(body)
  await db
    .insertInto('terms')
    .values({ hash, body: json(body) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return hash
}

/** Throws `notFound`. */
export async function getTerms(db: Connection, hash: string): Promise<unknown> {
  const terms = await db.selectFrom('terms').select('body').where('hash', '=', hash).executeTakeFirst()
  if (!terms) throw new StoreRefusal('notFound', { what: 'terms' })
  return terms.body
}
