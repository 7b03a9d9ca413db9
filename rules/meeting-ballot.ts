import { actor, type Stamp } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { Ballots, MeetingAct } from '../schemas/meeting.ts'
import {
  approvalsOf,
  type Entry,
  entryOf,
  isQuorate,
  type Meeting,
  membersPresent,
  quorumOf,
  standingVote,
} from './meeting.ts'
import { inForce } from './values.ts'

type R<E> = Requirement<Meeting, E>

/** Phiên họp có thẩm quyền quyết định: briefings only deliberate [LP-11.1-h/j]. */
export const bodyDecides: R<Stamp> = {
  id: 'bodyDecides',
  cites: ({ body }) => `meeting.decides.${body}`,
  ground: 'dossier',
  weight: 'blocks',
  met: (meeting) => inForce(meeting, `meeting.decides.${meeting.body}`),
}

/** Còn đủ số thành viên khi biểu quyết [LP-11.1-f]. */
export const quorumHolds: R<{ item: string }> = {
  id: 'quorumHolds',
  cites: ({ body }) => `meeting.quorum.${body}`,
  ground: 'dossier',
  weight: 'blocks',
  met: (meeting, { item }) => isQuorate(forQuorum(meeting, item)),
  params: (meeting, { item }) => ({
    present: membersPresent(forQuorum(meeting, item)),
    needed: quorumOf(meeting),
    sitting: meeting.sitting.length,
  }),
}

// Người không tham gia biểu quyết vẫn tính vào số dự họp, unless the unit reads it otherwise [C-29].
function forQuorum(meeting: Meeting, item: string): Meeting {
  if (inForce(meeting, 'meeting.recusal').inQuorumWhilePresent) return meeting
  const recused = entryOf(meeting, item)?.recused ?? []
  return { ...meeting, present: meeting.present.filter((person) => !recused.includes(person)) }
}

/** Chính người đó xin không tham gia, or the recorder for the member named [C-29]. */
export const recusesMember: R<MeetingAct<'recuse'>> = {
  id: 'recusesMember',
  cites: 'meeting.recusal',
  ground: 'caller',
  weight: 'blocks',
  met: (meeting, event) => {
    const { person, capacities } = actor(event)
    const member = event.person ?? person
    return (
      meeting.sitting.includes(member) &&
      (member === person || person === meeting.recorder || capacities.includes('office'))
    )
  },
}

/** Chưa biểu quyết: a second count needs the first struck. */
export const notYetVoted: R<MeetingAct<'vote'>> = {
  id: 'notYetVoted',
  cites: 'meeting.vote',
  ground: 'dossier',
  weight: 'blocks',
  met: (meeting, { item }) => {
    const entry = entryOf(meeting, item)
    return !entry || standingVote(entry) === undefined
  },
}

/** Hình thức biểu quyết của loại nội dung: departing from a secret ballot needs its reason [C-30]. */
export const ballotFits: R<MeetingAct<'vote'>> = {
  id: 'ballotFits',
  cites: 'meeting.ballot',
  ground: 'body',
  weight: 'needsReason',
  met: (meeting, { item, ballots }) => {
    const { itemType } = entryOf(meeting, item)!
    const forms: Partial<Record<string, string>> = inForce(meeting, 'meeting.ballot')
    return (forms[itemType] ?? forms.otherwise) !== 'secret' || ballots.method === 'secret'
  },
}

/** Chỉ thành viên được biểu quyết. */
export const votersAreMembers = voters('votersAreMembers', 'meeting.vote', (meeting, person) =>
  meeting.sitting.includes(person),
)

/** Người biểu quyết đang có mặt. */
export const votersArePresent = voters('votersArePresent', 'meeting.vote', (meeting, person) =>
  meeting.present.includes(person),
)

/** Người đã xin không tham gia thì không biểu quyết [C-29]. */
export const votersAreNotRecused = voters(
  'votersAreNotRecused',
  'meeting.recusal',
  (_, person, entry) => !entry?.recused.includes(person),
)

/** Mỗi người biểu quyết một lần. */
export const votersVoteOnce: R<MeetingAct<'vote'>> = {
  id: 'votersVoteOnce',
  cites: 'meeting.vote',
  ground: 'body',
  weight: 'blocks',
  met: (_, { ballots }) =>
    ballots.method !== 'named' || new Set(ballots.votes.map(({ person }) => person)).size === ballots.votes.length,
}

function voters(
  id: string,
  cites: 'meeting.vote' | 'meeting.recusal',
  may: (meeting: Meeting, person: string, entry: Entry | undefined) => boolean,
): R<MeetingAct<'vote'>> {
  return {
    id,
    cites,
    ground: 'body',
    weight: 'blocks',
    met: (meeting, { item, ballots }) =>
      ballots.method !== 'named' || ballots.votes.every(({ person }) => may(meeting, person, entryOf(meeting, item))),
  }
}

/** Số phiếu khớp: yes ≤ valid ≤ returned ≤ issued ≤ those present and not recused [C-30]. */
export const sumsAddUp: R<MeetingAct<'vote'>> = {
  id: 'sumsAddUp',
  cites: 'meeting.vote',
  ground: 'body',
  weight: 'blocks',
  met: (meeting, { item, ballots }) => addsUp(ballots, eligible(meeting, item)),
  params: (meeting, { item }) => ({ eligible: eligible(meeting, item) }),
}

function eligible(meeting: Meeting, item: string): number {
  const recused = entryOf(meeting, item)?.recused ?? []
  return meeting.sitting.filter((person) => meeting.present.includes(person) && !recused.includes(person)).length
}

function addsUp(ballots: Ballots, voters: number): boolean {
  if (ballots.method === 'secret') {
    const { approve, valid, returned, issued } = ballots
    return approve <= valid && valid <= returned && returned <= issued && issued <= voters
  }
  const cast =
    ballots.method === 'named' ? ballots.votes.length : approvalsOf(ballots) + ballots.reject + ballots.abstain
  return cast <= voters
}
