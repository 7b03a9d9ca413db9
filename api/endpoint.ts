import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import type { App } from './app.ts'
import { check } from './fields.ts'
import { readJson } from './json.ts'
import { Problem } from './problems.ts'
import type { Caller } from './who.ts'
import { findCaller } from './who.ts'

/** Dịch vụ: the routes, and beside them their description for `/openapi.json`. */
export type Service = OpenAPIHono<{ Variables: { request: string } }>

/** One endpoint: what it takes, checked before its answer is asked for, and what its description says. */
interface Spec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** With parameters in braces: `/api/files/{id}`. */
  path: string
  summary: string
  tag: string
  params?: P
  query?: Q
  body?: B
  /** What the description calls the body where its schema is no JSON. */
  bodyDescription?: Record<string, object>
  /** Whether an Idempotency-Key is required. */
  keyed?: boolean
  /** Status of success: 200 unless said. */
  status?: 200 | 201 | 204
}

/** A request that was understood. */
export interface Call<P, Q, B> {
  app: App
  c: Context
  me: Caller
  params: P
  query: Q
  body: B
  /** Idempotency-Key, where the endpoint takes one. */
  key: string
}

type Answer<P, Q, B> = (call: Call<P, Q, B>) => Promise<unknown> | unknown

/** Adds an endpoint for people who are signed in; its answer is JSON, nothing (204), or a whole Response. */
export function endpoint<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>(service: Service, app: App, spec: Spec<P, Q, B>, answer: Answer<z.output<P>, z.output<Q>, z.output<B>>) {
  describe(service, spec)
  service.on(spec.method.toUpperCase(), spec.path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
    const me = await findCaller(app, c.req.raw.headers)
    if (!me) throw new Problem('notSignedIn')
    // A page left open while somebody else signed in at the same browser does not act in their name.
    if ((c.req.header('x-person') ?? me.person.id) !== me.person.id) throw new Problem('otherPerson')
    const params = paramsOf(spec.params, c.req.param())
    const query = (spec.query && check(spec.query, c.req.query())) as z.output<Q>
    const key = spec.keyed ? keyOf(c) : ''
    const body = (spec.body && check(spec.body, await readJson(c))) as z.output<B>
    const answered = await answer({ app, c, me, params, query, body, key })
    if (answered instanceof Response) return answered
    return answered === undefined ? c.body(null, 204) : c.json(answered as object, (spec.status ?? 200) as 200)
  })
}

/** A path that cannot name anything names nothing. */
function paramsOf<P extends z.ZodType>(schema: P | undefined, given: Record<string, string>): z.output<P> {
  const read = schema?.safeParse(given)
  if (read && !read.success) throw new Problem('notFound')
  return read?.data as z.output<P>
}

function keyOf(c: Context): string {
  const key = c.req.header('idempotency-key')?.trim() ?? ''
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Problem('keyMissing')
  return key
}

function describe<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  service: Service,
  spec: Spec<P, Q, B>,
) {
  const { method, path, summary, tag, params, query, body, bodyDescription, keyed, status = 200 } = spec
  const content = bodyDescription ?? (body && { 'application/json': { schema: body } })
  service.openAPIRegistry.registerPath({
    method,
    path,
    summary,
    tags: [tag],
    request: {
      ...(params && { params: params as unknown as z.ZodObject }),
      ...(query && { query: query as unknown as z.ZodObject }),
      ...(keyed && { headers: z.object({ 'Idempotency-Key': z.string().min(1).max(200) }) }),
      ...(content && { body: { required: true, content } }),
    },
    responses: {
      [status]: { description: 'Được' },
      default: { description: 'Vấn đề', content: { 'application/problem+json': { schema: problemSchema } } },
    },
  })
}

const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  requirements: z.array(z.looseObject({ id: z.string(), sentence: z.string() })).optional(),
  errors: z.array(z.object({ path: z.string(), label: z.string().optional(), detail: z.string() })).optional(),
  instance: z.string(),
})
