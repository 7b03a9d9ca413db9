import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import { listRegulations } from '../regulations/load.ts'
import type { Regulation } from '../rules/regulation.ts'
import { day } from '../schemas/act.ts'
import { unitValues } from '../store/terms.ts'
import { type App, today } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { namedValues } from './named-values.ts'
import { Problem } from './problems.ts'

const tag = 'Quy chế'

/** Quy chế: the documents with their citations, and the unit's values in force on a day. */
export function regulations(service: Service, app: App) {
  endpoint(service, app, { method: 'get', path: '/api/regulations', summary: 'Các quy chế', tag }, () => ({
    items: shipped().map(heading),
  }))
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/regulations/{id}', summary: 'Một quy chế', tag, params: z.object({ id: z.string() }) },
    ({ params }) => {
      const found = shipped().find(({ id }) => id === params.id)
      if (!found) throw new Problem('notFound')
      return { ...heading(found), values: namedValues(found.values) }
    },
  )
  const query = z.strictObject({ on: day.optional() })
  const spec = { method: 'get' as const, path: '/api/values', summary: 'Các giá trị có hiệu lực', tag, query }
  endpoint(service, app, spec, async ({ me, query }) => {
    const { status, values, ...inForce } = await unitValues(app.db, me.unit.id, query.on ?? today(app))
    return {
      ...inForce,
      values: namedValues(values),
      status,
      ...(status === 'draft' && { notice: sentence('api.draftNotice') }),
    }
  })
}

function heading({ id, title, status, amends, effectiveOn }: Regulation) {
  return { id, title, status, amends, effectiveOn, ...(status === 'draft' && { notice: sentence('api.draftNotice') }) }
}

/** The regulations that come with the program, read once. */
function shipped(): Regulation[] {
  read ??= listRegulations()
  return read
}

let read: Regulation[] | undefined
