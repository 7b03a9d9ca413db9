import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import { faultReason } from '../messages/regulation.vi.ts'
import { assertAdoptable } from '../rules/regulation.ts'
import { day, line } from '../schemas/act.ts'
import { isValueKey, parseValue, valueKeys } from '../schemas/regulation.ts'
import { addAdoption, addOverlay, listAdoptions, listOverlays } from '../store/adoptions.ts'
import { instant } from '../store/instants.ts'
import { unitValues } from '../store/terms.ts'
import { within } from '../store/transaction.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { malformed } from './json.ts'
import { valueName } from './named-values.ts'
import { valueWords } from './value-words.ts'
import { type Caller, mustBe } from './who.ts'

const decision = {
  fromOn: day,
  /** Cấp quyết định, and its document. */
  decidedBy: line,
  document: line,
}
const newAdoption = z.strictObject({ regulation: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/), ...decision })
const newOverlay = z.strictObject({ key: line, value: z.unknown(), ...decision })
const tag = 'Quy chế'

/** Áp dụng quy chế từ một ngày, and what the unit itself decided: filled blanks, own readings. */
export function adoptions(service: Service, app: App) {
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/adoptions', summary: 'Các lần áp dụng quy chế', tag },
    async ({ me }) => ({
      items: await listAdoptions(app.db, me.unit.id),
    }),
  )
  endpoint(
    service,
    app,
    {
      method: 'post',
      path: '/api/adoptions',
      summary: 'Áp dụng quy chế từ một ngày',
      tag,
      body: newAdoption,
      status: 201,
    },
    ({ me, body }) => {
      mayDecide(me)
      return within(app.db, async (tx) => {
        const adopted = await addAdoption(tx, { ...body, unit: me.unit.id, recordedAt: instant(new Date(app.now())) })
        // Rolled back where the regulation is unknown or leaves open what the program needs.
        assertAdoptable(await unitValues(tx, me.unit.id, body.fromOn), valueKeys)
        return adopted
      })
    },
  )
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/overlays', summary: 'Những điều đơn vị tự quyết định', tag },
    async ({ me }) => ({
      items: (await listOverlays(app.db, me.unit.id)).map((each) => ({
        ...each,
        name: valueName(each.key),
        said: valueWords(each.key, each.value),
      })),
    }),
  )
  endpoint(
    service,
    app,
    {
      method: 'post',
      path: '/api/overlays',
      summary: 'Ghi điều đơn vị tự quyết định',
      tag,
      body: newOverlay,
      status: 201,
    },
    ({ me, body }) => {
      mayDecide(me)
      const value = checked(body.key, body.value)
      return addOverlay(app.db, { ...body, value, unit: me.unit.id, recordedAt: instant(new Date(app.now())) })
    },
  )
}

/** The value by the shape of its key, kept as the rules reckon with it. */
function checked(key: string, value: unknown): unknown {
  if (!isValueKey(key)) throw malformed([{ path: 'key', detail: sentence('api.field.wrong') }])
  try {
    return parseValue(key, value)
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    throw malformed(
      error.issues.map(({ path, message }) => ({
        path: ['value', ...path].map(String).join('.'),
        detail: faultReason({ code: message, detail: found(value, path) }),
      })),
    )
  }
}

function mayDecide(me: Caller) {
  mustBe(me, `${sentence('api.role.office')}, ${sentence('api.role.administrator')}`, 'office', 'administrator')
}

// What stands at the place that is wrong, where it is a word.
function found(value: unknown, path: PropertyKey[]): string {
  const there = path.reduce<unknown>((node, step) => (node as Record<PropertyKey, unknown> | undefined)?.[step], value)
  return typeof there === 'string' ? there : ''
}
