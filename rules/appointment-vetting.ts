import { actor, type Stamp } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { AnyAct } from '../schemas/act.ts'
import type { AppointmentAct } from '../schemas/appointment.ts'
import { type Appointment, stepsOf, unverified } from './appointment.ts'
import { msOf } from './instants.ts'
import { inForce } from './values.ts'

type R<E> = Requirement<Appointment, E>
type Acting = Stamp & AnyAct

/** Còn người để trình. */
export const hasShortlist: R<Acting> = {
  id: 'hasShortlist',
  cites: 'appointment.steps',
  ground: 'dossier',
  weight: 'blocks',
  met: ({ shortlist }) => shortlist.length > 0,
}

/** Đã hiệp y với cơ quan cấp tỉnh, of the posts and acts for which it is required [LP-2.4.3-k]. */
export const wasConsulted: R<Acting> = {
  id: 'wasConsulted',
  cites: 'appointment.consultation',
  ground: 'dossier',
  weight: 'blocks',
  met: (appointment) =>
    !appointment.post.consults ||
    !inForce(appointment, 'appointment.consultation').kinds.includes(appointment.kind) ||
    appointment.consultations.length > 0,
}

/** Việc thẩm tra đã có kết luận của Ban Thường vụ, và không ai có kết luận không đạt [LP-3.4-a, LP-2.4.4-a]. */
export const verificationConcluded: R<Acting> = {
  id: 'verificationConcluded',
  cites: 'appointment.verification',
  ground: 'dossier',
  weight: 'blocks',
  met: ({ verifications, shortlist }) =>
    verifications.every(({ candidate, conclusion }) => !shortlist.includes(candidate) || conclusion?.met === true),
}

/** Có việc thẩm tra đang chờ kết luận. */
export const awaitsConclusion: R<AppointmentAct<'concludeVerification'>> = {
  id: 'awaitsConclusion',
  cites: 'appointment.verification',
  ground: 'body',
  weight: 'blocks',
  met: ({ verifications }, event) =>
    verifications.some(({ candidate, conclusion }) => candidate === event.candidate && !conclusion),
}

/** Còn trong quy trình. */
export const isShortlisted: R<Stamp & { candidate: number }> = {
  id: 'isShortlisted',
  cites: 'appointment.steps',
  ground: 'body',
  weight: 'blocks',
  met: ({ shortlist }, { candidate }) => shortlist.includes(candidate),
}

/** Có ý kiến bằng văn bản của cấp ủy, where a step of the process asks for it. */
export const opinionGiven: R<Acting> = {
  id: 'opinionGiven',
  cites: 'appointment.steps',
  ground: 'dossier',
  weight: 'needsReason',
  met: (appointment) => !asking(appointment) || appointment.opinions.length > 0,
  params: (appointment) => unverified(asking(appointment) ?? { status: 'verified' }),
}

/** Có hồ sơ nhân sự: which papers is a list that the unit may change. */
export const hasPersonnelPapers: R<Acting> = {
  id: 'hasPersonnelPapers',
  cites: 'appointment.papers',
  ground: 'dossier',
  weight: 'blocks',
  met: (appointment) =>
    (appointment.secrecy === 'none' ? appointment.files.length : 0) + appointment.registerEntries.length >=
    inForce(appointment, 'appointment.papers').filesMin,
  params: (appointment) => ({
    named: inForce(appointment, 'appointment.papers').named,
    ...unverified(inForce(appointment, 'appointment.papers')),
  }),
}

/** Người ấy đã trình bày ý kiến: their right, no veto and no condition [LP-4.5-a]. */
export const wasHeard: R<Acting> = {
  id: 'wasHeard',
  cites: 'appointment.statement',
  ground: 'dossier',
  weight: 'warns',
  met: ({ shortlist, statements }) => shortlist.every((n) => statements.some(({ candidate }) => candidate === n)),
}

/** Bàn và quyết định tại hội nghị: no poll on personnel unless the unit has lifted that [C-03]. */
export const decidedAtMeeting: R<AppointmentAct<'submit'>> = {
  id: 'decidedAtMeeting',
  cites: 'writtenPoll.excludedItemTypes',
  ground: 'body',
  weight: 'blocks',
  met: (appointment, { via }) =>
    via !== 'poll' || !inForce(appointment, 'writtenPoll.excludedItemTypes').includes('personnel'),
}

/** Chính người được xem xét nói. */
export const speaksForSelf: R<Acting> = {
  id: 'speaksForSelf',
  cites: 'appointment.statement',
  ground: 'caller',
  weight: 'blocks',
  met: ({ candidates, shortlist }, event) => shortlist.some((n) => candidates[n - 1]?.person === actor(event).person),
}

/** Có ý kiến, or the papers that hold it. */
export const saysSomething: R<AppointmentAct<'makeStatement'>> = {
  id: 'saysSomething',
  cites: 'appointment.statement',
  ground: 'body',
  weight: 'blocks',
  met: ({ secrecy }, { statement, files, registerEntries }) =>
    Boolean((secrecy === 'none' && (statement || files?.length)) || registerEntries?.length),
}

/** Đúng tệp, mục đang có. */
export const holdsPaper: R<AppointmentAct<'detach'>> = {
  id: 'holdsPaper',
  cites: 'common.files',
  ground: 'body',
  weight: 'blocks',
  met: ({ files, registerEntries }, { file, registerNumber }) =>
    files.some(({ id }) => id === file) || registerEntries.some(({ number }) => number === registerNumber),
}

/** Có giấy tờ kèm theo. */
export const hasPapers: R<{ files?: string[]; registerEntries?: unknown[] }> = {
  id: 'hasPapers',
  cites: ({ secrecy }) => (secrecy === 'none' ? 'common.files' : 'common.secrecy'),
  ground: 'body',
  weight: 'blocks',
  met: ({ secrecy }, { files, registerEntries }) =>
    Boolean(secrecy === 'none' ? files?.length || registerEntries?.length : registerEntries?.length),
}

/** Việc đã được chuyển tập thể khác: else its decision is told by the dossier that was asked. */
export const wasHandedOn: R<Acting> = {
  id: 'wasHandedOn',
  cites: 'appointment.decision',
  ground: 'dossier',
  weight: 'blocks',
  met: ({ handedOn }) => handedOn !== null,
}

/** Đã trình cấp trên. */
export const wasProposedUp: R<Acting> = {
  id: 'wasProposedUp',
  cites: 'appointment.superior',
  ground: 'dossier',
  weight: 'blocks',
  met: ({ superior }) => superior.sent !== null,
}

/** Không có văn bản nào đang trên đường ban hành. */
export const noDocumentOnItsWay: R<Acting> = {
  id: 'noDocumentOnItsWay',
  cites: 'appointment.document',
  ground: 'dossier',
  weight: 'blocks',
  met: ({ document }) => document === null,
}

/** Hạn mới còn ở phía trước. */
export const isAhead: R<AppointmentAct<'reschedule'>> = {
  id: 'isAhead',
  cites: 'common.reschedule',
  ground: 'body',
  weight: 'blocks',
  met: (_, { until, at }) => msOf(until) > msOf(at),
}

function asking(appointment: Appointment) {
  return stepsOf(appointment).find(({ writtenOpinion }) => writtenOpinion)
}
