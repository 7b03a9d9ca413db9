import { storeInEnglish, thingsInEnglish } from '../messages/store.en.ts'
import { storeSentences, storeThings } from '../messages/store.vi.ts'
import { tongue } from '../messages/tongue.ts'

/** Mã từ chối of the store, one for each sentence. */
export type StoreCode = keyof typeof storeSentences

/** What was not found, as a sentence names it. */
export type StoreThing = keyof typeof storeThings

type Facts = Record<string, string | number> & { what?: StoreThing }

/**
 * Kho dữ liệu từ chối: what the store refuses, with a `code` for programs and a sentence as `message`, in the tongue of
 * whoever asked. The database's own error, where there is one, is the `cause`.
 */
export class StoreRefusal extends Error {
  readonly code: StoreCode

  constructor(code: StoreCode, { what, ...facts }: Facts = {}, cause?: unknown) {
    const isEnglish = tongue() === 'en'
    const filled: typeof facts = what ? { what: (isEnglish ? thingsInEnglish : storeThings)[what] } : facts
    const text = (isEnglish ? storeInEnglish : storeSentences)[code]
    super(
      text.replace(/\{(\w+)\}/g, (_, name: string) => String(filled[name] ?? '…')),
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
