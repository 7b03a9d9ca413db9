import { dayOf } from '../rules/instants.ts'
import { reportsTo } from '../rules/reports.ts'
import type { Poll } from '../rules/written-poll.ts'
import type { ReportAsk } from '../schemas/report.ts'
import type { Outcomes, Settlement } from '../schemas/settled.ts'
import type { ValueKey } from '../schemas/values.ts'
import type { Token } from './event.ts'

type Outcome = Outcomes['writtenPoll']
type LetterKind =
  | 'pollForm'
  | 'pollExtended'
  | 'pollClosed'
  | 'pollCarried'
  | 'pollNotCarried'
  | 'pollReferred'
  | 'pollWithdrawn'

const grounds: Record<LetterKind, ValueKey> = {
  pollForm: 'writtenPoll.form',
  pollExtended: 'writtenPoll.form',
  pollClosed: 'writtenPoll.referral',
  pollCarried: 'writtenPoll.majority',
  pollNotCarried: 'writtenPoll.majority',
  pollReferred: 'writtenPoll.referral',
  pollWithdrawn: 'common.withdrawal',
}

/** Thư cho mọi Ủy viên được lấy ý kiến: a notice and a link, neither the question nor its papers. */
export function letter(kind: LetterKind) {
  return ({ id, body, polled, replyDueAt, weighingDueAt }: Poll, { reason }: { reason?: string }) => {
    if (polled.length === 0) return []
    const startsAt = kind === 'pollClosed' ? weighingDueAt : replyDueAt
    const to = polled.map((person): Token => `person:${person}`)
    return [{ kind, to, cites: grounds[kind], params: { id, body, startsAt, reason: reason ?? '' } }]
  }
}

/** The document of a carried poll, a meeting's resolution in weight [LP-9.3-e]; whoever waits for it draws it up. */
export function promulgation(poll: Poll) {
  const { id, title, secrecy, urgency, body, documentType, drafter, preparer, closedAt, tally, answersTo } = poll
  if (!documentType || !closedAt || !tally || answersTo) return []
  const { approvals, polled } = tally
  const basis = { kind: 'poll', poll: id, heldOn: dayOf(closedAt), approvals, sitting: polled }
  const input = { title, secrecy, urgency, documentType, organ: body, basis, drafter: drafter ?? preparer }
  return [{ procedure: 'promulgation', dossier: `${id}.vb`, input }]
}

/** Đưa ra hội nghị: the matter goes on the body's nearest meeting [LP-9.3-f]; whoever waited waits for that now. */
export function referral(poll: Poll) {
  const { id, title, secrecy, urgency, body, itemType, councilSession, councilOn, memberInCharge, preparer } = poll
  const { files, registerEntries, answersTo } = poll
  return [
    {
      procedure: 'agendaItem',
      dossier: `${id}.hn`,
      input: {
        title,
        secrecy,
        urgency,
        body,
        itemType,
        ...(councilSession ? { councilSession } : {}),
        ...(councilOn ? { councilOn } : {}),
        ...(files.length > 0 ? { files } : {}),
        ...(registerEntries.length > 0 ? { registerEntries } : {}),
        ...(memberInCharge ? { memberInCharge } : {}),
        ...(answersTo ? { answersTo } : {}),
        preparer,
        important: true,
        toNearest: true,
        referral: { from: id, kind: 'poll' },
      },
    },
  ]
}

/** Báo kết quả for whoever waits for it. */
export function settled(outcome: Outcome) {
  return ({ id, answersTo, closedAt, tally, documentType, judgement, ended }: Poll) => {
    if (!answersTo) return []
    const reason = ended?.reason ?? judgement?.reason
    const event: { type: 'settled' } & Settlement = {
      type: 'settled',
      procedure: 'writtenPoll',
      outcome,
      dossier: id,
      ...(closedAt ? { heldOn: dayOf(closedAt) } : {}),
      ...(tally ? { approvals: tally.approvals, sitting: tally.polled } : {}),
      ...(outcome === 'carried' && documentType ? { documentType } : {}),
      ...(reason ? { reason } : {}),
    }
    return [{ dossier: answersTo, event }]
  }
}

/** Việc đã quyết được báo cáo với cấp trên tại phiên họp gần nhất của cấp ấy [LP-1.12-a]. */
export function report(outcome: 'carried' | 'notCarried') {
  return (poll: Poll, { at }: { at: string }): ReportAsk[] => {
    const to = reportsTo(poll, poll.body)
    if (!to) return []
    const title = poll.secrecy === 'none' ? { title: poll.title } : {}
    return [{ do: 'owe', to, ...title, outcome, decidedAt: at, awaited: false }]
  }
}
