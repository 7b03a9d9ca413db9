import { LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Cited, Regulation } from '../rules/regulation.ts'
import { keysOf, regulationFile, type ValueKey } from '../schemas/regulation.ts'
import { valueShapes } from '../schemas/values.ts'
import { lineFinder } from './lines.ts'

/** Một chỗ sai trong tệp quy chế: the sentence for it stands in `messages/regulation.vi.ts`. */
export interface Fault {
  line: number
  /** The value's key, or the field of the document; empty for the file as a whole. */
  key: string
  /** The field within, e.g. `value.atLeast`. */
  field: string
  code: string
  /** What was found, or what is allowed. */
  detail: string
}

/** A file is not a regulation that the program can run. */
export class FaultyRegulation extends Error {
  override name = 'FaultyRegulation'
  readonly file: string
  readonly faults: Fault[]

  constructor(file: string, faults: Fault[]) {
    super(`${file}: ${faults.map(({ line, key, code }) => `${line} ${key} ${code}`).join('; ')}`)
    this.file = file
    this.faults = faults
  }
}

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
  if (document.errors.length > 0) {
    throw new FaultyRegulation(
      file,
      document.errors.map(({ code, message, pos }) => {
        const line = counter.linePos(pos[0]).line
        const found = text.split('\n')[line - 1]?.trim() ?? ''
        const duplicate = code === 'DUPLICATE_KEY'
        const key = duplicate ? found.replace(/:(\s.*)?$/, '') : ''
        return { line, key, field: '', code: duplicate ? 'duplicate' : 'yaml', detail: message.split('\n')[0] ?? '' }
      }),
    )
  }
  const lineOf = lineFinder(document, counter)
  const faults: Fault[] = []
  const note = (issues: Issue[], prefix: PropertyKey[]) => {
    for (const issue of issues) faults.push(...faultsOf(issue, [...prefix, ...issue.path], lineOf))
  }

  const parsed = regulationFile.safeParse(document.toJS() ?? {})
  if (!parsed.success) {
    note(parsed.error.issues, [])
    throw new FaultyRegulation(file, inOrder(faults))
  }
  const { values: entries, readings, amends, effectiveOn, ...head } = parsed.data
  const explained = { ...known, ...readings }
  const values: Record<string, Cited> = {}
  const lines: Record<string, number> = {}
  for (const [name, { value, blank, reading, ...given }] of Object.entries(entries)) {
    const keys = keysOf(name)
    const line = lineOf(['values', name])
    if (keys.length === 0) faults.push({ line, key: name, field: '', code: 'unknownKey', detail: name })
    if (reading && !explained[reading]) {
      faults.push({
        line: lineOf(['values', name, 'reading']),
        key: name,
        field: 'reading',
        code: 'unexplained',
        detail: reading,
      })
    }
    const read = keys.length > 0 && !blank ? valueShapes[keys[0] as ValueKey].safeParse(value) : undefined
    if (read && !read.success) note(read.error.issues, ['values', name, 'value'])
    for (const key of keys) {
      // A key with its body is more particular than one without, wherever in the file they stand.
      if (key !== name && Object.hasOwn(entries, key)) continue
      const citation = {
        source: given.source,
        rule: given.rule ?? null,
        article: given.article ?? null,
        quote: given.quote ?? null,
        reading: reading ?? null,
        readingText: reading ? (explained[reading] ?? null) : null,
        note: given.note ?? null,
        regulation: head.id,
        document: null,
      }
      values[key] = blank ? { ...citation, blank } : { ...citation, value: read?.data }
      lines[key] = line
    }
  }
  if (faults.length > 0) throw new FaultyRegulation(file, inOrder(faults))
  return {
    ...head,
    amends: amends ?? null,
    effectiveOn: effectiveOn ?? null,
    values,
    readings,
    lines,
    valuesLine: lineOf(['values']),
  }
}

type Issue = z.core.$ZodIssue

function faultsOf(issue: Issue, path: PropertyKey[], lineOf: (path: PropertyKey[]) => number): Fault[] {
  const [first, second, ...rest] = path.map(String)
  const within = first === 'values' && second !== undefined
  const key = within ? second : (first ?? '')
  const field = within ? rest.join('.') : [second, ...rest].filter(Boolean).join('.')
  const fault = (code: string, detail = '', at = path) => ({ line: lineOf(at), key, field, code, detail })
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => ({ ...fault('unknownField', name, [...path, name]), key: key || name }))
    case 'invalid_value':
      return [
        fault(issue.input === undefined && absent(issue) ? 'missing' : 'notOneOf', issue.values.map(String).join(', ')),
      ]
    case 'invalid_type':
      return [absent(issue) ? fault('missing', issue.expected) : fault('wrongType', issue.expected)]
    case 'invalid_key':
      return [fault('unknownField', String(path.at(-1)))]
    case 'invalid_union':
      return [fault('wrongType', '')]
    default:
      return [
        fault(isCode(issue.message) ? issue.message : 'wrongType', issue.code === 'custom' ? shown(issue.input) : ''),
      ]
  }
}

function absent(issue: Issue): boolean {
  return issue.message.endsWith('received undefined')
}

function shown(input: unknown): string {
  return input === undefined ? '' : typeof input === 'string' ? input : (JSON.stringify(input) ?? '')
}

function isCode(message: string): boolean {
  return /^[a-z][A-Za-z]+$/.test(message)
}

function inOrder(faults: Fault[]): Fault[] {
  return faults.toSorted((a, b) => a.line - b.line)
}
