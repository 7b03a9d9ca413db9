import { LineCounter, parseDocument } from 'yaml'
import type { Cited, Regulation } from '../rules/regulation.ts'
import { type Entry, entry, keysOf, regulationFile, type ValueKey } from '../schemas/regulation.ts'
import { valueShapes } from '../schemas/values.ts'
import { type Fault, FaultyRegulation, faultFinder, syntaxFaults } from './faults.ts'
import { lineFinder } from './lines.ts'

/** Quy chế đã đọc, with the line on which each key stands, blanks included. */
export interface ReadRegulation extends Regulation {
  lines: Record<string, number>
  /** The line on which `values` stands. */
  valuesLine: number
  readings: Record<string, string>
}

/**
 * Đọc một quy chế from its YAML text; `known` are readings explained elsewhere.
 * @throws FaultyRegulation with every fault, in order of lines
 */
export function readRegulation(text: string, file: string, known: Record<string, string> = {}): ReadRegulation {
  const counter = new LineCounter()
  const document = parseDocument(text.normalize('NFC'), { lineCounter: counter, uniqueKeys: true })
  if (document.errors.length > 0) throw new FaultyRegulation(file, syntaxFaults(document.errors, text, counter))
  const lineOf = lineFinder(document, counter)
  const raw: unknown = document.toJS() ?? {}
  const faultsOf = faultFinder(raw, lineOf)

  const head = regulationFile.safeParse(raw)
  const faults: Fault[] = head.error ? faultsOf(head.error, []) : []
  const explained = { ...known, ...head.data?.readings }
  const values: Record<string, Cited> = {}
  const lines: Record<string, number> = {}
  const given = valuesIn(raw)
  for (const [name, rawEntry] of Object.entries(given)) {
    const keys = keysOf(name)
    const line = lineOf(['values', name])
    if (keys.length === 0) faults.push({ line, key: name, field: '', code: 'unknownKey', detail: name })
    const read = entry.safeParse(rawEntry)
    if (!read.success) faults.push(...faultsOf(read.error, ['values', name]))
    const stated = (rawEntry ?? {}) as { value?: unknown; blank?: unknown; reading?: unknown }
    const shape = keys[0] && stated.value !== undefined ? valueShapes[keys[0] as ValueKey] : undefined
    const value = shape?.safeParse(stated.value)
    if (value?.error) faults.push(...faultsOf(value.error, ['values', name, 'value']))
    if (!read.success) continue
    const { reading } = read.data
    if (reading && !explained[reading]) {
      const at = lineOf(['values', name, 'reading'])
      faults.push({ line: at, key: name, field: 'reading', code: 'unexplained', detail: reading })
    }
    for (const key of keys) {
      // A key with its body is more particular than one without, wherever in the file they stand.
      if (key !== name && Object.hasOwn(given, key)) continue
      values[key] = cited(read.data, value?.data, explained, head.data?.id ?? '')
      lines[key] = line
    }
  }
  if (!head.success || faults.length > 0) throw new FaultyRegulation(file, faults)
  const { id, title, status, amends, effectiveOn, readings } = head.data
  const valuesLine = lineOf(['values'])
  return {
    id,
    title,
    status,
    amends: amends ?? null,
    effectiveOn: effectiveOn ?? null,
    values,
    readings,
    lines,
    valuesLine,
  }
}

function cited(given: Entry, value: unknown, explained: Record<string, string>, regulation: string): Cited {
  const citation = {
    source: given.source,
    rule: given.rule ?? null,
    article: given.article ?? null,
    quote: given.quote ?? null,
    reading: given.reading ?? null,
    readingText: given.reading ? (explained[given.reading] ?? null) : null,
    note: given.note ?? null,
    regulation,
    document: null,
  }
  return given.blank ? { ...citation, blank: true } : { ...citation, value }
}

function valuesIn(raw: unknown): Record<string, unknown> {
  const values = (raw as { values?: unknown }).values
  return typeof values === 'object' && values !== null && !Array.isArray(values) ? { ...values } : {}
}
