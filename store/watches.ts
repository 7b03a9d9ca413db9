import { refusing } from './refusal.ts'
import type { Connection } from './transaction.ts'

/** Bảng `watches`. */
export interface WatchesTable {
  dossier: string
  person: string
}

/** Hồ sơ được theo dõi vừa có diễn biến. */
export interface WatchedChange {
  person: string
  dossier: string
  procedure: string
  title: string
  secrecy: string
  stage: string
  outcome: string | null
  readers: string[]
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

export async function isWatched(db: Connection, dossier: string, person: string): Promise<boolean> {
  const found = await db
    .selectFrom('watches')
    .select('person')
    .where('dossier', '=', dossier)
    .where('person', '=', person)
    .executeTakeFirst()
  return found !== undefined
}

/** What happened since an instant to whatever anybody of a unit watches; who may still see it is the caller's to decide. */
export function watchedChanges(db: Connection, unit: string, since: string): Promise<WatchedChange[]> {
  return db
    .selectFrom('watches')
    .innerJoin('dossiers', 'dossiers.id', 'watches.dossier')
    .select(['person', 'dossier', 'procedure', 'title', 'secrecy', 'stage', 'outcome', 'readers'])
    .where('unit', '=', unit)
    .where('updatedAt', '>=', since)
    .orderBy('updatedAt')
    .orderBy('dossier')
    .limit(10_000)
    .execute()
}
