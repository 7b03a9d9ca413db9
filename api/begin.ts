import { lacking, type Standing } from '../machines/explain.ts'
import type { Procedure } from '../machines/procedure.ts'
import { instantOf } from '../rules/instants.ts'
import { schemas } from '../schemas/index.ts'
import { findEntry } from '../store/journal.ts'
import { keptTerms, termsInForce } from '../store/terms.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { factsFor } from './facts.ts'
import { bodyHashOf, dossierIdOf, keyHashOf } from './keys.ts'
import { pathOf } from './paths.ts'
import { Problem } from './problems.ts'
import { lackingProblem } from './refused.ts'
import { renderAfter } from './render.ts'
import { start } from './temporal.ts'
import type { Caller } from './who.ts'

/** Lập hồ sơ: begins a procedure; the same key again finds the same dossier. */
export function begin(service: Service, app: App, procedure: Procedure) {
  const { stem, plural } = procedure
  const path = pathOf(plural)
  const body = schemas[stem]!.beginning
  const spec = {
    method: 'post' as const,
    path,
    summary: 'Lập hồ sơ',
    tag: stem,
    body,
    keyed: true,
    status: 201 as const,
  }
  endpoint(service, app, spec, async ({ me, body, key, c }) => {
    const id = dossierIdOf(me.unit.id, me.person.id, key)
    const bodyHash = bodyHashOf(stem, body)
    const guard = { id, bodyHash, keyHash: keyHashOf(me.person.id, key) }
    if (!(await isBegun(app, guard))) await beginNow(app, me, procedure, guard, body as Body)
    c.header('Location', `${path}/${id}`)
    return renderAfter(app, me, stem, id)
  })
}

type Body = Record<string, unknown> & { reason?: string }

/** What guards a beginning against being done twice. */
interface Guard {
  id: string
  keyHash: string
  bodyHash: string
}

/** Whether the dossier is recorded; throws `keyReused` where its key came with another body. */
async function isBegun({ db }: App, { id, bodyHash }: Guard): Promise<boolean> {
  const first = await findEntry(db, id, 1)
  if (first && first.bodyHash !== bodyHash) throw new Problem('keyReused')
  return first !== undefined
}

async function beginNow(app: App, me: Caller, procedure: Procedure, guard: Guard, body: Body) {
  const { stem, version } = procedure
  const unit = me.unit.id
  const at = instantOf(app.now())
  const facts = await factsFor(app, me, stem, 'begin', body)
  const terms = await termsInForce(app.db, { unit, at })
  const beginning = { ...body, by: me.by, facts }
  const unmet = lacking(procedure.begins, { terms, unit }, { ...beginning, type: 'begin', at } as never)
  const blocking = unmet.filter((each) => blocks(each, body))
  if (blocking.length > 0) throw lackingProblem(stem, 'begin', blocking, (await keptTerms(app.db, terms.hash)).values)
  const { id, keyHash, bodyHash } = guard
  // What the beginning was let pass with; the journal keeps it, and the dossier shows it among its warnings.
  const remarks = unmet.filter((each) => !blocking.includes(each))
  const input = { ...beginning, unit, terms, version, keyHash, bodyHash, remarks }
  const answered = await start(app, stem, id, unit, input)
  if (answered.kind === 'done' && answered.result.bodyHash !== bodyHash && !(await isBegun(app, guard)))
    throw new Problem('keyReused')
}

function blocks({ weight }: Standing, { reason }: Body): boolean {
  return weight === 'blocks' || (weight === 'needsReason' && !reason)
}
