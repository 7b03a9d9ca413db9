import { z } from 'zod'
import { line } from '../schemas/act.ts'
import { listRegister, listSeries, type RegisterEntry, startSeries } from '../store/numbers.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { periodsToday } from './meeting-series.ts'
import { readableIds } from './readable.ts'
import { type Caller, mustBeAdministrator } from './who.ts'

const key = {
  organ: z.string().regex(/^[\p{L}\d-]{1,20}$/u),
  type: z.string().regex(/^[\p{L}]{1,10}$/u),
  term: z.string().regex(/^\d{4}-\d{4}$/),
}
const newSeries = z.strictObject({
  ...key,
  secret: z.boolean().default(false),
  nextNumber: z.int().min(1).max(99_999),
  /** Căn cứ của số bắt đầu: the register that was closed, when the unit began in mid-term. */
  source: line,
})
const registerQuery = z.strictObject({
  ...key,
  secret: z.enum(['true', 'false']).default('false'),
  from: z.coerce.number().int().min(1).max(99_999).optional(),
})
const tag = 'Sổ văn bản'

/** Sổ văn bản đi: its series and where each begins. */
export function series(service: Service, app: App) {
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/series', summary: 'Các sổ và số tiếp theo; các kỳ họp định kỳ', tag },
    async ({ me }) => ({
      items: await listSeries(app.db, me.unit.id),
      meetings: await periodsToday(app, me),
    }),
  )
  endpoint(
    service,
    app,
    { method: 'post', path: '/api/series', summary: 'Đặt số bắt đầu của một sổ', tag, body: newSeries, status: 201 },
    async ({ me, body }) => {
      mustBeAdministrator(me)
      await startSeries(app.db, { ...body, unit: me.unit.id })
      return body
    },
  )
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/series/register', summary: 'Sổ văn bản đi', tag, query: registerQuery },
    async ({ me, query: { from, secret, ...series } }) => ({
      items: await rowsFor(
        me,
        await listRegister(app.db, { ...series, unit: me.unit.id, secret: secret === 'true' }, { from }),
      ),
    }),
  )

  // Of a secret document everybody may know that its number is taken; of what, its own readers and who keeps the register.
  async function rowsFor(me: Caller, rows: RegisterEntry[]): Promise<object[]> {
    if (me.by.capacities.includes('office')) return rows
    const secret = rows.filter((row) => row.secret).map(({ dossier }) => dossier)
    const readable = await readableIds(app, me, secret)
    return rows.map((row) => (row.secret && !readable.has(row.dossier) ? numberAlone(row) : row))
  }
}

function numberAlone({ dossier, withdrawnReason, ...rest }: RegisterEntry): object {
  return rest
}
