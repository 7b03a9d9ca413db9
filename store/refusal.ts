import { storeSentences } from '../messages/store.vi.ts'

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
 * Runs a write and turns the named constraints into refusals; foreign keys that name another unit's rows and broken
 * day ranges are told apart for every table. Anything else passes through unchanged.
 */
export async function refusing<T>(work: Promise<T>, constraints: Record<string, StoreCode> = {}): Promise<T> {
  try {
    return await work
  } catch (error) {
    const { code, constraint = '' } = error as { code?: string; constraint?: string }
    const known = constraints[constraint] ?? (code ? sqlStates[code] : undefined)
    if (known && (code !== '23514' || constraint.includes('to_on'))) throw new StoreRefusal(known, {}, error)
    throw error
  }
}

const sqlStates: Record<string, StoreCode> = { '23503': 'otherUnit', '23505': 'alreadyThere', '23514': 'daysReversed' }
