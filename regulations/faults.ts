import type { LineCounter, YAMLError } from 'yaml'
import type { z } from 'zod'

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

/** A file is not a regulation that the program can run; `faults` stand in order of lines. */
export class FaultyRegulation extends Error {
  override name = 'FaultyRegulation'
  readonly file: string
  readonly faults: Fault[]

  constructor(file: string, faults: Fault[]) {
    super(`${file}: ${faults.map(({ line, key, code }) => `${line} ${key} ${code}`).join('; ')}`)
    this.file = file
    this.faults = faults.toSorted((a, b) => a.line - b.line)
  }
}

/** What the YAML parser itself refuses, a key given twice among it. */
export function syntaxFaults(errors: YAMLError[], text: string, counter: LineCounter): Fault[] {
  return errors.map(({ code, message, pos }) => {
    const line = counter.linePos(pos[0]).line
    if (code !== 'DUPLICATE_KEY')
      return { line, key: '', field: '', code: 'yaml', detail: message.split('\n')[0] ?? '' }
    const key =
      text
        .split('\n')
        [line - 1]?.trim()
        .replace(/:(\s.*)?$/, '') ?? ''
    return { line, key, field: '', code: 'duplicate', detail: '' }
  })
}

/** Turns what a schema finds wrong in a document, at a path of it, into faults with line and key. */
export function faultFinder(raw: unknown, lineOf: (path: PropertyKey[]) => number) {
  return ({ issues }: z.ZodError, prefix: PropertyKey[]): Fault[] =>
    issues.flatMap((issue) => faultsOf(issue, [...prefix, ...issue.path], raw, lineOf))
}

function faultsOf(
  issue: z.core.$ZodIssue,
  path: PropertyKey[],
  raw: unknown,
  lineOf: (path: PropertyKey[]) => number,
): Fault[] {
  const [first, second, ...rest] = path.map(String)
  const within = first === 'values' && second !== undefined
  const key = within ? second : (first ?? '')
  const field = within ? rest.join('.') : [second, ...rest].filter(Boolean).join('.')
  const fault = (code: string, detail = '', at = path) => ({ line: lineOf(at), key, field, code, detail })
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({ ...fault('unknownField', name, [...path, name]), key: key || name }))
  }
  if (issue.code === 'invalid_key') return [fault(issue.issues[0]?.message ?? 'wrongType')]
  const found = path.reduce<unknown>((node, step) => (node as Record<PropertyKey, unknown> | undefined)?.[step], raw)
  if (found === undefined) return [fault(issue.message === 'uncited' ? 'uncited' : 'missing')]
  if (isCode(issue.message)) return [fault(issue.message, typeof found === 'string' ? found : JSON.stringify(found))]
  if (issue.code === 'invalid_value') return [fault('notOneOf', issue.values.map(String).join(', '))]
  return [fault('wrongType', issue.code === 'invalid_type' ? issue.expected : '')]
}

function isCode(message: string): boolean {
  return /^[a-z][A-Za-z]+$/.test(message)
}
