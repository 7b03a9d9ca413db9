import type { AskName } from './procedure.ts'

/** One thing asked of the world, with its parameters as they were at the transition. */
export interface Ask {
  type: AskName
  // biome-ignore lint/suspicious/noExplicitAny: each ask has parameters of its own
  params: any
}

/** The asks among a transition's actions; an ask whose parameters are a list stands once for each of them. */
export function asksAmong(actions: { type: string; params?: unknown }[]): Ask[] {
  return actions.flatMap(({ type, params }): Ask[] => {
    if (!isAsk(type)) return []
    return (Array.isArray(params) ? params : [params]).map((each) => ({ type, params: each }))
  })
}

function isAsk(type: string): type is AskName {
  return ['start', 'tell', 'letter', 'agenda', 'takeNumber', 'register', 'report'].includes(type)
}
