import { z } from 'zod'
import { procedures } from '../machines/index.ts'
import type { Procedure, Stage } from '../machines/procedure.ts'
import type { Guard } from '../machines/requirement.ts'
import { moments, offices, type Rung } from '../rules/reminders.ts'
import { hinted } from './value-hints.ts'
import { clock, count, lead, positive } from './value-parts.ts'

/** Khóa của thang nhắc việc ở một bước: `reminder.<stem>.<state>`. */
export type LadderKey = `reminder.${string}`

type StateNode = Procedure['machine']['root']

/** Một bước chờ, with what its ladder may name. */
interface Waiting {
  stem: string
  state: string
  on: string[]
  roles: string[]
  /** Deadlines with which the stage itself ends. */
  endsWith: string[]
}

/**
 * What a unit may set about reminders and letters: a ladder for every waiting stage of every procedure, its quiet hours,
 * how many letters one person gets in a day, and the hour at which morning reminders and the digest go out.
 */
export const reminderValues = {
  ...(Object.fromEntries(
    waitingStages().map((stage) => [`reminder.${stage.stem}.${stage.state}`, ladder(stage)]),
  ) as unknown as Record<LadderKey, z.ZodType<Rung[]>>),
  'unit.reminderHour': clock,
  /** Giờ yên lặng; it may run over midnight. */
  'unit.quietHours': z.strictObject({ from: clock, to: clock }).nullable(),
  /** Số thư tối đa mỗi người nhận trong ngày; null is no limit. */
  'unit.lettersPerDay': positive.nullable(),
  'unit.authorisationEndingLead': z.strictObject({ days: count, unit: z.literal('workingDays') }),
}

function ladder(stage: Waiting): z.ZodType<Rung[]> {
  const name = (of: 'moment' | 'role', known: string[], code: string) =>
    hinted(
      z.string().refine((each) => known.includes(each), code),
      { words: { of, known } },
    )
  return z
    .array(
      z
        .strictObject({
          on: name('moment', stage.on, 'unknownDeadline'),
          before: lead.optional(),
          after: lead.optional(),
          at: z.literal('closing').optional(),
          to: z.array(name('role', stage.roles, 'unknownRole')).min(1, 'nobody'),
        })
        .superRefine((rung, context) => {
          const says = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
          if ((rung.before === undefined) === (rung.after === undefined)) says('on', 'oneDirection')
          if (rung.before && rung.on === 'entered') says('before', 'beforeEntered')
          if (rung.before && 'hours' in rung.before && rung.before.hours === 0) says('before', 'afterDeadline')
          // What would come only when the stage has ended with its deadline never comes.
          if (rung.after && stage.endsWith.includes(rung.on)) says('after', 'afterDeadline')
          if (rung.at && !(rung.after && 'days' in rung.after)) says('at', 'closingAfterOnly')
        }),
    )
    .max(12, 'ladderLength')
}

function waitingStages(): Waiting[] {
  const stages = Object.values(procedures)
    .flat()
    .flatMap((procedure) => nodesOf(procedure.machine.root).flatMap((node) => waiting(procedure, node)))
  return [...new Map(stages.map((stage) => [`${stage.stem}.${stage.state}`, stage])).values()]
}

function waiting({ stem, machine, roles }: Procedure, node: StateNode): Waiting[] {
  if (!node.meta || node.type === 'final') return []
  const deadlines = nodesOf(machine.root).flatMap(({ meta }) => namesOf(meta as Stage | undefined))
  return [
    {
      stem,
      state: node.path.join('.'),
      on: [...new Set([...deadlines, 'entered', ...Object.keys(moments[stem] ?? {})])],
      roles: [...new Set([...Object.keys(roles), ...offices])],
      endsWith: namesOf(node.meta as Stage).filter((name) => endsWith(node, name)),
    },
  ]
}

function endsWith(node: StateNode, name: string): boolean {
  return (node.transitions.get('deadline') ?? []).some(({ target, guard }) => {
    const applies = (guard as Guard<unknown> | undefined)?.applies
    return target !== undefined && (!applies || applies({}, { type: 'deadline', name }))
  })
}

function namesOf(stage: Stage | undefined): string[] {
  return !stage || stage.deadlines === 'none' ? [] : Object.keys(stage.deadlines)
}

function nodesOf(node: StateNode): StateNode[] {
  return [node, ...Object.values(node.states as Record<string, StateNode>).flatMap(nodesOf)]
}
