import { words } from './words.ts'

type Named = (value: string) => string
type Fields = Record<string, unknown>

const said = words.values

/** Giá trị bằng lời: spans, shares, yes and no, names of offices and papers; what has no words stays as it is written. */
export function valueWords(value: unknown, named: Named): string {
  if (value === null || value === undefined) return words.regulation.open
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return named(value)
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'string') ? value.map(named).join(', ') : JSON.stringify(value)
  const fields = value as Fields
  const parts = [share(fields), span(fields), every(fields), at(fields)].flatMap((each) => each ?? [])
  const rest = Object.keys(fields).filter((name) => !parts.some(({ names }) => names.includes(name)))
  return parts.length > 0 && rest.length === 0 ? parts.map(({ text }) => text).join(', ') : JSON.stringify(value)
}

/** What some of the fields say together. */
interface Part {
  names: string[]
  text: string
}

function share({ atLeast, over, of }: Fields): Part | undefined {
  const [name, pair] = atLeast ? ['atLeast', atLeast] : ['over', over]
  if (!Array.isArray(pair) || pair.length !== 2) return undefined
  const whole = typeof of === 'string' ? said.wholes[of] : ''
  if (whole === undefined) return undefined
  const text = name === 'over' ? said.over(`${pair[0]}/${pair[1]}`) : said.atLeast(`${pair[0]}/${pair[1]}`)
  return { names: [String(name), 'of'], text: whole ? `${text} ${whole}` : text }
}

function span(fields: Fields): Part | undefined {
  const unit = typeof fields.unit === 'string' ? said.units[fields.unit] : undefined
  const n = fields.days ?? fields.hours
  if (typeof n !== 'number' || !unit) return undefined
  return { names: ['days', 'hours', 'unit'], text: said.span(n, unit) }
}

function every({ every, weekday }: Fields): Part | undefined {
  const [[unit, n] = []] = Object.entries((every ?? {}) as Fields)
  if (!unit || typeof n !== 'number' || !said.periods[unit]) return undefined
  const day = typeof weekday === 'string' ? said.weekdays[weekday] : ''
  if (day === undefined) return undefined
  return { names: ['every', 'weekday'], text: [said.every(n, said.periods[unit]!), day].filter(Boolean).join(', ') }
}

function at({ at }: Fields): Part | undefined {
  return at === 'closing' ? { names: ['at'], text: said.atClosing } : undefined
}
