import { actor, type By, type Facts, type Requirement, type Stamp } from '../machines/procedure.ts'
import type { Ballots, MeetingAct } from '../schemas/meeting.ts'
import { addWorkingHours } from './calendar.ts'
import { type Instant, instantOf, msOf } from './instants.ts'
import {
  approvalsOf,
  type ChairBasis,
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

/** Whether this body has a roster: the two deliberating-only meetings have participants instead. */
export function hasRoster({ body }: Pick<Meeting, 'body'>): boolean {
  return body !== 'internalAffairs' && body !== 'partyBodies'
}

/** Chỉ thành viên được điểm danh có mặt; khách mời không tính. */
export const presentAreMembers: R<MeetingAct<'open' | 'resume'>> = {
  id: 'presentAreMembers',
  cites: ({ body }) => `meeting.quorum.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (meeting, { present, facts }) => {
    const roster = hasRoster(meeting) ? rosterFor(meeting, facts) : [...meeting.participants]
    return !hasRoster(meeting) || present.every((person) => roster.includes(person))
  },
}
function rosterFor(meeting: Meeting, facts: Facts): string[] {
  return meeting.sitting.length > 0 ? meeting.sitting : (facts.sitting?.[meeting.body] ?? [])
}

/** Đủ số thành viên dự họp, taken at the opening [LP-11.1-f, C-16]. */
export const opensQuorate: R<MeetingAct<'open' | 'resume'>> = {
  id: 'opensQuorate',
  cites: ({ body }) => `meeting.quorum.${body}`,
  ground: 'facts',
  weight: 'blocks',
  met: (meeting, { present, facts }) =>
    isQuorate({ ...meeting, present: [...present], sitting: rosterFor(meeting, facts) }),
  params: (meeting, { present, facts }) => {
    const at = { ...meeting, present: present ?? [], sitting: rosterFor(meeting, facts) }
    return { present: membersPresent(at), needed: quorumOf(at), sitting: at.sitting.length }
  },
}

/** Người chủ trì đúng quy chế: the secretary, the deputy, or whom BTV named [LP-6.1-a, LP-7.2-c, C-06]. */
export const chairIsCompetent: R<MeetingAct<'open'>> = {
  id: 'chairIsCompetent',
  cites: ({ body }) => `meeting.chair.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (meeting, { chair, present, facts }) => chairBasis(meeting, chair, present, facts) !== undefined,
}

/** Người chủ trì có mặt. */
export const chairIsPresent: R<MeetingAct<'open'>> = {
  id: 'chairIsPresent',
  cites: ({ body }) => `meeting.chair.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (_, { chair, present }) => present.includes(chair),
}

/** Thư ký hội nghị là người có thật, và không phải người chủ trì: the minutes bear two signatures. */
export const recorderIsKnown: R<MeetingAct<'open'>> = {
  id: 'recorderIsKnown',
  cites: ({ body }) => `meeting.minutes.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (_, { recorder, chair, facts }) => recorder !== chair && facts.people?.[recorder] !== undefined,
}

/** Not much earlier than invited: only a warning. */
export const opensOnTime: R<MeetingAct<'open'>> = {
  id: 'opensOnTime',
  cites: 'meeting.openEarlyBy',
  ground: 'dossier',
  weight: 'warns',
  met: (meeting, event) => {
    if (event.happenedOn) return true
    const lead = inForce(meeting, 'meeting.openEarlyBy')
    return msOf(event.at) >= msOf(earliest(meeting, 'hours' in lead ? lead.hours : 24 * lead.days, lead.unit))
  },
  params: ({ startsAt }) => ({ startsAt }),
}
function earliest(meeting: Meeting, hours: number, unit: string): Instant {
  if (unit === 'workingHours')
    return addWorkingHours(meeting.startsAt, -hours, inForce(meeting, 'unit.hours'), meeting.terms.calendar)
  return instantOf(msOf(meeting.startsAt) - hours * 3_600_000)
}

/**
 * Căn cứ chủ trì: on what a person's chairing rests on that day; undefined is no ground at all. The deputy without an
 * authorisation may open where the value lets him, and then does not conclude [C-06].
 */
export function chairBasis(meeting: Meeting, person: string, present: string[], facts: Facts): ChairBasis | undefined {
  const { secretary, permanentDeputySecretary: deputy } = facts.offices ?? {}
  const office = inForce(meeting, `meeting.chair.${meeting.body}`)
  if (person === facts.offices?.[office]) return 'office'
  if (person === secretary) return 'office'
  const away = secretary === undefined || !present.includes(secretary)
  if (!away) return undefined
  const basis = standInBasis(meeting, person, facts)
  if (basis) return basis
  if (person !== deputy) return undefined
  const { deputyOpens, deputyConcludes } = inForce(meeting, 'meeting.substitution.authorisation')
  if (deputyConcludes === 'whenAbsent') return 'absence'
  return deputyOpens ? 'unauthorised' : undefined
}

// The secretary authorises the deputy [LP-7.2-c]; anybody else only BTV may name, from its own number [QC143-5.5-a].
function standInBasis(meeting: Meeting, person: string, facts: Facts): 'authorisation' | 'named' | undefined {
  const { authorisations = [], offices, sitting, day } = facts
  const held = authorisations.filter(
    ({ holder, fromOn, toOn }) => holder === person && fromOn <= day && (!toOn || day <= toOn),
  )
  const given = held.some(({ kind, giver }) => kind === 'authorisation' && (!giver || giver === offices?.secretary))
  if (given && person === offices?.permanentDeputySecretary) return 'authorisation'
  const named = inForce(meeting, 'meeting.substitution.named')
  const sits = named !== null && Boolean(sitting?.[named.from]?.includes(person))
  return sits && held.some(({ kind }) => kind === 'namedSubstitute') ? 'named' : undefined
}

/** Người kết luận là người chủ trì, or the secretary himself, or whom a document of that day entitles. */
export const concludesAsChair: R<Stamp> = {
  id: 'concludesAsChair',
  cites: ({ body }) => `meeting.chair.${body}`,
  ground: 'caller',
  weight: 'blocks',
  met: (meeting, event) => {
    const { person } = actor(event)
    return person === meeting.chair || entitled(meeting, actor(event), event.facts)
  },
}

/** Có quyền kết luận: without an authorisation, conclusion and signature wait [C-06, LP-7.2-c]. */
export const mayConclude: R<Stamp> = {
  id: 'mayConclude',
  cites: 'meeting.substitution.authorisation',
  ground: 'facts',
  weight: 'blocks',
  met: (meeting, event) => entitled(meeting, actor(event), event.facts),
}
function entitled(meeting: Meeting, { person }: By, facts: Facts): boolean {
  const office = inForce(meeting, `meeting.chair.${meeting.body}`)
  if (person === facts.offices?.secretary || person === facts.offices?.[office]) return true
  if (standInBasis(meeting, person, facts)) return true
  return person === meeting.chair && meeting.chairBasis !== null && meeting.chairBasis !== 'unauthorised'
}

/** Nơi soạn thảo văn bản có thật. */
export const draftersExist: R<MeetingAct<'conclude'>> = {
  id: 'draftersExist',
  cites: ({ body }) => `agendaItem.outcomeDocuments.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (_, { documents, facts }) =>
    (documents ?? []).every(
      ({ drafter }) =>
        (drafter?.person === undefined || facts.people?.[drafter.person] !== undefined) &&
        (drafter?.organisation === undefined || Boolean(facts.organisations?.includes(drafter.organisation))),
    ),
}

/** Mọi nội dung đã có kết quả, or the rest is deferred with a reason. */
export const allHaveOutcomes: R<MeetingAct<'conclude'>> = {
  id: 'allHaveOutcomes',
  cites: 'meeting.outcomes',
  ground: 'dossier',
  weight: 'blocks',
  met: ({ agenda }, { deferRest, reason }) =>
    (Boolean(deferRest) && Boolean(reason)) || agenda.every(({ outcome }) => outcome),
  params: ({ agenda }) => ({
    count: agenda.filter(({ outcome }) => !outcome).length,
    items: agenda.filter(({ outcome }) => !outcome).map(({ item }) => item),
  }),
}

/** Chọn rõ thể loại văn bản cho mỗi nội dung được thông qua [LP-1.2-b]. */
export const documentsAreChosen: R<MeetingAct<'conclude'>> = {
  id: 'documentsAreChosen',
  cites: ({ body }) => `agendaItem.outcomeDocuments.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (meeting, { documents }) => {
    const types: string[] = inForce(meeting, `agendaItem.outcomeDocuments.${meeting.body}`)
    return meeting.agenda
      .filter(({ outcome }) => outcome === 'carried')
      .every(({ item }) => types.includes(documents?.find((each) => each.item === item)?.documentType ?? ''))
  },
  params: (meeting) => ({ types: inForce(meeting, `agendaItem.outcomeDocuments.${meeting.body}`) }),
}

/** Nội dung đủ điều kiện trình. */
export const itemIsReady: R<{ item: string }> = {
  id: 'itemIsReady',
  cites: 'agendaItem.permanentBoardCheck',
  ground: 'dossier',
  weight: 'blocks',
  met: (meeting, { item }) => {
    const entry = entryOf(meeting, item)
    return entry?.standing === 'ready' && !entry.takenUp && !entry.outcome
  },
}

/** Hội nghị đang xem xét nội dung này. */
export const itemIsUp: R<{ item: string }> = {
  id: 'itemIsUp',
  cites: 'meeting.outcomes',
  ground: 'dossier',
  weight: 'blocks',
  met: (meeting, { item }) => {
    const entry = entryOf(meeting, item)
    return Boolean(entry?.takenUp && !entry.outcome)
  },
}

/** Nội dung chưa có kết quả, also one that was not taken up. */
export const itemIsOpen: R<{ item: string }> = {
  id: 'itemIsOpen',
  cites: 'meeting.outcomes',
  ground: 'dossier',
  weight: 'blocks',
  met: (meeting, { item }) => entryOf(meeting, item)?.outcome === null,
}

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

/** Có cấp trên để trình: TT → BTV → BCH, and BTV to the province [LP-6.1-b, LP-1.12-b, LP-2.0-c]. */
export const hasHigherBody: R<MeetingAct<'referUp'>> = {
  id: 'hasHigherBody',
  cites: 'agendaItem.referral',
  ground: 'body',
  weight: 'blocks',
  met: (meeting, { to }) => {
    const referral: Partial<Record<string, string>> = inForce(meeting, 'agendaItem.referral')
    return to === 'superior' ? meeting.body === 'standingCommittee' : referral[meeting.body] !== undefined
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

/** Thành viên của tập thể này. */
export const isMember: R<{ person: string }> = {
  id: 'isMember',
  cites: ({ body }) => `meeting.quorum.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (meeting, { person }) => !hasRoster(meeting) || meeting.sitting.includes(person),
}

/** Người chủ trì hoặc văn phòng khai mạc. */
export const opensAsChair: R<MeetingAct<'open'>> = {
  id: 'opensAsChair',
  cites: ({ body }) => `meeting.chair.${body}`,
  ground: 'caller',
  weight: 'blocks',
  met: (_, event) => {
    const { person, capacities } = actor(event)
    return person === event.chair || capacities.includes('office')
  },
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

/** Ý kiến bảo lưu là của thành viên đã nêu [LP-9.4-a]. */
export const reservesAsMember: R<Stamp> = {
  id: 'reservesAsMember',
  cites: 'meeting.reservedOpinion',
  ground: 'caller',
  weight: 'blocks',
  met: ({ sitting }, event) => sitting.includes(actor(event).person),
}

/** Có đúng mục cần sửa. */
export const holdsSlip: R<MeetingAct<'correct'>> = {
  id: 'holdsSlip',
  cites: 'common.correction',
  ground: 'body',
  weight: 'blocks',
  met: (meeting, event) => {
    const { what, item, person } = event
    if (what === 'guest') return guestAt(meeting, item ?? '', event) >= 0
    if (what === 'attendance') return meeting.attendance.some((each) => each.person === person && !each.struck)
    const entry = item === undefined ? undefined : entryOf(meeting, item)
    if (!entry) return false
    if (what === 'vote') return standingVote(entry) !== undefined
    if (what === 'outcome') return entry.outcome !== null && standingVote(entry) === undefined
    if (what === 'recusal') return entry.recused.includes(person ?? '')
    return entry.reservations.some((each) => each.person === person && !each.struck)
  },
}

/** Which guest of an item an entry means; -1 is none. */
export function guestAt(meeting: Meeting, item: string, named: { person?: string; organisation?: string }): number {
  const guests = entryOf(meeting, item)?.guests ?? []
  return guests.findIndex(
    ({ person, organisation }) =>
      (person ?? organisation) !== undefined && person === named.person && organisation === named.organisation,
  )
}

/** Giờ họp lại ở phía trước. */
export const resumesAhead: R<MeetingAct<'adjourn'>> = {
  id: 'resumesAhead',
  cites: 'meeting.adjournment',
  ground: 'body',
  weight: 'blocks',
  met: (_, { until, at, happenedOn }) => Boolean(happenedOn) || msOf(until) > msOf(at),
}

/** Ký theo thứ tự: thư ký trước, chủ trì sau. */
export const signsInOrder: R<MeetingAct<'sign'>> = {
  id: 'signsInOrder',
  cites: ({ body }) => `meeting.minutes.${body}`,
  ground: 'dossier',
  weight: 'blocks',
  met: (meeting, { as }) => nextSigner(meeting) === as,
}

/** Đã có dự thảo biên bản. */
export const minutesAreDrafted: R<Stamp> = {
  id: 'minutesAreDrafted',
  cites: ({ body }) => `meeting.minutes.${body}`,
  ground: 'dossier',
  weight: 'blocks',
  met: ({ minutes }) => minutes !== null,
}

/** Biên bản có nội dung: a file, its place in the secret register, or a summary. */
export const minutesSaySomething: R<MeetingAct<'draftMinutes'>> = {
  id: 'minutesSaySomething',
  cites: ({ body }) => `meeting.minutes.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (_, { files, registerEntries, summary }) => Boolean(files?.length || registerEntries?.length || summary),
}

/** Đúng người ký: the recorder, then the chair, who must be entitled to conclude [C-06]. */
export const signsAsNamed: R<MeetingAct<'sign'>> = {
  id: 'signsAsNamed',
  cites: ({ body }) => `meeting.minutes.${body}`,
  ground: 'caller',
  weight: 'blocks',
  met: (meeting, event) => {
    const { person } = actor(event)
    if (event.as === 'recorder') return person === meeting.recorder
    return (person === meeting.chair || person === meeting.concludedBy) && entitled(meeting, actor(event), event.facts)
  },
}

/** Người ký tiếp theo, or undefined once all have signed. */
export function nextSigner(meeting: Meeting): 'recorder' | 'chair' | undefined {
  const { signers } = inForce(meeting, `meeting.minutes.${meeting.body}`)
  return signers.find((as) => !meeting.signatures.some((signature) => signature.as === as))
}
