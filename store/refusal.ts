import { storeSentences } from '../messages/store.vi.ts'

/** Mã từ chối of the store, one for each sentence. */
export type StoreCode = keyof typeof storeSentences

/**
 * Kho dữ liệu từ chối: what the store refuses, with a `code` for programs and a Vietnamese sentence as `message`.
 * The database's own error, where there is one, is the `cause`.
 */
export class StoreRefusal extends Error {
  readonly code: StoreCode

  constructor(code: StoreCode, facts: Record<string, string | number> = {}, cause?: unknown) {
    super(
      storeSentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '…')),
      { cause },
    )
    this.name = 'StoreRefusal'
    this.code = code
  }
}

/**
 * Runs a write and turns what the database's constraints refuse into refusals: those named here, and for every table a
 * row of another unit, a double, and days in the wrong order. Anything else passes through unchanged.
 */
export async function refusing<T>(work: Promise<T>, constraints: Record<string, StoreCode> = {}): Promise<T> {
  try {
    return await work
  } catch (error) {
    const { code = '', constraint = '' } = error as { code?: string; constraint?: string }
    const refused = constraints[constraint] ?? (constraint.endsWith('_days') ? 'daysReversed' : sqlStates[code])
    if (refused) throw new StoreRefusal(refused, {}, error)
    throw error
  }
}

const sqlStates: Record<string, StoreCode> = { '23503': 'otherUnit', '23505': 'alreadyThere' }
