import * as rules from '../rules/agenda-item.ts'
import * as beginning from '../rules/agenda-item-beginning.ts'
import * as checks from '../rules/agenda-item-checks.ts'
import * as dues from '../rules/agenda-item-dues.ts'
import { holdsNoText, saysOrRegisters } from '../rules/secrecy.ts'
import type { ItemAct, ItemEvent, ItemToldEvent, Nearest } from '../schemas/agenda-item.ts'
import * as asked from './agenda-item-asks.ts'
import * as changes from './agenda-item-changes.ts'
import { itemRoles } from './agenda-item-view.ts'
import { ask } from './ask.ts'
import type { Deadline, Untold } from './event.ts'
import { change } from './procedure.ts'
import {
  filesExist,
  happenedAlready,
  hasReason,
  hasReference,
  keepsSecrets,
  meets,
  sentBy,
  when,
} from './requirement.ts'

type Item = rules.AgendaItem

/** Thẩm quyền: the act is one of these roles'. */
export const by = (...roles: string[]) => sentBy(itemRoles, ...roles)
/** The deadline of that name. */
export const named = (name: string) => when((_: Item, event: Deadline) => event.name === name)
/** Số, ký hiệu văn bản của cấp trên. */
export const hasSuperiorReference = hasReference<Item>('common.reference')

/** The meeting hears where the item stands. */
export const stands = (standing: string) => ask<Item, ItemEvent>('tell', (item) => asked.standingFor(item, standing))
/** The same of an item just placed, wherever the meeting knows it otherwise. */
export const standsPlaced = (standing: string) =>
  ask<Item, ItemToldEvent & { type: 'placed' }>('tell', (item, event) =>
    asked.standingUnlessKnown(item, event, standing),
  )

/** Vào danh sách nội dung chờ xếp chương trình, or on the nearest meeting's agenda. */
export const intoLists = ask<Item, ItemEvent>('agenda', asked.listed)
/** It stands nowhere any more. */
export const outOfLists = ask<Item, ItemEvent>('agenda', ({ id }) => ({ do: 'remove', item: id }))

const gone = [ask<Item, ItemAct<'withdraw'>>('tell', asked.leave), outOfLists, change(changes.clearPlace)]

/** Rút nội dung; whoever began it may call it back. */
export const withdraw = {
  withdraw: {
    guard: meets(happenedAlready, hasReason, holdsNoText([]), checks.mayWithdraw),
    target: 'withdrawn',
    actions: gone,
  },
  recall: { guard: when(rules.isStarter), target: 'withdrawn', actions: gone },
}

/** Ra khỏi chương trình. */
export const offAgenda = [ask('agenda', asked.seekAgain), change(changes.takenOff)]

// The record has found the nearest meeting; one that can no longer take the item sends it on to the next.
function joins(standing: string) {
  return {
    nearest: {
      guard: when(({ place }: Item) => place === null),
      actions: ask<Item, Nearest>('tell', (item, event) => asked.join(item, event, standing)),
    },
    untold: {
      guard: when(({ place }: Item, { event }: Untold) => event === 'itemJoins' && place === null),
      actions: ask('agenda', asked.seekAnother),
    },
  }
}
/** Thêm, bớt tài liệu. */
export const papers = {
  attach: {
    guard: meets(happenedAlready, by('preparer', 'office'), filesExist, keepsSecrets),
    actions: change(changes.attach),
  },
  detach: {
    guard: meets(happenedAlready, by('preparer', 'office'), checks.holdsFile),
    actions: change(changes.detach),
  },
}
/** Ý kiến của Ủy viên phụ trách. */
export const opine = {
  opine: {
    guard: meets(happenedAlready, by('memberInCharge'), holdsNoText(['opinion']), saysOrRegisters('opinion')),
    actions: change(changes.opine),
  },
}
/** Phân công: may change as long as papers are awaited, else it could wait for one who has left. */
export const assign = {
  assign: {
    guard: meets(happenedAlready, by('office'), beginning.memberSitsOnBoard, beginning.preparerExists),
    actions: change(changes.assign),
  },
}
/** What every delivery asks. */
export const delivering = [
  happenedAlready,
  by('preparer'),
  checks.isAssigned,
  filesExist,
  keepsSecrets,
  checks.hasPapers,
]
/** Gửi tài liệu, in time or late; `taken` is how it enters the dossier. */
export const deliver = (dueAt: 'materialsDueAt' | 'returnMaterialsDueAt', taken: typeof changes.deliver) => ({
  deliver: [
    {
      // The alarm may ring after an act that was itself too late.
      guard: when(
        (item: Item, event: ItemAct<'deliver'>) => dues.isPast(item[dueAt], dues.deliveredAt(event)),
        ...delivering,
      ),
      target: 'late',
      actions: [change(changes.miss), change(changes.deliverLate)],
    },
    { guard: when(rules.isAppraised, ...delivering), target: 'appraising', actions: change(taken) },
    { guard: meets(...delivering), target: 'ready', actions: change(taken) },
  ],
  deadline: { guard: named('materials'), target: 'late', actions: change(changes.miss) },
})
/** Trả lại để hoàn thiện. */
export const sendBack = (...roles: string[]) => ({
  sendBack: {
    guard: meets(happenedAlready, by(...roles), checks.givesReasons, holdsNoText([])),
    target: 'sentBack',
    actions: change(changes.sendBack),
  },
})

/** What holds while the matter is being prepared; its meeting hears each time where it stands. */
export function always(standing: string) {
  return {
    placed: { guard: when(rules.mayBePlaced), actions: [change(changes.place), standsPlaced(standing)] },
    takenOff: { guard: when(rules.standsOn), actions: offAgenda },
    ...joins(standing),
    flag: { guard: meets(happenedAlready, by('permanentBoard')), actions: [change(changes.flag), stands(standing)] },
    scheduleCouncil: {
      guard: meets(
        happenedAlready,
        hasReason,
        holdsNoText([]),
        by('office', 'permanentBoard'),
        beginning.isCouncilMatter,
      ),
      actions: [change(changes.scheduleCouncil), stands(standing)],
    },
    correct: {
      guard: meets(happenedAlready, hasReason, holdsNoText([]), by('office'), checks.holdsEntry),
      actions: change(changes.strike),
    },
    ...withdraw,
  }
}
