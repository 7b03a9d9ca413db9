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
