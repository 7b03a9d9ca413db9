import type { Refusal, Standing } from '../machines/explain.ts'
import { sentence } from '../messages/index.ts'
import { articleName } from '../messages/regulation.ts'
import { type Citations, grounded } from './citations.ts'

/** A requirement as readers get it: what it asks, whether it is met, and the article that sets it. */
export interface Told {
  id: string
  met: boolean | null
  weight: Standing['weight']
  ground: Standing['ground']
  sentence: string
  rule: string | null
  article: string | null
  quote: string | null
  reading: string | null
  note: string | null
}

/** Điều kiện của một việc, in words and with its article. */
export function told(stem: string, { id, met, weight, ground, cites, params }: Standing, citations: Citations): Told {
  const { rule, article, quote, reading, note } = grounded(citations, cites)
  const said = sentence(`${stem}.requirement.${id}`, params)
  return { id, met, weight, ground, sentence: said, rule, article, quote, reading, note }
}

// What no procedure knows: a beginning, what is said beside the acts, steps of the host itself.
const besides: Record<string, string> = {
  begin: 'api.act.begin',
  comment: 'common.act.comment',
  movedOn: 'common.act.movedOn',
  retry: 'common.act.retry',
  settle: 'common.act.settle',
}

/** Tên của một việc. */
export function actLabel(stem: string, type: string): string {
  return sentence(besides[type] ?? `${stem}.act.${type}`)
}

/** Tên của người giữ việc: an office, a body or a role of the procedure. */
export function roleLabel(role: string): string {
  return sentence(`role.${role}`)
}

/** Vì sao chưa được, in one line: what is not met, each with its article. */
export function whyNot(requirements: Told[]): string {
  return requirements
    .map(({ sentence, article }) => (article ? `${sentence} (${articleName(article)})` : sentence))
    .join('; ')
}

/** Các bước hồ sơ đang đứng. */
export function stageNames({ stages }: Pick<Refusal, 'stages'>): string {
  return stages.map((label) => sentence(label)).join('”, “')
}
