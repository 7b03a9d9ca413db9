import type { Generated, Selectable } from 'kysely'
import { type Connection, within } from './transaction.ts'

/** Bảng `second_factors`. */
export interface SecondFactorsTable {
  person: string
  /** Sealed. */
  secret: string
  begunAt: string
  confirmedAt: string | null
  lastStep: Generated<number>
}

/** Bảng `recovery_codes`. */
export interface RecoveryCodesTable {
  person: string
  hash: string
  usedAt: string | null
}

/** Xác thực hai bước của một người; not in use before it is confirmed. */
export type SecondFactor = Selectable<SecondFactorsTable>

/** Undefined where the person never began one. */
export function findSecondFactor(db: Connection, person: string): Promise<SecondFactor | undefined> {
  return db.selectFrom('secondFactors').selectAll().where('person', '=', person).executeTakeFirst()
}

/** Begins one, or begins anew what was not confirmed; false where one is in use. */
export async function beginSecondFactor(
  db: Connection,
  { person, secret, at }: { person: string; secret: string; at: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('secondFactors')
    .values({ person, secret, begunAt: at, confirmedAt: null })
    .onConflict((conflict) =>
      conflict
        .column('person')
        .doUpdateSet({ secret, begunAt: at, lastStep: 0 })
        .where('secondFactors.confirmedAt', 'is', null),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Bật, with the step whose code was shown; false where there is nothing to confirm. */
export function confirmSecondFactor(
  db: Connection,
  { person, step, at, hashes }: { person: string; step: number; at: string; hashes: string[] },
): Promise<boolean> {
  return within(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('secondFactors')
      .set({ confirmedAt: at, lastStep: step })
      .where('person', '=', person)
      .where('confirmedAt', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    await replaceRecoveryCodes(tx, person, hashes)
    return true
  })
}

/** Nhận mã của một nhịp đồng hồ: false when that step or a later one was taken before, by whoever came first. */
export async function takeStep(db: Connection, person: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('secondFactors')
    .set({ lastStep: step })
    .where('person', '=', person)
    .where('lastStep', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Nhận mã dự phòng, once. */
export async function takeRecoveryCode(db: Connection, person: string, hash: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recoveryCodes')
    .set({ usedAt: at })
    .where('person', '=', person)
    .where('hash', '=', hash)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** How many recovery codes the person has left. */
export async function countRecoveryCodes(db: Connection, person: string): Promise<number> {
  const { left } = await db
    .selectFrom('recoveryCodes')
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .where('person', '=', person)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(left)
}

/** New recovery codes; the old ones are good for nothing any more. */
export function replaceRecoveryCodes(db: Connection, person: string, hashes: string[]): Promise<void> {
  return within(db, async (tx) => {
    await tx.deleteFrom('recoveryCodes').where('person', '=', person).execute()
    await tx
      .insertInto('recoveryCodes')
      .values(hashes.map((hash) => ({ person, hash, usedAt: null })))
      .execute()
  })
}

/** Tắt; false where there was none. */
export async function dropSecondFactor(db: Connection, person: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('secondFactors').where('person', '=', person).executeTakeFirst()
  return numDeletedRows === 1n
}
