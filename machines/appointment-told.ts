import type { Appointment, Resolution } from '../rules/appointment.ts'
import { dayOf, type Instant } from '../rules/instants.ts'
import type { Settled } from '../schemas/settled.ts'
import { isSuperiors } from './appointment-asks.ts'
import type { Untold } from './event.ts'
import { when } from './requirement.ts'

type Change = Partial<Appointment>

/** Kết quả của việc đang chờ: said by the dossier that was started, or by what that one started in its turn. */
function isAwaited({ awaited }: Appointment, { dossier }: Settled): boolean {
  return awaited !== null && (dossier === awaited.dossier || dossier.startsWith(`${awaited.dossier}.`))
}

const agreed = ['carried', 'decided']
const isAgreed = (appointment: Appointment, event: Settled) =>
  isAwaited(appointment, event) && agreed.includes(event.outcome)

/** Ban Thường vụ đồng ý trình: to BCH of its own unit, or to the province. */
export const toSubmit = when(
  (appointment: Appointment, event: Settled) =>
    isAgreed(appointment, event) && appointment.awaited!.for === 'submission' && !isSuperiors(appointment),
)
export const toPropose = when(
  (appointment: Appointment, event: Settled) =>
    isAgreed(appointment, event) && appointment.awaited!.for === 'submission' && isSuperiors(appointment),
)
/** Đã có quyết định và văn bản: of what TT settled, whose own document is out. */
export const decidedInWriting = when(
  (appointment: Appointment, event: Settled) =>
    isAgreed(appointment, event) && event.procedure === 'delegatedMatter' && Boolean(event.number),
)
export const toDecide = when(isAgreed)
/** Không được chấp thuận. */
export const toReject = when(
  (appointment: Appointment, event: Settled) =>
    isAwaited(appointment, event) && ['notCarried', 'refused'].includes(event.outcome),
)
/** Đã rút theo yêu cầu. */
export const recalled = when(
  (appointment: Appointment, event: Settled) =>
    isAwaited(appointment, event) && event.outcome === 'withdrawn' && appointment.recall !== null,
)
/** Chuyển tập thể khác xem xét: the answer comes from there. */
export const handedOn = when(
  (appointment: Appointment, event: Settled) =>
    isAwaited(appointment, event) && ['referredUp', 'referred', 'handedOver'].includes(event.outcome),
)
/** Không có quyết định: taken back or merely noted. */
export const undecided = when(isAwaited)
/** Không rút về được: the body has taken it up already. */
export const keptThere = when(
  ({ awaited, recall }: Appointment, { to, event }: Untold) =>
    recall !== null && to === awaited?.dossier && event === 'recall',
)

export const dispatched = when(
  ({ document }: Appointment, { dossier, outcome }: Settled) =>
    dossier === document?.dossier && outcome === 'dispatched',
)
export const notDispatched = when(
  ({ document }: Appointment, { dossier, outcome }: Settled) =>
    dossier === document?.dossier && outcome !== 'dispatched',
)

export function noteSubmission(appointment: Appointment, event: Settled): Change {
  return { submission: resolutionOf(appointment, event) }
}

export function noteDecision(appointment: Appointment, event: Settled): Change {
  return { decision: resolutionOf(appointment, event), awaited: null }
}

export function noteHandedOn(_: Appointment, { dossier, outcome, at }: Settled): Change {
  return { handedOn: { from: dossier, outcome, at } }
}

export function noteReturn({ returned }: Appointment, { dossier, outcome, reason, at }: Settled): Change {
  return {
    returned: [...returned, { from: dossier, outcome, reason: reason ?? null, at }],
    awaited: null,
    recall: null,
  }
}

export function noteRejection(_: Appointment, { reason, at }: Settled): Change {
  return { ended: { reason: reason ?? null, by: null, at }, awaited: null }
}

/** Không ai đủ phiếu: the machine says it itself, for no act did. */
export function noteNobodyChosen(_: Appointment, { at }: { at: Instant }): Change {
  return { ended: { reason: null, by: null, at } }
}

/** Rút theo yêu cầu đã ghi. */
export function noteRecall({ recall }: Appointment, { at }: Settled): Change {
  return { ended: { reason: recall!.reason, by: recall!.by, at }, awaited: null }
}

export function noteNumber({ document }: Appointment, { number }: Settled): Change {
  return { document: { dossier: document!.dossier, number: number ?? null } }
}

function resolutionOf({ awaited }: Appointment, event: Settled): Resolution {
  const { procedure, dossier, heldOn, at, approvals, sitting, reference, number } = event
  return {
    by: procedure as Resolution['by'],
    body: awaited!.body,
    dossier,
    heldOn: heldOn ?? dayOf(at),
    approvals: approvals ?? null,
    sitting: sitting ?? null,
    reference: reference ?? null,
    number: number ?? null,
    files: [],
    registerEntries: [],
  }
}
