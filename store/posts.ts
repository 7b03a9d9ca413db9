import type { Selectable } from 'kysely'
import { refusing } from './refusal.ts'
import type { Connection } from './transaction.ts'

/** Bảng `posts`. */
export interface PostsTable {
  id: string
  unit: string
  code: string
  title: string
  body: string | null
}

/** Chức danh: a code for programs and the title that people read; a membership may name the one it goes with. */
export type Post = Selectable<PostsTable>

/** A unit's posts; at most 500. */
export function listPosts(db: Connection, unit: string): Promise<Post[]> {
  return db
    .selectFrom('posts')
    .selectAll()
    .where('unit', '=', unit)
    .orderBy('code')
    .orderBy('title')
    .limit(500)
    .execute()
}

/** Throws `alreadyThere`. */
export async function addPost(db: Connection, post: Post): Promise<void> {
  await refusing(db.insertInto('posts').values(post).execute())
}
