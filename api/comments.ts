import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Procedure } from '../machines/procedure.ts'
import { id, prose } from '../schemas/act.ts'
import { addComment, listComments } from '../store/comments.ts'
import { instant } from '../store/instants.ts'
import type { App } from './app.ts'
import { openDossier } from './dossier.ts'
import { endpoint, type Service } from './endpoint.ts'
import { pathOf } from './paths.ts'

const params = z.object({ id })
const newComment = z.strictObject({ text: prose })

/** Ý kiến trao đổi, by anyone who may see the dossier; without effect on its state. */
export function comments(service: Service, app: App, { stem, plural }: Procedure) {
  const path = `${pathOf(plural)}/{id}`
  const tag = stem
  const of = (part: string) => ({ path: `${path}/${part}`, tag, params })
  endpoint(service, app, { method: 'get', summary: 'Ý kiến trao đổi', ...of('comments') }, async ({ me, params }) => {
    await openDossier(app, me, stem, params.id)
    return { items: await listComments(app.db, params.id) }
  })
  endpoint(
    service,
    app,
    { method: 'post', summary: 'Gửi ý kiến trao đổi', ...of('comments'), body: newComment, status: 201 },
    async ({ me, params, body }) => {
      await openDossier(app, me, stem, params.id)
      const at = instant(new Date(app.now()))
      const comment = { id: randomUUID(), dossier: params.id, person: me.person.id, text: body.text, at }
      await addComment(app.db, comment)
      return comment
    },
  )
}
