import { isSecretMatter, type Meeting } from '../rules/meeting.ts'
import * as onAgenda from '../rules/meeting-agenda.ts'
import * as calling from '../rules/meeting-calling.ts'
import * as scheduling from '../rules/meeting-scheduling.ts'
import * as session from '../rules/meeting-session.ts'
import { holdsNoText } from '../rules/secrecy.ts'
import type { Joining } from '../schemas/agenda-item.ts'
import { ask } from './ask.ts'
import type { Untold } from './event.ts'
import * as asked from './meeting-asks.ts'
import * as changes from './meeting-changes.ts'
import * as reports from './meeting-reports.ts'
import * as sitting from './meeting-session-changes.ts'
import { meetingRoles } from './meeting-view.ts'
import { change } from './procedure.ts'
import { happenedAlready, hasReason, hasReference, meets, sentBy, when } from './requirement.ts'

/** Thẩm quyền: the act is one of these roles'. */
export const by = (...roles: string[]) => sentBy(meetingRoles, ...roles)
/** Of a secret meeting or item, none of these fields holds text. */
export const noText = (...fields: string[]) => holdsNoText(fields, isSecretMatter)
/** What setting another day asks. */
export const schedules = [
  happenedAlready,
  hasReason,
  noText(),
  calling.mayConvene,
  calling.refersToConvener,
  scheduling.startsAhead,
  scheduling.onWorkingDay,
  scheduling.withNotice,
  scheduling.withinWindow,
]

// Của phiên họp chưa duyệt chương trình: what waits for the nearest meeting joins it by itself.
const seek = ask('agenda', asked.agendaCollect)
const gathers = ask('report', reports.gather)

/** Khi lập chương trình: what waits and what is owed comes by itself. */
export const drawsUp = [seek, gathers]

/** What holds until the meeting is concluded: its items are heard. */
export const heard = {
  itemStands: {
    guard: when(({ agenda }: Meeting, { item }: { item: string }) => agenda.some((entry) => entry.item === item)),
    actions: change(changes.itemStands),
  },
  itemLeft: {
    guard: when(({ agenda }: Meeting, { item }: { item: string }) => agenda.some((entry) => entry.item === item)),
    actions: [ask('agenda', asked.agendaTakeOff), change(changes.removeItem)],
  },
  clash: { actions: [ask('tell', asked.tellNotHere), change(changes.removeItem)] },
  untold: [
    {
      guard: when((_: Meeting, { event }: Untold) => event === 'placed'),
      actions: [
        ask('agenda', (meeting: Meeting, { to, reason }: Untold) => asked.agendaTakeOff(meeting, { item: to, reason })),
        change((meeting: Meeting, { to }: Untold) => changes.removeItem(meeting, { item: to })),
      ],
    },
    { guard: when((_: Meeting, { event }: Untold) => event === 'takenUp'), actions: change(sitting.notTakenUp) },
  ],
  // Before the session; afterwards its reports are those that it opened with.
  reportsTaken: { guard: when(({ openedAt }: Meeting) => openedAt === null), actions: gathers },
}
/** Xếp, rút nội dung; what waits for the nearest meeting joins by itself. */
export const agenda = {
  itemJoins: {
    actions: [
      change(changes.join),
      ask('agenda', (meeting: Meeting, { entry }: { entry: Joining }) => asked.agendaPlace(meeting, entry)),
      ask('tell', (meeting: Meeting, { entry }: { entry: Joining }) => asked.tellPlaced(meeting, entry)),
    ],
  },
  placeItem: {
    guard: meets(happenedAlready, by('office', 'permanentBoard'), onAgenda.itemFits, onAgenda.itemIsFree),
    actions: [change(changes.placeItem), ask('agenda', asked.agendaPlace), ask('tell', asked.tellPlaced)],
  },
  takeOffItem: {
    guard: meets(happenedAlready, hasReason, noText(), by('office', 'permanentBoard'), onAgenda.isOnAgenda),
    actions: [ask('agenda', asked.agendaTakeOff), ask('tell', asked.tellTakenOff), change(changes.removeItem)],
  },
}
/** Dòng báo cáo thường kỳ, khách mời. */
export const lines = {
  enterLine: {
    guard: meets(
      happenedAlready,
      by('office', 'permanentBoard'),
      noText('text'),
      onAgenda.saysOrNone,
      onAgenda.nothingIsOwed,
    ),
    actions: change(changes.enterLine),
  },
  inviteGuest: {
    guard: meets(
      happenedAlready,
      by('office'),
      onAgenda.isOnAgenda,
      onAgenda.guestIsKnown,
      hasReference<Meeting>('meeting.guests.others'),
    ),
    actions: [change(changes.inviteGuest), ask('tell', asked.tellGuests)],
  },
}
/** Sửa mục ghi sai: struck until the session is concluded; afterwards only noted. */
export const correct = {
  correct: {
    guard: meets(happenedAlready, hasReason, noText(), by('recorder', 'office', 'chair'), session.holdsSlip),
    actions: [change(sitting.strike), ask('tell', asked.tellStruckGuest)],
  },
}
/** Bổ sung nội dung, tài liệu sau khi đã duyệt chương trình. */
export const addition = (...roles: string[]) => ({
  addItem: {
    guard: meets(happenedAlready, by(...roles), onAgenda.itemFits, onAgenda.itemIsFree, onAgenda.statesUrgency),
    actions: [change(changes.placeItem), ask('agenda', asked.agendaPlace), ask('tell', asked.tellPlaced)],
  },
  sendSupplement: {
    guard: meets(happenedAlready, by('office', ...roles), noText('note')),
    actions: [change(changes.supplement), ask('letter', asked.supplementLetter)],
  },
})
/** Đổi thời gian họp. */
export const moves = {
  reschedule: {
    guard: meets(...schedules),
    actions: [change(changes.reschedule), ask('tell', asked.tellAllPlaced), ask('letter', asked.reschedulingLetter)],
  },
}
/** Hủy phiên họp: what was to be reported there is owed to the first that opens, and no session has passed it over [C-18]. */
export const cancel = {
  cancel: {
    guard: meets(happenedAlready, hasReason, noText(), calling.mayConvene, calling.refersToConvener),
    target: 'cancelled',
    actions: [
      ask('agenda', asked.agendaTakeOffAll),
      ask('tell', asked.tellAllTakenOff),
      ask('letter', asked.cancellationLetter),
      change(() => ({ agenda: [] })),
    ],
  },
}
