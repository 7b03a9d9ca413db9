import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Procedure } from '../machines/procedure.ts'
import { id, prose } from '../schemas/act.ts'
import { addComment, listComments } from '../store/comments.ts'
import { instant } from '../store/instants.ts'
import type { App } from './app.ts'
import { isInside } from './disclosed.ts'
import { openDossier } from './dossier.ts'
import { endpoint, type Service } from './endpoint.ts'
import { pathOf } from './paths.ts'
import { Problem } from './problems.ts'
import { mustHoldNoText } from './secret-text.ts'
import type { Caller } from './who.ts'

const params = z.object({ id })
const newComment = z.strictObject({ text: prose })

/** Ý kiến trao đổi among those who may see the dossier from inside; a secret one takes none. No effect on its state. */
export function comments(service: Service, app: App, { stem, plural }: Procedure) {
  const path = `${pathOf(plural)}/{id}`
  const tag = stem
  const of = (part: string) => ({ path: `${path}/${part}`, tag, params })
  endpoint(service, app, { method: 'get', summary: 'Ý kiến trao đổi', ...of('comments') }, async ({ me, params }) => {
    await openInside(me, params.id)
    return { items: await listComments(app.db, params.id) }
  })
  endpoint(
    service,
    app,
    { method: 'post', summary: 'Gửi ý kiến trao đổi', ...of('comments'), body: newComment, status: 201 },
    async ({ me, params, body }) => {
      const opened = await openInside(me, params.id)
      mustHoldNoText(opened, { type: 'comment', ...body }, 'text')
      const at = instant(new Date(app.now()))
      const comment = { id: randomUUID(), dossier: params.id, person: me.person.id, text: body.text, at }
      await addComment(app.db, comment)
      return comment
    },
  )

  async function openInside(me: Caller, id: string) {
    const opened = await openDossier(app, me, stem, id)
    if (!isInside(opened, me)) throw new Problem('notFound')
    return opened
  }
}
