import { actor, type By, type Facts, type Stamp } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { MeetingAct } from '../schemas/meeting.ts'
import type { ChairBasis, Meeting } from './meeting.ts'
import { inForce } from './values.ts'

type R<E> = Requirement<Meeting, E>

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

/** Có quyền kết luận và ký trong ngày ấy. */
export function entitled(meeting: Meeting, { person }: By, facts: Facts): boolean {
  const office = inForce(meeting, `meeting.chair.${meeting.body}`)
  if (person === facts.offices?.secretary || person === facts.offices?.[office]) return true
  if (standInBasis(meeting, person, facts)) return true
  return person === meeting.chair && meeting.chairBasis !== null && meeting.chairBasis !== 'unauthorised'
}
