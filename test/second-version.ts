import { type AnyStateMachine, setup } from 'xstate'
import { asks } from '../machines/ask.ts'
import { procedureOf, procedures } from '../machines/index.ts'
import type { Procedure } from '../machines/procedure.ts'

const first = procedureOf('agendaItem', 1)
const { config } = first.machine
const { preparing, ...others } = (config as { states: Record<string, object> }).states

/** Phiên bản thứ hai of an item, as a later year might release it: *preparing* goes by another name. */
const second: Procedure = {
  ...first,
  version: 2,
  machine: setup({ actions: asks }).createMachine({
    ...config,
    states: {
      ...others,
      begun: { entry: (others.begun as { entry: object }).entry, always: 'gathering' },
      gathering: { ...preparing, meta: { ...(preparing as { meta: object }).meta, label: 'agendaItem.preparing' } },
      preparing: { always: 'gathering' },
    },
  } as never) as unknown as AnyStateMachine,
  migrate: ({ value, context }) => ({ value: value === 'preparing' ? 'gathering' : value, context }),
}

procedures.agendaItem!.push(second)

// A document's second version differs in its number alone.
procedures.promulgation!.push({
  ...procedureOf('promulgation', 1),
  version: 2,
  migrate: ({ value, context }) => ({ value, context }),
})
