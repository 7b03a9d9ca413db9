import { forward } from '../rules/deadlines.ts'
import type { Share } from '../rules/fractions.ts'
import { type Instant, msOf } from '../rules/instants.ts'
import { inForce, type Termed } from '../rules/values.ts'
import { type Answer, hasOpined, type Poll, tallyOf } from '../rules/written-poll.ts'
import { replyDue, rosterOf } from '../rules/written-poll-order.ts'
import type { PollAct, PollInput, RosterChanged } from '../schemas/written-poll.ts'
import { dossierOf } from './dossier-beginning.ts'
import { actor, type By, type CalendarChanged, momentOf, type Terms } from './event.ts'
import { recounted } from './stage-limits.ts'

type AnyAnswer = PollAct<'answer'> | PollAct<'enterOnBehalf'>

/** Hồ sơ mới. */
export function begin(input: PollInput): Poll {
  return {
    ...dossierOf(input),
    body: input.body,
    itemType: input.itemType,
    councilSession: input.councilSession ?? null,
    councilOn: input.councilOn ?? null,
    question: input.question ?? null,
    escalation: input.escalation ?? null,
    startedBy: input.startedBy ?? null,
    answersTo: input.answersTo ?? null,
    important: false,
    memberInCharge: input.memberInCharge ?? null,
    preparer: input.preparer ?? {},
    files: input.files ?? [],
    registerEntries: input.registerEntries ?? [],
    opinions: [],
    memberSilent: false,
    order: null,
    documentType: null,
    drafter: null,
    polled: [],
    sitting: null,
    majority: null,
    replyDueAt: null,
    replySet: false,
    extensions: [],
    answers: [],
    lateAnswers: [],
    closedAt: null,
    tally: null,
    weighingDueAt: null,
    judgement: null,
    ended: null,
    orderDueAt: null,
  }
}

export function assign(poll: Poll, { memberInCharge, preparer }: PollAct<'assign'>): Partial<Poll> {
  return { memberInCharge: memberInCharge ?? poll.memberInCharge, preparer: preparer ?? poll.preparer }
}

export function attach(poll: Poll, { files, registerEntries }: PollAct<'attach'>): Partial<Poll> {
  return {
    files: [...new Set([...poll.files, ...(files ?? [])])],
    registerEntries: [...poll.registerEntries, ...(registerEntries ?? [])],
  }
}

export function detach({ files }: Poll, { file }: PollAct<'detach'>): Partial<Poll> {
  return { files: files.filter((each) => each !== file) }
}

export function opine({ opinions }: Poll, event: PollAct<'opine'>): Partial<Poll> {
  const { opinion, registerEntries, at } = event
  const said = { person: actor(event).person, opinion: opinion ?? null, registerEntries: registerEntries ?? [], at }
  return { opinions: [...opinions, said] }
}

export function flag(_: Poll, { important }: PollAct<'flag'>): Partial<Poll> {
  return { important }
}

/** Chỉ đạo gửi phiếu: roster, threshold and reply time are fixed now. */
export function order(poll: Poll, event: PollAct<'order'>): Partial<Poll> {
  const { ground, documentType, drafter, important, facts, reason } = event
  const memberSilent = poll.memberInCharge !== null && !hasOpined(poll)
  return {
    order: { by: actor(event).person, at: momentOf(event), ground, silence: memberSilent ? (reason ?? null) : null },
    memberSilent,
    documentType,
    drafter: drafter ?? null,
    important: important ?? poll.important,
    polled: rosterOf(poll, facts),
    majority: thresholdOf(poll),
    replyDueAt: replyDue(poll, event),
    replySet: event.replyUntil !== undefined,
  }
}

export function answer({ answers }: Poll, event: AnyAnswer): Partial<Poll> {
  return { answers: [...answers, answerOf(event)] }
}

/** Trả lời muộn: recorded apart [C-32]. */
export function answerLate({ lateAnswers }: Poll, event: AnyAnswer): Partial<Poll> {
  return { lateAnswers: [...lateAnswers, answerOf(event)] }
}

