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

type Reason = Pick<Fault, 'code' | 'detail'>

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
  const fault = (reason: Reason, at = path) => ({ line: lineOf(at), key, field, ...reason })
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({ ...fault(unknownField(name), [...path, name]), key: key || name }))
  }
  return [fault(reasonOf(issue, foundAt(raw, path)))]
}

/** Vì sao một chỗ là sai: what is wrong with what was `found` there, whoever wrote it. */
export function reasonOf(issue: z.core.$ZodIssue, found: unknown): Reason {
  if (issue.code === 'unrecognized_keys') return unknownField(issue.keys.join(', '))
  if (issue.code === 'invalid_key') return { code: issue.issues[0]?.message ?? 'wrongType', detail: '' }
  if (found === undefined) return { code: issue.message === 'uncited' ? 'uncited' : 'missing', detail: '' }
  if (isCode(issue.message))
    return { code: issue.message, detail: typeof found === 'string' ? found : JSON.stringify(found) }
  if (issue.code === 'invalid_value') return { code: 'notOneOf', detail: issue.values.map(String).join(', ') }
  if (issue.code === 'too_small' && issue.origin === 'array') return { code: 'tooFew', detail: String(issue.minimum) }
  if (issue.code === 'too_small' && issue.origin === 'string') return { code: 'prose', detail: '' }
  return { code: 'wrongType', detail: issue.code === 'invalid_type' ? issue.expected : '' }
}

/** What stands at a path. */
export function foundAt(raw: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((node, step) => (node as Record<PropertyKey, unknown> | undefined | null)?.[step], raw)
}

function unknownField(detail: string): Reason {
  return { code: 'unknownField', detail }
}

function isCode(message: string): boolean {
  return /^[a-z][A-Za-z]+$/.test(message)
}
