import { actor, type Facts, type PersonId, type Stamp, tokensOf } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { AnyAct, RegisterEntry } from '../schemas/act.ts'
import type { MatterAct } from '../schemas/delegated-matter.ts'
import { type DelegatedMatter, escalationOf, letterOf } from './delegated-matter.ts'
import { inForce, type Termed } from './values.ts'

type R<E> = Requirement<DelegatedMatter, E>
type Acting = Stamp & AnyAct

/**
 * Ai quyết định: the sitting members of TT; where they are too few to decide, whoever BTV has named in TT's place as
 * well. A substitute does the duties of a TT that is away, and adds no voice to one that decides itself [QC143-5.5-a].
 */
export function deciders(termed: Termed, facts: Facts): PersonId[] {
  const board = facts.sitting?.permanentBoard ?? []
  return board.length < leastOf(termed) ? [...new Set([...board, ...substitutes(facts)])] : board
}

function substitutes({ sitting, authorisations = [], day }: Facts): PersonId[] {
  return authorisations
    .filter(({ kind, fromOn, toOn }) => kind === 'namedSubstitute' && fromOn <= day && (!toOn || day <= toOn))
    .map(({ holder }) => holder)
    .filter((holder) => sitting?.standingCommittee?.includes(holder))
}

/** Thành viên Thường trực đương nhiệm. */
export const isDecider: R<Acting> = {
  id: 'isDecider',
  cites: 'delegatedMatter.decision',
  ground: 'caller',
  weight: 'blocks',
  met: (matter, event) => deciders(matter, event.facts).includes(actor(event).person),
}

/** Thường trực còn đủ người để quyết định tập thể; one alone does not decide [QC143-5.5-a]. */
export const boardIsWhole: R<Acting> = {
  id: 'boardIsWhole',
  cites: 'delegatedMatter.boardMin',
  ground: 'facts',
  weight: 'blocks',
  met: (matter, { facts }) => !isTooSmall(matter, facts),
  params: (matter, { facts }) => ({
    membersMin: leastOf(matter),
    sitting: deciders(matter, facts).length,
  }),
}

/** Thường trực không còn đủ người: BTV decides in its place. */
export function isTooSmall(matter: DelegatedMatter, facts: Facts): boolean {
  return deciders(matter, facts).length < leastOf(matter)
}

function leastOf(termed: Termed): number {
  return inForce(termed, 'delegatedMatter.boardMin').membersMin
}

/**
 * Việc đã xin ý kiến Ban Thường vụ thì chờ: nothing is decided of what was raised or disputed before BTV has answered;
 * of what is merely overdue TT may still decide, until BTV takes it up [LP-3.4-z1].
 */
export const mayStillDecide: R<Acting> = {
  id: 'mayStillDecide',
  cites: 'delegatedMatter.escalation',
  ground: 'dossier',
  weight: 'blocks',
  met: (matter) => isOnlyOverdue(matter),
}

/** Chỉ quá hạn, và Ban Thường vụ chưa vào việc. */
export function isOnlyOverdue(matter: DelegatedMatter): boolean {
  const open = escalationOf(matter)
  return open?.ground === 'overdue' && !open.taken
}

/** Đơn thư có biểu hiện phức tạp: whether to ask BTV first is put to whoever is about to decide [LP-3.4-e]. */
export const considersEscalation: R<Acting> = {
  id: 'considersEscalation',
  cites: 'delegatedMatter.escalation',
  ground: 'dossier',
  weight: 'warns',
  met: (matter) => !letterOf(matter, matter.letter)?.[1].promptsEscalation || matter.escalations.length > 0,
}

/** Có tài liệu để thảo luận. */
export const hasPapers: R<Acting & { files?: string[]; registerEntries?: RegisterEntry[] }> = {
  id: 'hasPapers',
  cites: ({ secrecy }) => (secrecy === 'none' ? 'common.files' : 'common.secrecy'),
  ground: 'body',
  weight: 'blocks',
  met: ({ secrecy }, { files, registerEntries }) =>
    Boolean(secrecy === 'none' ? files?.length : registerEntries?.length && !files),
}

/** Đúng tệp đang có. */
export const holdsFile: R<MatterAct<'detach'>> = {
  id: 'holdsFile',
  cites: 'common.files',
  ground: 'body',
  weight: 'blocks',
  met: ({ files }, { file }) => files.includes(file),
}

/** Chỉ việc đã nêu là phức tạp hoặc xét thấy cần thiết, khi Ban Thường vụ chưa vào việc. */
export const isRaised: R<Acting> = {
  id: 'isRaised',
  cites: 'delegatedMatter.escalation',
  ground: 'dossier',
  weight: 'blocks',
  met: (matter) =>
    ['complex', 'necessary'].includes(escalationOf(matter)?.ground ?? '') && !escalationOf(matter)?.taken,
}

/** Tất cả thành viên Thường trực đồng ý: nobody lowers alone what another has raised [LP-3.4-z1]. */
export const allLower: R<MatterAct<'lower'>> = {
  id: 'allLower',
  cites: 'delegatedMatter.escalation',
  ground: 'body',
  weight: 'blocks',
  met: (matter, { members, facts }) => {
    const all = deciders(matter, facts)
    return (
      all.length > 0 && all.every((person) => members.includes(person)) && members.every((each) => all.includes(each))
    )
  },
  params: (matter, { facts }) => ({ sitting: deciders(matter, facts).length }),
}

/** Chưa có nội dung, phiếu nào đang chờ Ban Thường vụ trả lời. */
export const isNotPending: R<Acting> = {
  id: 'isNotPending',
  cites: 'delegatedMatter.escalation',
  ground: 'dossier',
  weight: 'blocks',
  met: ({ pending }) => pending === null,
}

/** Chưa lấy ý kiến bằng văn bản, và Ban Thường vụ chưa vào việc. */
export const isNotPolled: R<Acting> = {
  id: 'isNotPolled',
  cites: 'delegatedMatter.escalation',
  ground: 'dossier',
  weight: 'blocks',
  met: (matter) => matter.pending?.kind !== 'poll' && !escalationOf(matter)?.taken,
}

/** Ý kiến ghi sai: one that still counts, in the round under way. */
export const holdsAnswer: R<MatterAct<'correct'>> = {
  id: 'holdsAnswer',
  cites: 'common.correction',
  ground: 'body',
  weight: 'blocks',
  met: ({ answers, round }, { n }) =>
    answers[n - 1] !== undefined && !answers[n - 1]!.struck && answers[n - 1]!.round === round,
}

/** Ai được rút: the opener until TT has taken it up, afterwards TT; not once BTV has. */
export const mayWithdraw: R<Acting> = {
  id: 'mayWithdraw',
  cites: 'common.withdrawal',
  ground: 'caller',
  weight: 'blocks',
  met: ({ takenUp, opener }, event) => {
    const mine = tokensOf(actor(event))
    return mine.includes('capacity:permanentBoard') || (!takenUp && mine.includes(`person:${opener ?? ''}`))
  },
}

/** Ban Thường vụ chưa vào việc. */
export const isNotTaken: R<Acting> = {
  id: 'isNotTaken',
  cites: 'delegatedMatter.escalation',
  ground: 'dossier',
  weight: 'blocks',
  met: (matter) => !isTaken(matter),
}

/** Ban Thường vụ đã vào việc: nothing can be taken back from it. */
export function isTaken(matter: DelegatedMatter): boolean {
  return Boolean(escalationOf(matter)?.taken)
}
