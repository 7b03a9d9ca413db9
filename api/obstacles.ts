import { z } from 'zod'
import type { Procedure } from '../machines/procedure.ts'
import { sentence } from '../messages/index.ts'
import { instantOf } from '../rules/instants.ts'
import { id, prose } from '../schemas/act.ts'
import { hashOf } from '../store/canonical.ts'
import { listObstacles, listOpenObstacles, type Obstacle, settleObstacle } from '../store/obstacles.ts'
import { retryLetters } from '../store/outbox-sending.ts'
import type { App } from './app.ts'
import { openDossier } from './dossier.ts'
import { endpoint, type Service } from './endpoint.ts'
import { pathOf } from './paths.ts'
import { Problem } from './problems.ts'
import { render } from './render.ts'
import { mustHoldNoText } from './secret-text.ts'
import { sendSettlement } from './temporal.ts'
import { listTitle } from './view.ts'
import { mustBe } from './who.ts'

const params = z.object({ id, n: z.coerce.number().int().min(1).max(1_000_000) })
const settlement = z.union([
  z.strictObject({ retry: z.literal(true), reason: prose }),
  z.strictObject({ settle: z.literal(true), reason: prose }),
])

/** Trở ngại: the office has a stuck errand tried again, or settles it by hand, with a reason. */
export function obstacles(service: Service, app: App, { stem, plural }: Procedure) {
  const path = `${pathOf(plural)}/{id}/obstacles/{n}`
  const spec = { method: 'post' as const, path, summary: 'Thử lại hoặc giải quyết trở ngại', tag: stem }
  endpoint(service, app, { ...spec, params, body: settlement }, async ({ me, params: { id, n }, body }) => {
    const opened = await openDossier(app, me, stem, id)
    mustBe(me, sentence('api.role.office'), 'office')
    const open = (await listObstacles(app.db, id)).find((each) => each.n === n && !each.settledAt)
    if (!open) throw new Problem('noObstacle', { n })
    const how = 'retry' in body ? 'retry' : 'settle'
    mustHoldNoText(opened, { type: how, ...body })
    if (open.kind === 'letter') {
      await settleLetter(app, open, { how, reason: body.reason, by: me.person.id })
      return render(app, me, await openDossier(app, me, stem, id))
    }
    const updateId = hashOf([me.person.id, id, n, how, body.reason])
    const answered = await sendSettlement(app, id, updateId, { n, how, reason: body.reason, by: me.by })
    if (answered.kind !== 'done') throw new Problem('noObstacle', { n })
    return render(app, me, await openDossier(app, me, stem, id))
  })
}

/** Trở ngại chưa giải quyết, for the office, which alone may settle them; nobody else is shown any. */
export function openObstacles(service: Service, app: App) {
  const spec = { method: 'get' as const, path: '/api/obstacles', summary: 'Trở ngại chưa giải quyết', tag: 'Hồ sơ' }
  endpoint(service, app, spec, async ({ me }) => {
    if (!me.by.capacities.includes('office')) return { items: [] }
    const open = await listOpenObstacles(app.db, { unit: me.unit.id, tokens: me.tokens })
    return {
      items: open.map(({ secrecy, title, ...each }) => ({
        ...each,
        title: listTitle({ id: each.dossier, title, secrecy }),
      })),
    }
  })
}

/** Địa chỉ bị từ chối: no workflow waits for it, so the row itself is settled; tried again, its letters wait anew. */
async function settleLetter(
  app: App,
  { dossier, n, errand }: Obstacle,
  { how, reason, by }: { how: 'retry' | 'settle'; reason: string; by: string },
) {
  const at = instantOf(app.now())
  const { person } = (errand as { params: { person: string } }).params
  await app.db.transaction().execute(async (tx) => {
    const settled = await settleObstacle(tx, { dossier, n, settlement: `${how}: ${reason}`, by, at })
    if (!settled) throw new Problem('noObstacle', { n })
    if (how === 'retry') await retryLetters(tx, dossier, person, at)
  })
}
