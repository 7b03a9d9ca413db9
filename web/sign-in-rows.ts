import type { SignInEvent } from './account-queries.ts'
import { browserWords } from './browser-words.ts'
import { call } from './call.ts'
import { shortMoment } from './dates.ts'
import { words } from './words.ts'

const say = words.account

/** Những dòng được hỏi của nhật ký. */
export interface AskedSignIns {
  person: string
  kind: string
  before?: number
}

/** A page of the unit's journal of sign-ins, the latest first. */
export function signInPage(
  asked: AskedSignIns & { limit?: number },
): Promise<{ items: SignInEvent[]; nextBefore: number | null }> {
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  return call(`/api/sign-in-events?${new URLSearchParams(given)}`)
}

/** Cả nhật ký as asked for, as a table for a file. */
export async function signInTable(
  { person, kind }: AskedSignIns,
  nameOf: (person: string | null) => string,
): Promise<string[][]> {
  const rows = [[say.at, words.accounts.who, say.what, say.by, say.reason, say.browser, say.address]]
  for (let before: number | null | undefined; before !== null; ) {
    const page = await signInPage({ person, kind, limit: 200, ...(before && { before }) })
    rows.push(...page.items.map((event) => rowOf(event, nameOf)))
    before = page.nextBefore
  }
  return rows
}

function rowOf(event: SignInEvent, nameOf: (person: string | null) => string): string[] {
  const { at, person, kind, byPerson, reason, browser, address } = event
  return [
    shortMoment(at),
    person ? nameOf(person) : words.accounts.nobody,
    say.kinds[kind] ?? kind,
    byPerson ? nameOf(byPerson) : '',
    reason ?? '',
    browserWords(browser),
    address,
  ]
}
