import { lacking } from '../machines/explain.ts'
import type { AnyAct } from '../schemas/act.ts'
import { instant } from '../store/instants.ts'
import { keepLateAct } from '../store/late-acts.ts'
import type { App } from './app.ts'
import type { Opened } from './dossier.ts'
import { factsFor } from './facts.ts'
import { Problem } from './problems.ts'
import { finishedProblem, lackingProblem } from './refused.ts'
import type { Caller } from './who.ts'

/**
 * Ghi nhận việc đến muộn: of a dossier that has ended, where its procedure keeps such an act beside it. Any other act is
 * refused, the dossier being closed.
 */
export async function keepLate(
  app: App,
  me: Caller,
  opened: Opened,
  act: AnyAct,
  { keyHash, bodyHash }: { keyHash: string; bodyHash: string },
): Promise<void> {
  const { row, procedure, snapshot, citations } = opened
  const requirements = procedure.afterEnd?.[act.type]
  if (!requirements) throw finishedProblem(opened)
  const at = instant(new Date(app.now()))
  const facts = await factsFor(app, me, row.procedure, act.type, act)
  const unmet = lacking(requirements, snapshot.context, { ...act, by: me.by, facts, at } as never)
  if (unmet.length > 0) throw lackingProblem(row.procedure, act.type, unmet, citations)
  const kept = await keepLateAct(app.db, { dossier: row.id, person: me.person.id, event: act, at, keyHash, bodyHash })
  if (kept !== bodyHash) throw new Problem('keyReused')
}
