import { actor, type Stamp, tokensOf } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { AnyAct, Secrecy } from '../schemas/act.ts'
import type { AppointmentAct, AppointmentInput, GivenCandidate } from '../schemas/appointment.ts'
import { type Appointment, deciderOf, managerOf, unverified } from './appointment.ts'
import { isSecret } from './secrecy.ts'
import { inForce, type Termed } from './values.ts'

type R<E> = Requirement<Appointment, E>
type Acting = Stamp & AnyAct
type Naming = Stamp & { secrecy?: Secrecy; candidates?: GivenCandidate[] }

/** Chức danh có trong bảng của đơn vị. */
export const postExists: Requirement<Termed, AppointmentInput> = {
  id: 'postExists',
  cites: 'appointment.managing',
  ground: 'body',
  weight: 'blocks',
  met: (_, { post, facts }) => facts.post?.id === post,
}

/** Chưa có việc cùng loại đang làm cho chức danh này: one matter is led in one procedure at a time. */
export const isOnlyMatter: Requirement<Termed, AppointmentInput> = {
  id: 'isOnlyMatter',
  cites: 'appointment.managing',
  ground: 'facts',
  weight: 'blocks',
  met: (_, { kind, facts }) => !facts.post?.open.includes(kind),
}

/** Thường trực được giao quyết định chức danh này, where the table gives it to TT [LP-3.4-b1]. */
export const boardMayDecide: Requirement<Pick<Appointment, 'terms'>, AppointmentInput> = {
  id: 'boardMayDecide',
  cites: 'appointment.delegation',
  ground: 'facts',
  weight: 'blocks',
  met: ({ terms }, { facts }) =>
    !facts.post ||
    deciderOf({ terms, post: facts.post }) !== 'permanentBoard' ||
    inForce({ terms }, 'appointment.delegation') !== null,
}

/** Mỗi người nêu một cách: as a person of the unit, by name, or in a secret dossier by register entry. */
export const namesCandidates: Requirement<Partial<Appointment>, Naming> = {
  id: 'namesCandidates',
  cites: 'appointment.eligibility',
  ground: 'body',
  weight: 'blocks',
  met: (appointment, event) =>
    (event.candidates ?? []).every(
      ({ person, name, registerNumber }) =>
        [person, name, registerNumber].filter(Boolean).length === 1 &&
        (!name || !isSecret(appointment, event)) &&
        (!person || event.facts.people?.[person] !== undefined),
    ),
}

/** Mỗi người đứng trong danh sách một lần; who was dropped may be put on it again. */
export const candidatesAreNew: Requirement<Partial<Appointment>, Naming> = {
  id: 'candidatesAreNew',
  cites: 'appointment.eligibility',
  ground: 'body',
  weight: 'blocks',
  met: ({ candidates = [] }, event) => {
    const before = candidates.flatMap(({ person, dropped }) => (person && !dropped ? [person] : []))
    const people = [...before, ...(event.candidates ?? []).flatMap(({ person }) => person ?? [])]
    return new Set(people).size === people.length
  },
}

/** Đơn vị được thông báo có thật. */
export const unitsExist: Requirement<unknown, Stamp & { units?: { organisation: string }[] }> = {
  id: 'unitsExist',
  cites: 'appointment.notice',
  ground: 'body',
  weight: 'blocks',
  met: (_, { units, facts }) => (units ?? []).every(({ organisation }) => facts.organisations?.includes(organisation)),
}

/** Người giữ chìa khóa ấy: the secretary's own, and a TT member's for TT [LP-2.4.3-b]. */
export const holdsKey: R<AppointmentAct<'propose'>> = {
  id: 'holdsKey',
  cites: 'appointment.proposers',
  ground: 'caller',
  weight: 'blocks',
  met: (_, event) =>
    event.as ? actor(event).capacities.includes(event.as) : actor(event).capacities.includes('permanentBoard'),
}

/** Mỗi bên đề nghị một lần. */
export const keyIsNew: R<AppointmentAct<'propose'>> = {
  id: 'keyIsNew',
  cites: 'appointment.proposers',
  ground: 'dossier',
  weight: 'blocks',
  met: ({ keys }, { as }) => keys.every((key) => key.as !== as),
}

/** Hai bên là hai người: one person alone turns both keys only with TT's own conclusion. */
export const keysAreTwo: R<AppointmentAct<'propose'>> = {
  id: 'keysAreTwo',
  cites: 'appointment.proposers',
  ground: 'caller',
  weight: 'blocks',
  met: ({ keys }, event) => Boolean(event.reference) || keys.every(({ by }) => by !== actor(event).person),
}

/** Sau việc này đủ các bên đề nghị. */
export function isProposedWith(appointment: Appointment, { as }: AppointmentAct<'propose'>): boolean {
  const given = [...appointment.keys.map((key) => key.as), as]
  return inForce(appointment, 'appointment.proposers').every((key) => given.includes(key))
}

/** Đề nghị xin chủ trương đủ nội dung: number of posts, source, expected assignment. */
export const requestIsWhole: R<Acting> = {
  id: 'requestIsWhole',
  cites: 'appointment.policyRequest',
  ground: 'dossier',
  weight: 'blocks',
  met: (appointment) =>
    !inForce(appointment, 'appointment.policyRequest').says.includes('assignment') ||
    appointment.assignment !== null ||
    appointment.requestEntries.length > 0,
}

/** Theo kết luận của cấp có thẩm quyền: a TT member speaks for TT, of all others the office enters the reference. */
export const restsOnPolicyBody: R<Acting> = {
  id: 'restsOnPolicyBody',
  cites: 'appointment.managing',
  ground: 'body',
  weight: 'blocks',
  met: (appointment, event) =>
    Boolean(event.reference) ||
    (managerOf(appointment) === 'permanentBoard' && tokensOf(actor(event)).includes('capacity:permanentBoard')),
  params: (appointment) => {
    const manager = managerOf(appointment)
    return { body: manager === 'superior' ? 'appointment.field.superior' : `body.${manager}` }
  },
}

/** Việc bổ nhiệm lại chưa được báo cho người giữ chức vụ. */
export const mayAnnounce: R<Acting> = {
  id: 'mayAnnounce',
  cites: 'appointment.reviewAnnounced',
  ground: 'dossier',
  weight: 'blocks',
  met: ({ kind, announced, candidates }) =>
    kind === 'reappointment' && !announced && candidates.some(({ person }) => person),
}

/** Báo kịp hạn; later needs a reason, and stays late on the record. */
export const announcesInTime: R<Acting> = {
  id: 'announcesInTime',
  cites: 'appointment.reviewAnnounced',
  ground: 'facts',
  weight: 'needsReason',
  met: ({ announceDueAt }, { facts }) => !announceDueAt || facts.day <= announceDueAt.slice(0, 10),
  params: (appointment) => ({
    dueAt: appointment.announceDueAt ?? '',
    ...unverified(inForce(appointment, 'appointment.reviewAnnounced')),
  }),
}
