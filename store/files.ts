import type { Selectable } from 'kysely'
import { refusing } from './refusal.ts'
import type { Connection } from './transaction.ts'

/** Bảng `files`. */
export interface FilesTable {
  id: string
  unit: string
  /** SHA-256 of the bytes, hexadecimal: where they lie. */
  hash: string
  name: string
  /** Bytes. */
  size: number
  type: string
  uploadedBy: string
  uploadedAt: string
  /** The dossier whose readers may read it; until then, only who brought it. */
  dossier: string | null
}

/** Tệp: what is known of it; the bytes are kept apart. */
export type StoredFile = Selectable<FilesTable>

/** Throws `alreadyThere` for an id taken, `otherUnit`. */
export async function addFile(db: Connection, file: Omit<StoredFile, 'dossier'>): Promise<void> {
  await refusing(
    db
      .insertInto('files')
      .values({ ...file, dossier: null })
      .execute(),
  )
}

/** Undefined when there is none. */
export function findFile(db: Connection, id: string): Promise<StoredFile | undefined> {
  return db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Those of the ids that the unit has; at most 500. */
export async function listFiles(db: Connection, unit: string, ids: string[]): Promise<StoredFile[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('files')
    .selectAll()
    .where('unit', '=', unit)
    .where('id', 'in', ids.slice(0, 500))
    .orderBy('id')
    .execute()
}

/** Gắn vào hồ sơ: returns the ids that now belong to the dossier; those of another dossier or unit stay as they are. */
export async function bindFiles(
  db: Connection,
  { unit, dossier, ids }: { unit: string; dossier: string; ids: string[] },
): Promise<string[]> {
  if (ids.length === 0) return []
  const bound = await db
    .updateTable('files')
    .set({ dossier })
    .where('unit', '=', unit)
    .where('id', 'in', ids)
    .where((eb) => eb.or([eb('dossier', 'is', null), eb('dossier', '=', dossier)]))
    .returning('id')
    .execute()
  return bound.map(({ id }) => id).sort()
}
