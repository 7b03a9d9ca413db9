import { sentence } from '../messages/index.ts'
import { tongue } from '../messages/tongue.ts'
import type { Cited } from '../rules/regulation.ts'
import { bodies } from '../schemas/values.ts'
import { ladderName } from './value-rungs.ts'
import { stemOf, valueWords } from './value-words.ts'

/** A value with its name and what it comes to in words, as people read them. */
export type Named = Cited & { name: string; said: string }

/** Các giá trị kèm tên gọi và lời. */
export function namedValues(values: Record<string, Cited>): Record<string, Named> {
  return Object.fromEntries(
    Object.entries(values).map(([key, cited]) => [key, { ...cited, ...wordsOf(key, cited.value) }]),
  )
}

/** Tên của một giá trị: of what it is, and of the body whose it is. */
export function valueName(key: string): string {
  const [head, ...rest] = key.split('.')
  if (head === 'reminder') return ladderName(rest)
  const stem = stemOf(key)
  const body = stem === key ? undefined : bodies.find((each) => key.endsWith(`.${each}`))
  const name = sentence(`valueName.${stem}`)
  return body ? `${name} — ${sentence(`body.${body}`)}` : name
}

// What a file says stays the same object; only what a unit decided is said anew.
function wordsOf(key: string, value: unknown): { name: string; said: string } {
  const place = `${tongue()} ${key}`
  const known = kept.get(place)
  if (known && known.value === value) return known.words
  const words = { name: valueName(key), said: valueWords(key, value) }
  kept.set(place, { value, words })
  return words
}

const kept = new Map<string, { value: unknown; words: { name: string; said: string } }>()
