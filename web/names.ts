import { useSuspenseQuery } from '@tanstack/react-query'
import { wordsQuery } from './queries.ts'

/** Tên gọi: of a field, of a choice's value, of whatever goes by a key; the service's own words. */
export interface Names {
  /** `within` is the field that it is a part of, where it may be called otherwise. */
  field(name: string, stem?: string, within?: string): string
  /** Whether the service names this field at all: what has no name is the machine's own business. */
  knows(name: string, stem?: string): boolean
  value(name: string, value: string, stem?: string): string
  of(key: string): string
}

export function useNames(query = wordsQuery): Names {
  const { data } = useSuspenseQuery(query)
  const first = (...keys: string[]) => keys.map((key) => data[key]).find((word) => word !== undefined)
  const stems = stemsOf(data)
  const field = (name: string, stem?: string, within?: string) =>
    first(`field.${within}.${name}`, `${stem}.field.${name}`, `field.${name}`)
  return {
    field: (name, stem, within) => capital(field(name, stem, within) ?? name),
    knows: (name, stem) => field(name, stem) !== undefined,
    value: (name, value, stem) => {
      const own = [`${stem}.${name}.${value}`, `${name}.${value}`, `${stem}.${value}`, `role.${value}`, `body.${value}`]
      const word = first(...own, ...stems.map((each) => `${each}.${value}`))
      return word === undefined ? value : capital(word)
    },
    of: (key) => data[key] ?? key,
  }
}

// A procedure's own name is a key without a dot.
function stemsOf(words: Record<string, string>): string[] {
  const known = stems.get(words) ?? Object.keys(words).filter((key) => !key.includes('.'))
  stems.set(words, known)
  return known
}

const stems = new WeakMap<Record<string, string>, string[]>()

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

const collator = new Intl.Collator('vi')

/** Xếp tên theo cách người Việt: by the given name, which comes last, then by the whole. */
export function byGivenName<T extends { name: string }>(people: T[]): T[] {
  const given = ({ name }: T) => name.trim().split(/\s+/).at(-1) ?? ''
  return [...people].sort((a, b) => collator.compare(given(a), given(b)) || collator.compare(a.name, b.name))
}
