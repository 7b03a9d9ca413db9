import { z } from 'zod'
import { movedDues } from '../machines/moved.ts'
import type { Procedure } from '../machines/procedure.ts'
import { trial } from '../machines/trial.ts'
import { sentence } from '../messages/index.ts'
import { instantOf, msOf } from '../rules/instants.ts'
import { id } from '../schemas/act.ts'
import { schemas } from '../schemas/index.ts'
import { checkAct } from './acts.ts'
import type { App } from './app.ts'
import { grounded } from './citations.ts'
import { disclosed } from './disclosed.ts'
import { type Opened, openDossier } from './dossier.ts'
import { endpoint, type Service } from './endpoint.ts'
import { factsFor } from './facts.ts'
import { pathOf } from './paths.ts'
import { finishedProblem } from './refused.ts'
import { stages } from './render.ts'
import { contentFor } from './view.ts'
import { told } from './wording.ts'

/**
 * Thử một việc: what would come of an act, figured by the machine itself; nothing is done and nothing recorded. Where
 * the procedure conceals something from this reader, no more than whether it would be taken: the act might reveal it.
 */
export function trials(service: Service, app: App, { stem, plural }: Procedure) {
  const path = `${pathOf(plural)}/{id}/trials`
  const spec = { method: 'post' as const, path, summary: 'Thử một việc mà không thực hiện', tag: stem }
  endpoint(service, app, { ...spec, params: z.object({ id }), body: z.unknown() }, async ({ me, params, body }) => {
    const opened = await openDossier(app, me, stem, params.id)
    const act = checkAct(schemas[stem]!.acts, body)
    if (opened.row.status === 'done') throw finishedProblem(opened)
    const facts = await factsFor(app, me, stem, act.type, act)
    const event = { ...act, by: me.by, facts, at: instantOf(app.now()) }
    const { procedure, snapshot, citations } = opened
    const tried = trial(procedure, snapshot, event)
    const standings = tried.refusal ? tried.refusal.requirements : tried.remarks
    const next = procedure.conceals?.(snapshot.context, me.by) ? undefined : tried.next
    return {
      allowed: !tried.refusal,
      requirements: disclosed(opened, me, standings).map((each) => told(stem, each, citations)),
      moved: next ? moved(app, opened, next.context) : null,
      stages: next ? stages({ snapshot: next, citations }) : null,
      content: next ? contentFor(procedure, next.context, me) : null,
    }
  })
}

/** Những thời hạn sẽ dời, each with its article; `passed` is what would have gone by already. */
function moved(app: App, { procedure, snapshot, citations }: Opened, after: unknown) {
  const dues = procedure.dues(after)
  return movedDues(procedure, snapshot.context, after).map(({ name, from, to }) => ({
    name,
    label: sentence(`${procedure.stem}.deadline.${name}`),
    from,
    to,
    passed: to !== null && msOf(to) < app.now(),
    ...grounded(citations, dues.find((due) => due.name === name)?.cites),
  }))
}
