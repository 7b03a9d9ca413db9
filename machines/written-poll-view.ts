import { preparerTokens } from '../rules/agenda-item.ts'
import { inForce } from '../rules/values.ts'
import { type Answer, countedAnswers, isNameless, type Poll, unanswered } from '../rules/written-poll.ts'
import type { AnyAct } from '../schemas/act.ts'
import { type Token, tokensOf } from './event.ts'
import type { Due, Reader } from './procedure.ts'
import { capacity, type Roles } from './requirement.ts'
import { limitDues } from './stage-limits.ts'

/** Ai giữ việc ở mỗi bước của việc xin ý kiến bằng văn bản. */
export const pollRoles: Roles<Poll> = {
  office: capacity('office'),
  permanentBoard: capacity('permanentBoard'),
  opener: ({ opener }) => (opener ? [`person:${opener}`] : []),
  preparer: ({ preparer }) => {
    const tokens = preparerTokens(preparer)
    return tokens.length > 0 ? tokens : ['capacity:office']
  },
  memberInCharge: ({ memberInCharge }) => (memberInCharge ? [`person:${memberInCharge}`] : []),
  // Who has answered is asked no more, though they may still change their mind.
  unansweredMember: (poll) => unanswered(poll).map((person): Token => `person:${person}`),
}

/** Ai được xem: those who prepare it, and from the dispatch on those polled. */
export function pollReaders(poll: Poll): Token[] {
  const { office, permanentBoard, opener, preparer, memberInCharge } = pollRoles
  const own = [office, permanentBoard, opener, preparer, memberInCharge].flatMap((role) => role!(poll))
  return [...new Set([...own, ...poll.polled.map((person): Token => `person:${person}`)])]
}

/**
 * Văn phòng và Thường trực thấy ai đã trả lời, and what once the poll is closed; a member their own answers, and the
 * count once it is closed; whoever else works on it neither.
 */
export function viewPoll(poll: Poll, reader: Reader): object {
  const { terms, answers, lateAnswers, tally, ...content } = poll
  const own = { answers: mine(answers, reader), lateAnswers: mine(lateAnswers, reader) }
  if (!keepsRecord(reader)) return poll.polled.includes(reader.person) ? { ...content, tally, ...own } : content
  const answered = countedAnswers(poll).map(({ member, at, enteredBy }) => ({
    member,
    at,
    onPaper: enteredBy !== null,
  }))
  const shown = poll.closedAt
    ? { answers: shownTo(poll, answers, reader), lateAnswers: shownTo(poll, lateAnswers, reader) }
    : own
  return { ...content, answered, unanswered: unanswered(poll), tally, ...shown }
}

/** Phiếu chưa kiểm: what the others answered is hidden from everybody until the poll is closed. */
export function concealsAnswers({ order, closedAt }: Poll): boolean {
  return order !== null && closedAt === null
}

/** A journal entry as a reader sees it: of an answer that is not theirs to read, that it was given. */
export function viewPollEvent(event: AnyAct & { by?: Reader; member?: string }, poll: Poll, reader: Reader): object {
  const { type, by } = event
  if (type !== 'answer' && type !== 'enterOnBehalf') return event
  if (by?.person === reader.person || event.member === reader.person) return event
  if (!poll.closedAt || !keepsRecord(reader) || isNameless(poll)) return { type }
  return mayReadReserved(poll, reader) ? event : withoutReserved(event as AnyAct & Said)
}

/** Các thời hạn của việc xin ý kiến. */
export function pollDues(poll: Poll): Due[] {
  const { order, replyDueAt, replySet, closedAt, weighingDueAt } = poll
  const own = limitDues(poll, 'writtenPoll.within')
  const others = (
    [
      ['reply', replyDueAt, 'writtenPoll.replyLead', replySet ? null : (order?.at ?? null)],
      ['weighing', weighingDueAt, 'writtenPoll.weighingLead', closedAt],
    ] as const
  ).flatMap(([name, dueAt, cites, from]) => (dueAt ? [{ name, dueAt, cites, from }] : []))
  return [...own, ...others]
}

interface Said {
  reserved?: boolean
  remark?: unknown
  registerEntries?: unknown
  files?: unknown
}

function keepsRecord(reader: Reader): boolean {
  const mine = tokensOf(reader)
  return mine.includes('capacity:office') || mine.includes('capacity:permanentBoard')
}

// Their own, and what they entered from paper.
function mine(answers: Answer[], { person }: Reader): Answer[] {
  return answers.filter(({ member, enteredBy }) => member === person || enteredBy === person)
}

function shownTo(poll: Poll, answers: Answer[], reader: Reader): object[] {
  const seen = answers.map((answer) => {
    if (answer.member === reader.person) return answer
    const said = mayReadReserved(poll, reader) ? answer : withoutReserved(answer)
    return isNameless(poll) ? withoutName(said) : said
  })
  // Sorted by what they say: the order in which they came would give names away.
  return isNameless(poll) ? seen.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : seen
}

function withoutReserved(said: Said): object {
  if (!said.reserved) return said
  const { remark, registerEntries, files, ...rest } = said
  return rest
}

function withoutName(said: object): object {
  const { member, at, enteredBy, writtenOn, files, ...rest } = said as Answer
  return rest
}

// Ý kiến bảo lưu is for the body and its superior alone [LP-9.4-b].
function mayReadReserved(poll: Poll, { capacities }: Reader): boolean {
  return inForce(poll, 'meeting.reservedOpinionReaders').includes('body') && capacities.includes(poll.body)
}
