import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import { assertAdoptable } from '../rules/regulation.ts'
import { day, line } from '../schemas/act.ts'
import { valueKeys } from '../schemas/regulation.ts'
import { addAdoption, addOverlay, listAdoptions, listOverlays } from '../store/adoptions.ts'
import { instant } from '../store/instants.ts'
import { unitValues } from '../store/terms.ts'
import { within } from '../store/transaction.ts'
import type { App } from './app.ts'
import { checkedValue } from './checked-value.ts'
import { endpoint, type Service } from './endpoint.ts'
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
      const value = checkedValue(body.key, body.value)
      return addOverlay(app.db, { ...body, value, unit: me.unit.id, recordedAt: instant(new Date(app.now())) })
    },
  )
}

function mayDecide(me: Caller) {
  mustBe(me, `${sentence('api.role.office')}, ${sentence('api.role.administrator')}`, 'office', 'administrator')
}
