import { sentence } from '../messages/index.ts'
import { bodies } from '../schemas/values.ts'
import { rungWords } from './value-rungs.ts'
import { spanWords } from './value-spans.ts'

type Fields = Record<string, unknown>

// Words that a value may hold and that others give their names to, in the order in which they are looked for.
const proper = ['body', 'role']
const common = ['itemType', 'documentType', 'appointment.kind', 'appointment.step', 'appointment.line', 'meeting.line']

/** Giá trị bằng lời, as an official would say it; a word that nobody has named stays as it is written. */
export function valueWords(key: string, value: unknown): string {
  const [head, ...rest] = key.split('.')
  if (head === 'reminder' && Array.isArray(value)) return rungWords(rest, value)
  return say(stemOf(key), value) ?? sentence('value.nothing')
}

/** The key without the body whose value it is. */
export function stemOf(key: string): string {
  return bodies.some((body) => key.endsWith(`.${body}`)) ? key.slice(0, key.lastIndexOf('.')) : key
}

/**
 * Một từ như ở chỗ ấy gọi: by the nearest of what it stands in, else as everywhere; as it is written where nobody has
 * named it.
 */
export function wordAt(path: string, text: string): string {
  const own = nearest('value', path, text)
  const said = own ?? named(`value.word.${text}`) ?? first(proper, text)
  if (said) return said
  const name = first(common, text)
  return name ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1) : text
}

/** Có hoặc không, in the words of that place where it has its own. */
export function flagAt(path: string, value: boolean): string {
  return named(`value.${path}.${value}`) ?? sentence(value ? 'value.yes' : 'value.no')
}

/** Tên của một ô ở chỗ ấy; as it is written where nobody has named it. */
export function fieldAt(path: string, name: string): string {
  return nearest('value.field', path, name) ?? named(`value.field.${name}`) ?? wordAt(path, name)
}

function say(path: string, value: unknown, depth = 0): string | undefined {
  if (value === undefined) return sentence('value.blank')
  if (value === null) return undefined
  if (typeof value === 'boolean') return flag(path, value, depth)
  if (typeof value === 'number')
    return depth === 0 && isNamed(path) ? sentence(`value.${path}`, { n: value }) : String(value)
  if (typeof value === 'string') return wordAt(path, value)
  return Array.isArray(value) ? list(path, value, depth) : group(path, value as Fields, depth)
}

function flag(path: string, value: boolean, depth: number): string | undefined {
  // Of two words only one may be worth saying.
  return depth > 0 ? named(`value.${path}.${value}`) : flagAt(path, value)
}

function list(path: string, values: unknown[], depth: number): string {
  if (values.length === 0) return named(`value.${path}.empty`) ?? sentence('value.none')
  if (values.length === 2 && values.every(isClock)) return values.join('–')
  const said = values.map((each) => say(path, each, depth + 1) ?? sentence('value.nothing'))
  if (!values.some(isGroup)) return said.join(said.some((each) => each.includes(',')) ? '; ' : ', ')
  return depth > 0 ? said.map((each, n) => `(${n + 1}) ${each}`).join('; ') : joined(said)
}

function group(path: string, { status, ...fields }: Fields, depth: number): string {
  const said = shape(path, fields) ?? templated(path, fields, depth) ?? entries(path, fields, depth)
  return typeof status === 'string' ? sentence('value.shape.status', { said, status: wordAt(path, status) }) : said
}

/** What is said alike wherever it stands: spans, shares, how often. */
function shape(path: string, fields: Fields): string | undefined {
  const { unit, onNonWorkingDay, atLeast, over, of, months, weeks } = fields
  if (typeof unit === 'string') {
    const moved = onNonWorkingDay ? wordAt(path, String(onNonWorkingDay)) : ''
    return sentence('value.shape.lead', { lead: spanWords(fields as { unit: string }), onNonWorkingDay: moved })
  }
  const share = (atLeast ?? over) as number[] | undefined
  if (Array.isArray(share)) {
    const whole = { of: wordAt(path, String(of)), share: share.join('/') }
    if (atLeast && share[0] === share[1]) return sentence('value.shape.all', whole)
    return sentence(atLeast ? 'value.shape.atLeast' : 'value.shape.over', whole)
  }
  if (Object.keys(fields).length !== 1 || typeof (months ?? weeks) !== 'number') return undefined
  if ((months ?? weeks) === 1) return sentence(months ? 'value.shape.everyMonth' : 'value.shape.everyWeek')
  return sentence(months ? 'value.shape.months' : 'value.shape.weeks', { n: (months ?? weeks) as number })
}

function templated(path: string, fields: Fields, depth: number): string | undefined {
  const [first] = Object.keys(fields)
  const own = depth > 0 ? [`${path}.*`, path] : upwards(path)
  const places = [...own, `${path}.${first}`]
  const place = places.find(isNamed)
  if (!place) return undefined
  const said = Object.entries(fields).flatMap(([name, value]) => {
    const words = say(`${path}.${name}`, value, depth + 1)
    return words === undefined ? [] : [[name, words]]
  })
  return sentence(`value.${place}`, Object.fromEntries(said)) || sentence('value.nothing')
}

// What has no sentence of its own: each with its name; what is merely allowed needs none but that.
function entries(path: string, fields: Fields, depth: number): string {
  const rows = Object.entries(fields).map(([name, value]) => {
    const label = wordAt(path, name)
    const inner = isGroup(value) || Array.isArray(value) ? path : `${path}.${name}`
    const said = say(inner, value, depth + 1) ?? sentence('value.nothing')
    const key = isNamed(`${path}.entry`) ? `value.${path}.entry` : 'value.shape.entry'
    return value === 'allowed' ? label : sentence(key, { name: label, said })
  })
  if (rows.length === 0) return sentence('value.none')
  return depth > 0 ? rows.join(', ') : joined(rows)
}

function first(families: string[], text: string): string | undefined {
  return families.map((family) => named(`${family}.${text}`)).find(Boolean)
}

function nearest(family: string, path: string, text: string): string | undefined {
  return upwards(path)
    .map((place) => named(`${family}.${place}.${text}`))
    .find(Boolean)
}

// The place itself, then what it stands in, as far as the value's own name.
function upwards(path: string): string[] {
  const parts = path.split('.')
  return parts.slice(1).map((_, n) => parts.slice(0, parts.length - n).join('.'))
}

// One under the other where they are long or have parts themselves.
function joined(said: string[]): string {
  return said.join(said.some((each) => each.includes(';') || each.length > 60) ? '\n' : '; ')
}

function isNamed(path: string): boolean {
  return named(`value.${path}`) !== undefined
}

function named(key: string): string | undefined {
  const said = sentence(key)
  return said === key ? undefined : said
}

function isGroup(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isClock(value: unknown): boolean {
  return typeof value === 'string' && /^\d\d:\d\d$/.test(value)
}
