import { z } from 'zod'
import { procedureOf, procedures } from '../machines/index.ts'
import type { Procedure, Stage } from '../machines/procedure.ts'
import type { AnyRequirement } from '../machines/requirement.ts'
import { sentence } from '../messages/index.ts'
import { type Tongue, tongue } from '../messages/tongue.ts'
import { loadText } from '../regulations/text.ts'
import { bodies } from '../schemas/values.ts'
import type { App } from './app.ts'
import { nodesOf } from './chart.ts'
import { endpoint, type Service } from './endpoint.ts'
import { Problem } from './problems.ts'

const tag = 'Quy chế'

/** Toàn văn quy chế by article, and what the program does with each value: the way back from every provision. */
export function regulationText(service: Service, app: App) {
  const text = { method: 'get' as const, path: '/api/regulations/{id}/text', summary: 'Toàn văn, theo điều', tag }
  endpoint(service, app, { ...text, params: z.object({ id: z.string().max(80) }) }, ({ params }) => {
    const sections = loadText(params.id)
    if (!sections) throw new Problem('notFound')
    return { id: params.id, sections }
  })
  const uses = { method: 'get' as const, path: '/api/value-uses', summary: 'Mỗi giá trị được dùng ở đâu', tag }
  endpoint(service, app, uses, () => {
    used[tongue()] ??= usesOf(Object.keys(procedures).map((stem) => procedureOf(stem)))
    return used[tongue()]
  })
}

const used: Partial<Record<Tongue, Record<string, Use[]>>> = {}

/** Nơi dùng một giá trị: a stage that a dossier stands in by it, or a requirement that it sets. */
interface Use {
  procedure: string
  kind: 'stage' | 'requirement'
  sentence: string
}

function usesOf(all: Procedure[]): Record<string, Use[]> {
  const uses: Record<string, Use[]> = {}
  const note = (key: string, use: Use) => {
    const there = uses[key] ?? []
    uses[key] = there
    if (!there.some((each) => each.sentence === use.sentence && each.procedure === use.procedure)) there.push(use)
  }
  for (const procedure of all) {
    const { stem, machine, begins } = procedure
    const nodes = [machine.root, ...nodesOf(machine.root)]
    for (const { meta } of nodes) {
      const { cites, label } = (meta ?? {}) as Partial<Stage>
      if (!cites || !label) continue
      for (const key of keysOf(cites)) note(key, { procedure: stem, kind: 'stage', sentence: sentence(label) })
    }
    const guards = nodes.flatMap(({ transitions }) => [...transitions.values()].flat().map(({ guard }) => guard))
    const asked = guards.flatMap(
      (guard) => (guard as { requirements?: AnyRequirement[] } | undefined)?.requirements ?? [],
    )
    for (const requirement of [...begins, ...asked]) {
      const said = sentence(`${stem}.requirement.${requirement.id}`)
      for (const key of keysOf(requirement.cites)) note(key, { procedure: stem, kind: 'requirement', sentence: said })
    }
  }
  return uses
}

/** The keys that a stage or requirement may cite: which one of several depends on whose the dossier is, and its kind. */
function keysOf(cites: AnyRequirement['cites']): string[] {
  if (typeof cites !== 'function') return [cites]
  const dossiers = bodies.flatMap((body) => ['regular', 'extraordinary'].map((kind) => ({ body, organ: body, kind })))
  const keys = dossiers.flatMap((dossier) => {
    try {
      return [cites({ ...dossier, terms: { values: {} } }, dossier) as string]
    } catch {
      return []
    }
  })
  return [...new Set(keys)].filter((key) => typeof key === 'string' && !key.includes('undefined'))
}
