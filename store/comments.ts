import type { Selectable } from 'kysely'
import { refusing } from './refusal.ts'
import type { Connection } from './transaction.ts'

/** Bảng `comments`. */
export interface CommentsTable {
  id: string
  dossier: string
  person: string
  text: string
  at: string
}

/** Bảng `watches`. */
export interface WatchesTable {
  dossier: string
  person: string
}

/** Ý kiến trao đổi, without effect on the dossier's state. */
export type Comment = Selectable<CommentsTable>

/** Repeated with the same id it stays the one it was. */
export async function addComment(db: Connection, comment: Comment): Promise<void> {
  await refusing(
    db
      .insertInto('comments')
      .values(comment)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute(),
  )
}

/** In order; at most 500. */
export function listComments(db: Connection, dossier: string): Promise<Comment[]> {
  return db
    .selectFrom('comments')
    .selectAll()
    .where('dossier', '=', dossier)
    .orderBy('at')
    .orderBy('id')
    .limit(500)
    .execute()
}

/** Theo dõi. */
export async function watch(db: Connection, dossier: string, person: string): Promise<void> {
  await refusing(
    db
      .insertInto('watches')
      .values({ dossier, person })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
}

/** Thôi theo dõi. */
export async function unwatch(db: Connection, dossier: string, person: string): Promise<void> {
  await db.deleteFrom('watches').where('dossier', '=', dossier).where('person', '=', person).execute()
}

/** Who watches the dossier; at most 2,000. */
export async function watchersOf(db: Connection, dossier: string): Promise<string[]> {
  const rows = await db
    .selectFrom('watches')
    .select('person')
    .where('dossier', '=', dossier)
    .orderBy('person')
    .limit(2_000)
    .execute()
  return rows.map(({ person }) => person)
}
