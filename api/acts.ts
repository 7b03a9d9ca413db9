import { z } from 'zod'
import type { Procedure } from '../machines/procedure.ts'
import { sentence } from '../messages/index.ts'
import { id } from '../schemas/act.ts'
import { schemas } from '../schemas/index.ts'
import { findByKey } from '../store/journal.ts'
import type { App } from './app.ts'
import { type Opened, openDossier } from './dossier.ts'
import { endpoint, type Service } from './endpoint.ts'
import { factsFor } from './facts.ts'
import { check } from './fields.ts'
import { malformed } from './json.ts'
import { keepLate } from './keep-late.ts'
import { bodyHashOf, keyHashOf } from './keys.ts'
import { pathOf } from './paths.ts'
import { Problem } from './problems.ts'
import { refusalProblem } from './refused.ts'
import { renderAfter } from './render.ts'
import { sendAct } from './temporal.ts'
import type { Caller } from './who.ts'

type Body = { type: string; [field: string]: unknown }

/** Thực hiện một việc: recorded before it is answered; the same key again answers the same and does nothing more. */
export function acts(service: Service, app: App, { stem, plural }: Procedure) {
  const path = `${pathOf(plural)}/{id}/acts`
  const known = schemas[stem]!.acts
  const [first, ...rest] = Object.values(known) as [z.ZodObject, ...z.ZodObject[]]
  const described = { 'application/json': { schema: z.union([first, ...rest]) } }
  endpoint(
    service,
    app,
    {
      method: 'post',
      path,
      summary: 'Thực hiện một việc',
      tag: stem,
      params: z.object({ id }),
      body: z.unknown(),
      bodyDescription: described,
      keyed: true,
    },
    async ({ me, params, body, key }) => {
      const act = checkAct(known, body)
      const guard = { keyHash: keyHashOf(me.person.id, key, params.id), bodyHash: bodyHashOf(stem, act) }
      // Asked first: an act may have taken the dossier out of its own sender's sight.
      if (!(await isDone(app, params.id, guard)))
        await actNow(app, me, await openDossier(app, me, stem, params.id), act, guard)
      return renderAfter(app, me, stem, params.id)
    },
  )
}

/** The body by the schema of the act it names, so that every wrong field is told by its own path. */
export function checkAct(known: Record<string, z.ZodType>, body: unknown): Body {
  const type = (body as Body | null)?.type
  const schema = typeof type === 'string' && Object.hasOwn(known, type) ? known[type] : undefined
  if (schema) return check(schema, body) as Body
  const detail =
    type === undefined
      ? sentence('api.field.required')
      : sentence('api.field.oneOf', { values: Object.keys(known).join(', ') })
  throw malformed([{ path: 'type', detail }])
}

interface Guard {
  keyHash: string
  bodyHash: string
}

/** Whether this key has brought about this act already; throws `keyReused` where it came with another body. */
async function isDone({ db }: App, dossier: string, { keyHash, bodyHash }: Guard): Promise<boolean> {
  const found = await findByKey(db, dossier, keyHash)
  if (found && found.bodyHash !== bodyHash) throw new Problem('keyReused')
  return found !== undefined
}

async function actNow(app: App, me: Caller, opened: Opened, act: Body, guard: Guard) {
  const { id, procedure: stem, status } = opened.row
  if (status === 'done') return keepLate(app, me, opened, act, guard)
  const facts = await factsFor(app, me, stem, act.type, act)
  const event = { ...act, by: me.by, facts }
  const answered = await sendAct(app, id, guard.keyHash, { event, ...guard })
  if (answered.kind === 'refused') {
    const now = await openDossier(app, me, stem, id)
    if (now.row.status === 'done') return keepLate(app, me, now, act, guard)
    throw await refusalProblem(app, me, now, answered.refusal)
  }
  if (answered.kind === 'done') {
    if (answered.result.bodyHash !== guard.bodyHash) throw new Problem('keyReused')
    return
  }
  // Closed meanwhile, perhaps by this very act.
  if (await isDone(app, id, guard)) return
  const now = await openDossier(app, me, stem, id)
  if (now.row.status === 'done') return keepLate(app, me, now, act, guard)
  throw new Problem('unknownYet', {}, { retryAfterSeconds: 2 })
}