export function extend({ extensions, replyDueAt }: Poll, event: PollAct<'extend'>): Partial<Poll> {
  const { until, reason = '', at } = event
  const extension = { from: replyDueAt!, until, reason, by: actor(event).person, at }
  return { replyDueAt: until, replySet: true, extensions: [...extensions, extension] }
}

export function membersChanged(poll: Poll, { facts }: PollAct<'membersChanged'>): Partial<Poll> {
  return { sitting: rosterOf(poll, facts) }
}

/** As told by the unit's day, before the office has noted it. */
export function rosterChanged(_: Poll, { sitting }: RosterChanged): Partial<Poll> {
  return { sitting }
}

export function strike({ answers, opinions }: Poll, { what, n, reason }: PollAct<'correct'>): Partial<Poll> {
  const struck = <T>(entries: T[]) => entries.map((entry, i) => (i === n - 1 ? { ...entry, struck: reason } : entry))
  return what === 'answer' ? { answers: struck(answers) } : { opinions: struck(opinions) }
}

/** Kiểm phiếu. */
export function count(poll: Poll, { at }: { at: Instant }): Partial<Poll> {
  return { closedAt: at, tally: tallyOf(poll) }
}

/** Thời hạn xem xét ý kiến khác nhau, from the close on [C-10]. */
export function weigh({ terms, closedAt }: Poll): Partial<Poll> {
  return { weighingDueAt: weighingDue(terms, closedAt!) }
}

export function judge(_: Poll, event: PollAct<'judge'>): Partial<Poll> {
  const { important, reason, at } = event
  return { judgement: { important, reason: reason ?? null, by: actor(event).person, at } }
}

/** Hết thời hạn xem xét mà chưa có ý kiến: the value says what that means [C-10]. */
export function leaveUndecided(poll: Poll, { at }: { at: Instant }): Partial<Poll> {
  const important = inForce(poll, 'writtenPoll.undecided') === 'important'
  return { judgement: { important, reason: null, by: null, at } }
}

/** Rút: by a person, or by the dossier that began it. */
export function end(_: Poll, event: { at: Instant; reason?: string; by?: By }): Partial<Poll> {
  const by = event.by ? actor(event as PollAct<'withdraw'>).person : null
  return { ended: { reason: event.reason ?? '', by, at: event.at } }
}

/** Lịch thay đổi: a time that members were given is never cut short, nor one that an act has set moved. */
export function calendarChanged(poll: Poll, { terms }: CalendarChanged): Partial<Poll> {
  const { order: ordered, replyDueAt, replySet, closedAt, weighingDueAt } = poll
  return {
    terms,
    ...recounted(poll, 'writtenPoll.within', terms),
    replyDueAt:
      ordered && !closedAt && !replySet ? later(replyDueAt, replyDue({ terms }, { at: ordered.at })) : replyDueAt,
    weighingDueAt: closedAt && weighingDueAt ? later(weighingDueAt, weighingDue(terms, closedAt)) : weighingDueAt,
  }
}

function answerOf(event: AnyAnswer): Answer {
  const { choice, differs, reserved, remark, registerEntries, at, by } = event
  const said = { choice, differs, reserved, remark: remark ?? null, registerEntries: registerEntries ?? [], at }
  if (event.type === 'answer') return { ...said, member: by.person, files: [], enteredBy: null, writtenOn: null }
  const { member, files, happenedOn } = event
  return { ...said, member, files: files ?? [], enteredBy: by.person, writtenOn: happenedOn ?? null }
}

// A matter with a threshold of its own keeps it on paper too [LP-9.3-b].
function thresholdOf(poll: Termed & Pick<Poll, 'itemType'>): Share {
  const special: Partial<Record<string, Share>> = inForce(poll, 'meeting.specialThresholds')
  return special[poll.itemType] ?? inForce(poll, 'writtenPoll.majority')
}

function weighingDue(terms: Terms, closedAt: Instant): Instant {
  const lead = inForce({ terms }, 'writtenPoll.weighingLead')
  return forward(closedAt, lead, terms.calendar, inForce({ terms }, 'unit.hours')).dueAt
}

function later(a: Instant | null, b: Instant): Instant {
  return a !== null && msOf(a) > msOf(b) ? a : b
}
