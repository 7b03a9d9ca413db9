import { dayOf } from '../rules/instants.ts'
import type { Meeting } from '../rules/meeting.ts'
import { nameOf } from '../rules/secrecy.ts'
import type { MeetingAct, ReportsGathered } from '../schemas/meeting.ts'
import type { Token } from './event.ts'
import { heldOn } from './meeting-changes.ts'

/** Những việc phải báo cáo cho đến nay: asked again at every step that draws up the agenda. */
export function gather({ body, fromPaper }: Meeting) {
  return fromPaper ? [] : [{ do: 'gather', body }]
}

/** Những việc phải báo cáo tại phiên họp: all that was decided until it opened; what is decided later goes to the next. */
export function collect({ body, startsAt }: Meeting, { at, happenedOn }: MeetingAct<'open'>) {
  const openedAt = happenedOn ? (dayOf(startsAt) === happenedOn ? startsAt : `${happenedOn}T00:00:00+07:00`) : at
  return { do: 'collect', body, until: openedAt }
}

/** The other meetings that had them ask anew. */
export function tellTaken(_: Meeting, { others = [] }: ReportsGathered) {
  return others.map((dossier) => ({ dossier, courtesy: true, event: { type: 'reportsTaken' } }))
}

/** Báo Văn phòng, Phó Bí thư Thường trực khi chương trình bắt đầu có việc phải báo cáo. */
export function owedLetter(meeting: Meeting, { reports }: ReportsGathered) {
  const { id, body, startsAt, place, openedAt } = meeting
  if (openedAt || meeting.reports.length > 0 || reports.length === 0) return []
  const to: Token[] = ['capacity:office', 'capacity:permanentDeputySecretary']
  const params = { dossier: id, title: nameOf(meeting), body, startsAt, place, number: String(reports.length) }
  return [{ kind: 'reportsOwed', to, cites: `meeting.standingItems.${body}`, params }]
}

/** Kết thúc báo cáo: all of them heard but those that the chair names. */
export function closed({ reports }: Meeting, { unreported = [] }: { unreported?: string[] | undefined }) {
  if (reports.length === 0) return []
  const ids = reports.map(({ dossier }) => dossier)
  return [
    {
      do: 'close',
      reported: ids.filter((id) => !unreported.includes(id)),
      passedOver: ids.filter((id) => unreported.includes(id)),
    },
  ]
}

/** Whoever waits for it hears whether it was reported, or that it goes on to the next meeting. */
export function tellReported(meeting: Meeting, { unreported = [] }: { unreported?: string[] | undefined }) {
  return meeting.reports
    .filter(({ awaited }) => awaited)
    .map(({ dossier }) => {
      const isPassedOver = unreported.includes(dossier)
      const event = { type: isPassedOver ? 'passedOver' : 'reported', meeting: meeting.id, heldOn: heldOn(meeting) }
      return { dossier, ...(isPassedOver ? { courtesy: true } : {}), event }
    })
}
