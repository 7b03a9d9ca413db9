import { type Meeting, tally } from '../rules/meeting.ts'
import type { Ballots } from '../schemas/meeting.ts'
import type { Act, Dossier, Procedure } from './answers.ts'
import type { Entered } from './line.ts'
import type { Values } from './queries.ts'
import type { Room } from './room-content.ts'

/** What a room is figured with while the service cannot be asked. */
export interface Known {
  /** Thành viên đương nhiệm of the day of the meeting. */
  members: string[]
  values: Values['values'] | undefined
}

// What may be done in a session that has been opened here and not yet there.
const inSession = ['attend', 'leave', 'takeUp', 'vote']

/** Phòng họp như đã nhập: what waits to be sent stands as if it had been heard; the service has the last word on each. */
export function pendingRoom(room: Room, waiting: Entered[], known: Known): Room {
  return waiting.reduce((now, { body }) => applied(now, body, known), room)
}

/** The acts of the stage, and those of a session that was opened while nobody heard. */
export function pendingActs({ acts }: Dossier, waiting: Entered[], procedure: Procedure): Act[] {
  if (!waiting.some(({ body }) => body.type === 'open')) return acts
  const added = procedure.acts.filter(({ type }) => inSession.includes(type) && !acts.some((act) => act.type === type))
  const open = added.map(({ type, label }): Act => ({ type, label, allowed: true, requirements: [] }))
  return [...acts.filter(({ type }) => type !== 'open'), ...open]
}

/** Kết quả theo số phiếu đang nhập, by the very rule that the service counts by; nothing where its values are not known. */
export function reckoned(room: Room, item: string, ballots: unknown, values: Known['values']) {
  const entry = room.agenda.find((each) => each.item === item)
  if (!entry || !values?.[`meeting.majority.${room.body}`]) return undefined
  const terms = { values: Object.fromEntries(Object.entries(values).map(([key, { value }]) => [key, value])) }
  return tally({ ...room, terms } as unknown as Meeting, entry, ballots as Ballots)
}

function applied(room: Room, body: Entered['body'], known: Known): Room {
  const { type, person, item } = body as { type: string; person: string; item: string }
  if (type === 'attend') return { ...room, present: [...room.present.filter((each) => each !== person), person] }
  if (type === 'leave') return { ...room, present: room.present.filter((each) => each !== person) }
  if (type === 'open') return { ...room, sitting: known.members, present: body.present as string[] }
  if (type === 'takeUp') return withEntry(room, item, { takenUp: true })
  if (type !== 'vote') return room
  const vote = reckoned(room, item, body.ballots, known.values)
  return withEntry(room, item, vote && { outcome: vote.carried ? 'carried' : 'notCarried' }, (votes) => [
    ...votes,
    ...(vote ? [{ ...vote, ballots: body.ballots as Ballots, reason: null, at: '' }] : []),
  ])
}

type Entry = Room['agenda'][number]

function withEntry(
  room: Room,
  item: string,
  part: Partial<Entry> = {},
  count: (votes: Entry['votes']) => Entry['votes'] = (votes) => votes,
): Room {
  const agenda = room.agenda.map((entry) =>
    entry.item === item ? { ...entry, ...part, votes: count(entry.votes) } : entry,
  )
  return { ...room, agenda }
}
