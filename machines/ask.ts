/** The actions that `ask` names, as a machine's `setup` wants them: they do nothing, the host reads them. */
export const asks = {
  start: nothing,
  tell: nothing,
  letter: nothing,
  agenda: nothing,
  takeNumber: nothing,
  register: nothing,
  report: nothing,
}
function nothing(_: unknown, _params: object) {}

type AskName = keyof typeof asks

/** One thing asked of the world, with its parameters as they were at the transition. */
export interface Ask {
  type: AskName
  // biome-ignore lint/suspicious/noExplicitAny: each ask has parameters of its own
  params: any
}

/** What a machine asks of the world: a name and parameters fixed at the transition; a list asks once for each. */
export function ask<C, E>(type: AskName, params: (context: C, event: E) => object | object[]) {
  return { type, params: ({ context, event }: { context: C; event: E }) => params(context, event) }
}

/** The asks among a transition's actions; an ask whose parameters are a list stands once for each of them. */
export function asksAmong(actions: { type: string; params?: unknown }[]): Ask[] {
  return actions.flatMap(({ type, params }): Ask[] => {
    if (!isAsk(type)) return []
    return (Array.isArray(params) ? params : [params]).map((each) => ({ type, params: each }))
  })
}

function isAsk(type: string): type is AskName {
  return Object.hasOwn(asks, type)
}
