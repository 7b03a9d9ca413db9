import type { RegulationStatus, Source } from '../schemas/regulation.ts'
import type { Day } from './instants.ts'

/** Mã số của một quy chế: `lung-phinh-2025-11`. */
export type RegulationId = string

/** Căn cứ của một giá trị. Of a project's own value there is never a quotation. */
interface Citation {
  source: Source | 'unit'
  rule: string | null
  article: string | null
  quote: string | null
  /** Cách hiểu, `C-..`, with the sentence that says what is read and why. */
  reading: string | null
  readingText: string | null
  /** What the project says for a value of its own. */
  note: string | null
  /** The document that gives the value. */
  regulation: RegulationId | null
  /** What the unit decided it by. */
  document: string | null
}

/** Giá trị kèm căn cứ; `blank` where the text leaves it open and nobody has filled it. */
export type Cited = Citation & ({ value: unknown; blank?: undefined } | { blank: true; value?: undefined })

/** Quy chế đã đọc: every value under its full key. */
export interface Regulation {
  id: RegulationId
  title: string
  status: RegulationStatus
  /** The document that this one amends: it holds only what it changes. */
  amends: RegulationId | null
  effectiveOn: Day | null
  values: Record<string, Cited>
}

/** Đơn vị áp dụng quy chế hoặc bản sửa đổi từ một ngày. */
export interface Adoption {
  regulation: RegulationId
  fromOn: Day
  decidedBy?: string
  document?: string
}

/** Điều đơn vị tự quyết định: a filled blank, an own reading, a signing list. */
export interface Overlay {
  key: string
  value: unknown
  fromOn: Day
  decidedBy: string
  document: string
}

/** Các giá trị có hiệu lực ở một đơn vị trong một ngày. */
export interface InForce {
  day: Day
  /** The regulation adopted; whether it is signed stands in `status` [C-26]. */
  regulation: RegulationId
  status: RegulationStatus
  /** The regulation and the amendments that hold, in order. */
  documents: RegulationId[]
  values: Record<string, Cited>
  /** Keys that the text leaves open and the unit has not filled. */
  open: OpenValue[]
}

/** Chỗ còn để trống. */
export interface OpenValue {
  key: string
  article: string | null
  quote: string | null
}

/** No regulation holds on that day, or one is adopted that nobody has. */
export class NotInForce extends Error {
  override name = 'NotInForce'
  readonly day: Day
  readonly regulation: RegulationId | null

  constructor(day: Day, regulation: RegulationId | null) {
    super(regulation ? `regulation ${regulation} is not known` : `no regulation in force on ${day}`)
    this.day = day
    this.regulation = regulation
  }
}

/** A regulation cannot be adopted: values that the program needs are left open. */
export class ValuesOpen extends Error {
  override name = 'ValuesOpen'
  readonly regulation: RegulationId
  readonly open: OpenValue[]

  constructor(regulation: RegulationId, open: OpenValue[]) {
    super(`${regulation} leaves open: ${open.map(({ key }) => key).join(', ')}`)
    this.regulation = regulation
    this.open = open
  }
}

/** What the values in force of a unit are worked out from. */
export interface Grounds {
  /** The project's own values, below everything else. */
  defaults: Regulation
  regulations: Regulation[]
  adoptions: Adoption[]
  overlays: Overlay[]
}

/**
 * Giá trị có hiệu lực: regulation + amendments + overlay, of a day.
 *
 * The last regulation adopted by that day holds, with the amendments to it adopted by that day. Where text and unit both
 * speak, the later word holds: an overlay outlasts an older text, a newer text an older overlay. A blank is nobody's
 * word, and what the project chose is always the last resort; it never fills a blank.
 * @throws NotInForce where nothing is adopted by that day
 */
export function valuesInForce(day: Day, { defaults, regulations, adoptions, overlays }: Grounds): InForce {
  const held = adoptions.filter(({ fromOn }) => fromOn <= day).toSorted(byDay)
  const known = (id: RegulationId) => {
    const found = regulations.find((regulation) => regulation.id === id)
    if (!found) throw new NotInForce(day, id)
    return found
  }
  const adopted = held.map((adoption) => ({ ...adoption, text: known(adoption.regulation) }))
  const base = adopted.findLast(({ text }) => !text.amends)
  if (!base) throw new NotInForce(day, null)
  const amendments = adopted.filter(({ text }) => text.amends === base.regulation)

  const values = new Map<string, { since: Day; cited: Cited }>()
  const put = (key: string, since: Day, cited: Cited) => {
    const before = values.get(key)
    if (!before || before.cited.blank || before.since <= since) values.set(key, { since, cited })
  }
  const always = ''
  for (const [key, cited] of Object.entries(defaults.values)) put(key, always, cited)
  for (const { text, fromOn } of [base, ...amendments]) {
    for (const [key, cited] of Object.entries(text.values))
      put(key, cited.source === 'project' ? always : fromOn, cited)
  }
  for (const overlay of overlays.filter(({ fromOn }) => fromOn <= day).toSorted(byDay)) {
    put(overlay.key, overlay.fromOn, decided(overlay, values.get(overlay.key)?.cited))
  }

  const all = Object.fromEntries([...values].map(([key, { cited }]) => [key, cited]))
  const documents = [base, ...amendments].map(({ regulation }) => regulation)
  return { day, regulation: base.regulation, status: base.text.status, documents, values: all, open: openValues(all) }
}

/**
 * Kiểm tra trước khi áp dụng: the regulation with the unit's overlays must leave none of `needed` open.
 * @throws ValuesOpen with every key still open or missing, and its article
 */
export function assertAdoptable({ regulation, values }: InForce, needed: readonly string[]): void {
  const open = needed.filter((key) => !values[key] || values[key].blank).map((key) => openValue(key, values[key]))
  if (open.length > 0) throw new ValuesOpen(regulation, open)
}

/** The values alone, as a dossier begins with. */
export function plainValues({ values }: InForce): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).flatMap(([key, cited]) => (cited.blank ? [] : [[key, cited.value]])))
}

/** Which of the values are blanks of the text. */
function openValues(values: Record<string, Cited>): OpenValue[] {
  return Object.entries(values).flatMap(([key, cited]) => (cited.blank ? [openValue(key, cited)] : []))
}

// What the unit decided still rests on the article that it fills or reads, but is not that article's own word.
function decided({ value, document }: Overlay, before: Cited | undefined): Cited {
  return {
    source: 'unit',
    rule: before?.rule ?? null,
    article: before?.article ?? null,
    quote: before?.quote ?? null,
    reading: null,
    readingText: null,
    note: null,
    regulation: before?.regulation ?? null,
    document,
    value,
  }
}

function openValue(key: string, cited: Cited | undefined): OpenValue {
  return { key, article: cited?.article ?? null, quote: cited?.quote ?? null }
}

function byDay(a: { fromOn: Day }, b: { fromOn: Day }): number {
  return a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : 0
}
