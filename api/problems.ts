import type { Context } from 'hono'
import { refusals } from '../measures/counters.ts'
import { wordless } from '../measures/wordless.ts'
import { sentence } from '../messages/index.ts'
import { notInForceSentence, openSentence } from '../messages/regulation.ts'
import { NotInForce, ValuesOpen } from '../rules/regulation.ts'
import { StoreRefusal } from '../store/refusal.ts'
import type { App } from './app.ts'
import { isAway, isDiskFull } from './away.ts'

const statusOf = {
  notSignedIn: 401,
  otherPerson: 401,
  usernameTaken: 409,
  wrongPassword: 401,
  secondFactorAsked: 401,
  wrongCode: 401,
  accountLocked: 403,
  linkOver: 410,
  tooMany: 429,
  tooOften: 429,
  otherOrigin: 403,
  notYours: 403,
  notFound: 404,
  noSuchPath: 404,
  notAllowed: 409,
  forbidden: 403,
  lacking: 422,
  notAtThisStage: 409,
  finished: 409,
  malformed: 422,
  notJson: 422,
  keyMissing: 422,
  keyReused: 422,
  wrongType: 415,
  tooLarge: 413,
  fileEmpty: 422,
  fileMissing: 422,
  fileType: 415,
  fileName: 415,
  conflict: 409,
  invalid: 422,
  noObstacle: 409,
  unknownYet: 503,
  diskFull: 503,
  internal: 500,
} as const

export type ProblemCode = keyof typeof statusOf

/** One field that is wrong: its path in the body, what people call it where that depends, and what is wrong with it. */
export interface FieldError {
  path: string
  label?: string
  detail: string
}

interface Extras {
  requirements?: { id: string }[]
  errors?: FieldError[]
  /** What may be done instead, of an act that the stage does not know. */
  acts?: object[]
  retryAfterSeconds?: number
}

/** Vấn đề: what the service answers instead of what was asked, in the asker’s tongue, as `application/problem+json`. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly params: Record<string, string | number>
  readonly extras: Extras

  constructor(code: ProblemCode, params: Record<string, string | number> = {}, extras: Extras = {}) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.params = params
    this.extras = extras
  }
}

/** Answers any error: a problem as it is, the store's refusals and servers that are away as theirs, the rest as 500. */
export function answerProblem(app: App, c: Context, error: unknown): Response {
  const problem = asProblem(error)
  if (problem) return render(c, problem)
  const request = c.get('request')
  app.log.error({ request, error: wordless(error) }, 'internal error')
  return render(c, new Problem('internal', { request }))
}

function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (error instanceof StoreRefusal) return ofStore(error)
  if (error instanceof ValuesOpen) return new Problem('conflict', { why: openSentence(error.regulation, error.open) })
  if (error instanceof NotInForce) return new Problem('conflict', { why: notInForceSentence(error) })
  if (isDiskFull(error)) return new Problem('diskFull', {}, { retryAfterSeconds: 30 })
  if (isAway(error)) return new Problem('unknownYet', {}, { retryAfterSeconds: 2 })
  return undefined
}

function ofStore({ code, message }: StoreRefusal): Problem {
  if (code === 'busy') return new Problem('unknownYet', {}, { retryAfterSeconds: 2 })
  if (code === 'notFound') return new Problem('notFound')
  const invalid = ['daysReversed', 'otherUnit', 'cursorUnreadable'].includes(code)
  return new Problem(invalid ? 'invalid' : 'conflict', { why: message })
}

function render(c: Context, { code, params, extras }: Problem): Response {
  const { retryAfterSeconds, ...fields } = extras
  count(code, extras)
  const status = statusOf[code]
  if (retryAfterSeconds) c.header('Retry-After', String(Math.ceil(retryAfterSeconds)))
  // The rest of the body is not read, so nothing else can come over this connection.
  if (status === 413) c.header('Connection', 'close')
  if (status === 401) c.header('WWW-Authenticate', 'Bearer')
  const body = {
    type: `urn:quy-che:problem:${code}`,
    title: sentence(`api.problem.${code}.title`, params),
    status,
    code,
    detail: sentence(`api.problem.${code}.detail`, params),
    ...fields,
    instance: c.req.path,
  }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json; charset=utf-8' })
}

function count(code: ProblemCode, { requirements = [] }: Extras) {
  const unmet = requirements.map(({ id }) => id)
  for (const requirement of unmet.length > 0 ? unmet : ['']) refusals.inc({ code, requirement })
}
