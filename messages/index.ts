import { accounts } from './accounts.vi.ts'
import { agendaItem } from './agenda-item.vi.ts'
import { api } from './api.vi.ts'
import { appointment } from './appointment.vi.ts'
import { common } from './common.vi.ts'
import { delegatedMatter } from './delegated-matter.vi.ts'
import { english } from './english.ts'
import { fields } from './fields.vi.ts'
import { letters } from './letters.vi.ts'
import { meeting } from './meeting.vi.ts'
import { promulgation } from './promulgation.vi.ts'
import { reminders } from './reminders.vi.ts'
import { roles } from './roles.vi.ts'
import { tongue } from './tongue.ts'
import { valueFields } from './value-fields.vi.ts'
import { valueNames } from './value-names.vi.ts'
import { values } from './values.vi.ts'
import { writtenPoll } from './written-poll.vi.ts'

/** Figures and names for a sentence: keys of sentences are said as such, days and instants as people write them. */
export type Params = Record<string, string | number | string[]>

/** Câu chữ theo khóa: what a key is called or says. */
export type Sentences = Record<string, string>

/** Mọi câu chữ có khóa, in Vietnamese. */
export const sentences: Sentences = {
  ...roles,
  ...common,
  ...fields,
  ...agendaItem,
  ...meeting,
  ...promulgation,
  ...delegatedMatter,
  ...writtenPoll,
  ...appointment,
  ...letters,
  ...reminders,
  ...api,
  ...accounts,
  ...valueNames,
  ...values,
  ...valueFields,
}

/** Every sentence in the tongue of whoever asks; in Vietnamese where it has no English. */
export function spoken(): Sentences {
  return tongue() === 'en' ? { ...sentences, ...english } : sentences
}

/**
 * The sentence of a key in the tongue of whoever asks, with `{…}` filled in (`…` where nothing is given); a part in `[…]` falls away where
 * what it names is not given. A key of a procedure without a sentence takes the common one; a key with neither is
 * answered as it is.
 */
export function sentence(key: string, params: Params = {}): string {
  const template = templateOf(key) ?? templateOf(key.replace(/^\w+\./, 'common.'))
  if (template === undefined) return key
  return template
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (namesIn(part).every((name) => fill(name, params)) ? part : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => fill(name, params) || '…')
}

/** The names that a template leaves to be filled in. */
export function namesIn(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
}

/** Ngày, giờ as people write them: `23/04/2026`, `23/04/2026 17:00`; any other text as it is. */
export function written(text: string): string {
  const [, year, month, day, clock] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}):\d{2}\+07:00)?$/.exec(text) ?? []
  if (!year) return text
  return `${day}/${month}/${year}${clock ? ` ${clock}` : ''}`
}

function templateOf(key: string): string | undefined {
  return (tongue() === 'en' ? english[key] : undefined) ?? sentences[key]
}

// What these parameters list are names within a family of keys, and any one of them will do.
const families: Record<string, string> = { roles: 'role', types: 'documentType' }

function fill(name: string, params: Params): string {
  const value = params[name]
  if (value === undefined) return ''
  if (!Array.isArray(value)) return said(String(value))
  const family = families[name]
  const words = value.map((each) => (family && templateOf(`${family}.${each}`)) || said(each))
  return family ? either(words) : words.join(', ')
}

// Only keys that a machine names among its parameters: what people typed is never taken for a key.
function said(text: string): string {
  return (/^(body|role|\w+\.(field|line|step))\.\w+$/.test(text) && templateOf(text)) || written(text)
}

function either(words: string[]): string {
  return words.length < 2
    ? words.join()
    : `${words.slice(0, -1).join(', ')} ${tongue() === 'en' ? 'or' : 'hoặc'} ${words.at(-1)}`
}
