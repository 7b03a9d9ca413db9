import type { Refusal, Standing } from '../machines/explain.ts'
import { sentence } from '../messages/index.ts'
import type { App } from './app.ts'
import type { Citations } from './citations.ts'
import { disclosed } from './disclosed.ts'
import type { Opened } from './dossier.ts'
import { Problem, type ProblemCode } from './problems.ts'
import { acts } from './render.ts'
import type { Caller } from './who.ts'
import { actLabel, stageNames, told, whyNot } from './wording.ts'

// The first of these grounds that is lacking decides what kind of "no" it is.
const codeOf: [ground: Standing['ground'], code: ProblemCode][] = [
  ['caller', 'forbidden'],
  ['dossier', 'notAllowed'],
  ['facts', 'notAllowed'],
  ['body', 'lacking'],
]

/** Từ chối: the problem of an act that lacks these requirements; all are listed, each with its article. */
export function lackingProblem(stem: string, type: string, requirements: Standing[], citations: Citations): Problem {
  const code = codeOf.find(([ground]) => requirements.some((each) => each.ground === ground))?.[1] ?? 'notAllowed'
  const listed = requirements.map((requirement) => told(stem, requirement, citations))
  return new Problem(code, { act: actLabel(stem, type), why: whyNot(listed) }, { requirements: listed })
}

/** Từ chối của hồ sơ, as the host explained it. */
export async function refusalProblem(app: App, me: Caller, opened: Opened, refusal: Refusal): Promise<Problem> {
  const { row, citations } = opened
  if (refusal.requirements.length > 0)
    return lackingProblem(row.procedure, refusal.type, disclosed(opened, me, refusal.requirements), citations)
  if (row.status === 'done') return finishedProblem(opened)
  const possible = (await acts(app, me, opened)).filter(({ allowed }) => allowed)
  const named = possible.map(({ label }) => label).join(', ') || sentence('api.act.none')
  const act = actLabel(row.procedure, refusal.type)
  const shown = possible.map(({ type, label }) => ({ type, label }))
  return new Problem('notAtThisStage', { act, stages: stageNames(refusal), acts: named }, { acts: shown })
}

/** Hồ sơ đã kết thúc, and where. */
export function finishedProblem({ row }: Pick<Opened, 'row'>): Problem {
  const label = sentence(`${row.procedure}.${row.outcome ?? row.stage}`)
  return new Problem('finished', { stages: label })
}
