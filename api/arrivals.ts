import { arrivedAfter, lastArrival } from '../store/notices.ts'
import type { App } from './app.ts'

// So many numbers back a letter whose step was committed late is still found.
const overlap = 100

/** Thư vừa đến: answers at each call to whom letters have come since the last; at the first, to whom the latest went. */
export function arrivals({ db }: Pick<App, 'db'>): () => Promise<Set<string>> {
  let upTo: number | undefined
  let told = new Set<number>()
  return async () => {
    upTo ??= await lastArrival(db)
    // A letter is numbered before its step is committed, so that a later one may be seen first.
    const letters = await arrivedAfter(db, upTo - overlap)
    const fresh = letters.filter(({ arrival }) => !told.has(arrival))
    told = new Set(letters.map(({ arrival }) => arrival))
    upTo = letters.at(-1)?.arrival ?? upTo
    return new Set(fresh.flatMap(({ toPerson }) => toPerson ?? []))
  }
}
