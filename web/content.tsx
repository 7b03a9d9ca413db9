import { useSuspenseQuery } from '@tanstack/react-query'
import { clock, dayOf, longDay, shortDay } from './dates.ts'
import { DossierLink } from './dossier-link.tsx'
import { FileLink } from './files.tsx'
import { type Names, useNames } from './names.ts'
import { organisationsQuery, peopleQuery } from './queries.ts'
import { words } from './words.ts'

interface Shown {
  names: Names
  stem: string
  dossier: string
  who: Map<string, string>
}

// Said elsewhere on the page.
const elsewhere = ['title', 'secrecy', 'files', 'id', 'unit', 'at', 'by', 'type']

// What names another dossier.
const dossiers = ['item', 'items', 'meeting', 'startedBy', 'answersTo', 'dossier', 'promulgation']

interface Props {
  content: Record<string, unknown>
  stem: string
  dossier: string
  /** Names in the order of the paper; the others come after. */
  order?: string[]
  /** Says nothing where there is nothing. */
  silent?: true
}

/** Nội dung hồ sơ: whatever the procedure lets this reader see and the service has a name for. */
export function Content({ content, stem, dossier, order = [], silent }: Props) {
  const names = useNames()
  const { data: people } = useSuspenseQuery(peopleQuery)
  const { data: organisations } = useSuspenseQuery(organisationsQuery)
  const who = new Map([...people, ...organisations].map(({ id, name }) => [id, name]))
  const shown = entries(content, { names, stem, dossier, who }).filter(([key]) => !elsewhere.includes(key))
  shown.sort(([a], [b]) => place(a, order) - place(b, order))
  if (shown.length === 0) return silent ? null : <p className="quiet">{words.dossier.noContent}</p>
  return <Facts entries={shown} at={{ names, stem, dossier, who }} />
}

function place(name: string, order: string[]): number {
  const n = order.indexOf(name)
  return n < 0 ? order.length : n
}

function Facts({ entries, within, at }: { entries: [string, unknown][]; within?: string; at: Shown }) {
  return (
    <dl className="facts">
      {entries.map(([key, value]) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt>{at.names.field(key, at.stem, within)}</dt>
          <dd>
            <Value name={key} value={value} at={at} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

// What is empty says nothing; what has no name is the machine's own business.
function entries(content: Record<string, unknown>, { names, stem }: Shown): [string, unknown][] {
  return Object.entries(content).filter(([key, value]) => names.knows(key, stem) && !isEmpty(value))
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}

function Value({ name, value, at }: { name: string; value: unknown; at: Shown }) {
  if (Array.isArray(value)) return <List name={name} values={value} at={at} />
  if (value !== null && typeof value === 'object') {
    if (isFile(value)) return <FileLink file={value} dossier={at.dossier} />
    const struck = 'struck' in value && Boolean(value.struck)
    const { item, title, ...rest } = value as Record<string, unknown>
    const named = typeof item === 'string' && typeof title === 'string'
    const inner = (
      <>
        {named && <DossierLink id={item} />}
        <Facts entries={entries(named ? rest : (value as Record<string, unknown>), at)} within={name} at={at} />
      </>
    )
    return struck ? <div className="struck">{inner}</div> : inner
  }
  if (value === true) return words.yes
  if (typeof value === 'number') return String(value)
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return `${clock(text)}, ${longDay(dayOf(text))}`
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return shortDay(text)
  if (dossiers.includes(name)) return <DossierLink id={text} />
  const person = at.who.get(text)
  if (person) return person
  return /^[\w.]{1,40}$/.test(text) ? at.names.value(name, text, at.stem) : <span lang="vi">{text}</span>
}

// A file as the record keeps it: its bytes go by their hash.
function isFile(value: object): value is { id: string; name: string } {
  return 'id' in value && 'name' in value && 'hash' in value
}

function List({ name, values, at }: { name: string; values: unknown[]; at: Shown }) {
  const plain = values.every((value) => typeof value !== 'object' || value === null)
  if (plain && values.length < 30)
    return values.map((value, n) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: what is recorded keeps its place
      <span key={n}>
        {n > 0 && ', '}
        <Value name={name} value={value} at={at} />
      </span>
    ))
  return (
    <ol className="entries">
      {values.map((value, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is recorded keeps its place
        <li key={n}>
          <Value name={name} value={value} at={at} />
        </li>
      ))}
    </ol>
  )
}
