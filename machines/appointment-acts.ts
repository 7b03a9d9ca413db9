import type { Appointment } from '../rules/appointment.ts'
import * as eligibility from '../rules/appointment-eligibility.ts'
import * as proposal from '../rules/appointment-proposal.ts'
import * as steps from '../rules/appointment-steps.ts'
import * as vetting from '../rules/appointment-vetting.ts'
import { holdsNoText } from '../rules/secrecy.ts'
import type { AppointmentAct } from '../schemas/appointment.ts'
import * as asked from './appointment-asks.ts'
import * as changes from './appointment-changes.ts'
import { appointmentRoles, mayWithdraw } from './appointment-roles.ts'
import { ask } from './ask.ts'
import { change } from './procedure.ts'
import {
  filesExist,
  happenedAlready,
  hasReason,
  hasReference,
  keepsSecrets,
  meets,
  type Requirement,
  sentBy,
  when,
} from './requirement.ts'

// biome-ignore lint/suspicious/noExplicitAny: requirements of one act may read different parts of its event
export type R = Requirement<Appointment, any>

/** Thẩm quyền of this procedure's roles. */
export const by = (...names: string[]) => sentBy(appointmentRoles, ...names)
/** Ban Xây dựng Đảng, Văn phòng chuẩn bị hồ sơ. */
export const preparers = by('partyBuildingCommission', 'office')
/** Every act: happened already, no text of a secret dossier, papers that exist. */
export const acting = (...requirements: R[]) =>
  meets<Appointment>(happenedAlready, holdsNoText(['assignment', 'note', 'statement', 'with']), ...requirements)
/** The same, of an act that brings papers. */
export const withPapers = (...requirements: R[]) => acting(filesExist, keepsSecrets, ...requirements)

/** Rút đề xuất. */
export const withdraw = {
  withdraw: { guard: acting(mayWithdraw, hasReason), target: 'withdrawn', actions: change(changes.end) },
}
/** Đặt lại thời hạn. */
export const reschedule = {
  reschedule: {
    guard: acting(by('office', 'permanentBoard'), hasReason, vetting.isAhead),
    actions: change(changes.reschedule),
  },
}
/** Nội dung xin chủ trương. */
export const request = {
  request: { guard: acting(preparers, proposal.unitsExist, keepsSecrets), actions: change(changes.request) },
}
/** Báo việc xem xét bổ nhiệm lại. */
export const announce = {
  announce: {
    guard: acting(preparers, proposal.mayAnnounce, proposal.announcesInTime),
    actions: [change(changes.announce), ask('letter', asked.announcementLetter)],
  },
}
/** Hồ sơ nhân sự và ý kiến phối hợp. */
export const papers = {
  attach: { guard: withPapers(preparers, vetting.hasPapers), actions: change(changes.attach) },
  detach: { guard: acting(preparers, vetting.holdsPaper), actions: change(changes.detach) },
  consult: {
    guard: withPapers(preparers, hasReference<Appointment>('appointment.consultation')),
    actions: change(changes.consult),
  },
}
/** Đưa ra khỏi danh sách. */
export const drop = {
  drop: { guard: acting(preparers, hasReason, eligibility.isListed), actions: change(changes.drop) },
}
/** Chính người ấy trình bày ý kiến. */
export const makeStatement = {
  makeStatement: {
    guard: withPapers(vetting.speaksForSelf, vetting.saysSomething),
    actions: change(changes.makeStatement),
  },
}
/** Sửa hội nghị ghi sai gần nhất. */
export const strikeStep = when(
  (_: Appointment, { what }: AppointmentAct<'correct'>) => what === 'step',
  happenedAlready,
  preparers,
  hasReason,
  holdsNoText([]),
  steps.holdsStep,
)
/** Ý kiến bằng văn bản của cấp ủy. */
export const giveOpinion = {
  giveOpinion: { guard: withPapers(preparers, vetting.hasPapers), actions: change(changes.giveOpinion) },
}
