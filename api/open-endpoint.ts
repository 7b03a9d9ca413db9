import type { Context } from 'hono'
import type { z } from 'zod'
import type { Service } from './endpoint.ts'
import { check } from './fields.ts'
import { readJson } from './json.ts'

interface Spec {
  path: string
  summary: string
  tag: string
  /** Status of success: 200 unless said. */
  status?: 200 | 202
}

/** Adds an endpoint for whoever is not signed in: a body to be checked, an answer in JSON. */
export function open<B extends z.ZodType>(
  service: Service,
  { path, summary, tag, status = 200 }: Spec,
  body: B,
  answer: (c: Context, body: z.output<B>) => Promise<object>,
) {
  service.openAPIRegistry.registerPath({
    method: 'post',
    path,
    summary,
    tags: [tag],
    request: { body: { required: true, content: { 'application/json': { schema: body } } } },
    responses: { [status]: { description: 'Được' }, default: { description: 'Vấn đề' } },
  })
  service.post(path, async (c) => c.json(await answer(c, check(body, await readJson(c))), status))
}
