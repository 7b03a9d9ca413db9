import { z } from 'zod'
import type { Procedure } from '../machines/procedure.ts'
import { id } from '../schemas/act.ts'
import { unwatch, watch } from '../store/watches.ts'
import type { App } from './app.ts'
import { openDossier } from './dossier.ts'
import { endpoint, type Service } from './endpoint.ts'
import { pathOf } from './paths.ts'

/** Theo dõi một hồ sơ, by anyone who may see it: what happens to it stands in their morning digest. */
export function watches(service: Service, app: App, { stem, plural }: Procedure) {
  const at = { path: `${pathOf(plural)}/{id}/watches`, tag: stem, params: z.object({ id }) }
  endpoint(
    service,
    app,
    { method: 'post', summary: 'Theo dõi', ...at, status: 201 },
    async ({ me, params: { id: dossier } }) => {
      await openDossier(app, me, stem, dossier)
      await watch(app.db, dossier, me.person.id)
      return { dossier, person: me.person.id }
    },
  )
  endpoint(
    service,
    app,
    { method: 'delete', summary: 'Thôi theo dõi', ...at, status: 204 },
    async ({ me, params: { id: dossier } }) => {
      await openDossier(app, me, stem, dossier)
      await unwatch(app.db, dossier, me.person.id)
    },
  )
}
