import type { DelegatedMatter } from '../rules/delegated-matter.ts'
import type { AnyAct } from '../schemas/act.ts'
import { type Token, tokensOf } from './event.ts'
import type { Reader } from './procedure.ts'
import { capacity, type Roles } from './requirement.ts'

/** Ai giữ việc ở mỗi bước. */
export const matterRoles: Roles<DelegatedMatter> = {
  office: capacity('office'),
  permanentBoard: capacity('permanentBoard'),
  permanentDeputySecretary: capacity('permanentDeputySecretary'),
  standingCommittee: capacity('standingCommittee'),
  opener: ({ opener }) => (opener ? [`person:${opener}`] : []),
  // What nobody was charged with is the office's.
  preparer: ({ preparer }) => {
    const tokens = preparerTokens(preparer)
    return tokens.length > 0 ? tokens : ['capacity:office']
  },
}

/** Ai được xem: BTV as well, whose power it is and who supervises its use [LP-2.13-b]. */
export function readersOfMatter(matter: DelegatedMatter): Token[] {
  const { office, permanentBoard, standingCommittee, opener, preparer } = matterRoles
  return [office, permanentBoard, standingCommittee, opener, preparer].flatMap((tokens) => tokens!(matter))
}

/** Ý kiến của từng thành viên: TT's and the office's alone until BTV is asked, or it is decided [QC143-15.2-c]. */
export function viewMatter({ terms, ...matter }: DelegatedMatter, reader: Reader): object {
  return seesAnswers(matter, reader) ? matter : { ...matter, answers: [] }
}

/** Ý kiến của thành viên chưa được biết: a decision would show them to a member of BTV named in somebody's place. */
export function concealsOpinions(matter: DelegatedMatter, reader: Reader): boolean {
  return !seesAnswers(matter, reader)
}

/** An entry of the journal: who said what is seen by whoever sees the answers. */
export function viewMatterEvent(event: AnyAct, matter: DelegatedMatter, reader: Reader): object {
  const said = ['agree', 'disagree', 'correct'].includes(event.type)
  if (said && !seesAnswers(matter, reader)) return { type: event.type }
  const { facts, ...rest } = event as AnyAct & { facts?: unknown }
  return rest
}

function seesAnswers(matter: Omit<DelegatedMatter, 'terms'>, reader: Reader): boolean {
  const mine = tokensOf(reader)
  const insider = mine.includes('capacity:office') || mine.includes('capacity:permanentBoard')
  const shown = matter.escalations.length > 0 || matter.decision !== null
  return insider || matter.board.includes(reader.person) || (shown && mine.includes('capacity:standingCommittee'))
}

function preparerTokens({ organisation, person }: DelegatedMatter['preparer']): Token[] {
  return [
    ...(organisation ? [`organisation:${organisation}` as const] : []),
    ...(person ? [`person:${person}` as const] : []),
  ]
}
