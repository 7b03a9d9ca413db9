import { type Generated, type Selectable, sql } from 'kysely'
import type { Manager, PersonnelKind } from '../schemas/appointment.ts'
import { refusing, StoreRefusal } from './refusal.ts'
import type { Connection } from './transaction.ts'

/** Bảng `posts`. */
export interface PostsTable {
  id: string
  unit: string
  code: string
  title: string
  body: string | null
  /** Cấp quản lý; a post without it is the regulation's to say. */
  managedBy: Manager | null
  /** Phải phối hợp ý kiến với cơ quan cấp tỉnh. */
  consults: Generated<boolean>
  holder: string | null
  /** Ngày cuối của thời hạn giữ chức vụ. */
  termEndsOn: string | null
  /** Văn bản phân cấp, bổ nhiệm. */
  source: string | null
  /** Of which end of term the review has been opened. */
  reviewedFor: string | null
}

/** Chức danh: a code for programs and the title that people read; a membership may name the one it goes with. */
export type Post = Selectable<PostsTable>

/** What `addPost` takes; the rest is empty when not given. */
export type NewPost = Pick<Post, 'id' | 'unit' | 'code' | 'title'> & Partial<Post>

/** What may be changed of a post. */
export type PostChange = Partial<Pick<Post, 'title' | 'managedBy' | 'consults' | 'holder' | 'termEndsOn' | 'source'>>

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

/** The post of that id in the unit. */
export function findPost(db: Connection, unit: string, id: string): Promise<Post | undefined> {
  return db.selectFrom('posts').selectAll().where('unit', '=', unit).where('id', '=', id).executeTakeFirst()
}

/** Những việc nhân sự đang làm cho một chức danh, by their kind. */
export async function openMattersOf(db: Connection, unit: string, post: string): Promise<PersonnelKind[]> {
  const rows = await db
    .selectFrom('dossiers')
    .select(sql<PersonnelKind>`context ->> 'kind'`.as('kind'))
    .where('unit', '=', unit)
    .where('procedure', '=', 'appointment')
    .where('status', '=', 'active')
    .where(sql<boolean>`context -> 'post' ->> 'id' = ${post}`)
    .execute()
  return rows.map(({ kind }) => kind)
}

/** Throws `alreadyThere`, `otherUnit`, `termWithoutHolder`. */
export async function addPost(db: Connection, post: NewPost): Promise<Post> {
  const empty = { body: null, managedBy: null, holder: null, termEndsOn: null, source: null, reviewedFor: null }
  return refusing(
    db
      .insertInto('posts')
      .values({ ...empty, ...post })
      .returningAll()
      .executeTakeFirstOrThrow(),
    refusals,
  )
}

/** Sửa một dòng của bảng; a new holder or term is reviewed anew. Throws `notFound`, and as `addPost`. */
export async function changePost(db: Connection, unit: string, id: string, change: PostChange): Promise<Post> {
  const changed = await refusing(
    db.updateTable('posts').set(change).where('unit', '=', unit).where('id', '=', id).returningAll().executeTakeFirst(),
    refusals,
  )
  if (!changed) throw new StoreRefusal('notFound', { what: 'post' })
  return changed
}

/** Những chức danh sắp hết thời hạn, whose review has not been opened, the soonest first; at most 200. */
export function listPostsToReview(db: Connection, unit: string, endsBy: string): Promise<Post[]> {
  return db
    .selectFrom('posts')
    .selectAll()
    .where('unit', '=', unit)
    .where('holder', 'is not', null)
    .where('termEndsOn', '<=', endsBy)
    .where(({ eb, or, ref }) => or([eb('reviewedFor', 'is', null), eb('reviewedFor', '<>', ref('termEndsOn'))]))
    .orderBy('termEndsOn')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** Đã mở việc xem xét cho thời hạn này. */
export async function markReviewed(db: Connection, id: string, termEndsOn: string): Promise<void> {
  await db.updateTable('posts').set({ reviewedFor: termEndsOn }).where('id', '=', id).execute()
}

const refusals = { posts_term_of_holder: 'termWithoutHolder' } as const
