import { z } from 'zod'
import type { Procedure } from '../machines/procedure.ts'
import { sentence } from '../messages/index.ts'
import { id, prose } from '../schemas/act.ts'
import { hashOf } from '../store/canonical.ts'
import { listObstacles } from '../store/obstacles.ts'
import type { App } from './app.ts'
import { openDossier } from './dossier.ts'
import { endpoint, type Service } from './endpoint.ts'
import { pathOf } from './paths.ts'
import { Problem } from './problems.ts'
import { render } from './render.ts'
import { sendSettlement } from './temporal.ts'
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
    await openDossier(app, me, stem, id)
    mustBe(me, sentence('api.role.office'), 'office')
    const open = (await listObstacles(app.db, id)).some((each) => each.n === n && !each.settledAt)
    if (!open) throw new Problem('noObstacle', { n })
    const how = 'retry' in body ? 'retry' : 'settle'
    const updateId = hashOf([me.person.id, id, n, how, body.reason])
    const answered = await sendSettlement(app, id, updateId, { n, how, reason: body.reason, by: me.by })
    if (answered.kind !== 'done') throw new Problem('noObstacle', { n })
    return render(app, me, await openDossier(app, me, stem, id))
  })
}
