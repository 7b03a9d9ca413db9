import { AsyncLocalStorage } from 'node:async_hooks'

/** Tiếng: Vietnamese, in which everything is kept and written, or English, in which it may be read. */
export type Tongue = 'vi' | 'en'

const asked = new AsyncLocalStorage<Tongue>()

/** The tongue that sentences are said in here: Vietnamese unless whoever asks wants English. */
export function tongue(): Tongue {
  return asked.getStore() ?? 'vi'
}

/** Nói bằng tiếng ấy: what is done within, and awaited there, says its sentences in this tongue. */
export function inTongue<T>(wanted: Tongue, doing: () => T): T {
  return asked.run(wanted, doing)
}
