import type { Stamp } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { AnyAct } from '../schemas/act.ts'
import type { AppointmentAct } from '../schemas/appointment.ts'
import { type Appointment, type Candidate, linesOf, listed, unverified } from './appointment.ts'
import { waitsUntil } from './appointment-dates.ts'
import type { Day } from './instants.ts'
import { inForce } from './values.ts'

type R<E> = Requirement<Appointment, E>
type Acting = Stamp & AnyAct
type Named = Stamp & { candidate: number }

/** Đúng người trong danh sách. */
export const isListed: R<Named> = {
  id: 'isListed',
  cites: 'appointment.eligibility',
  ground: 'body',
  weight: 'blocks',
  met: (appointment, event) => listed(appointment).some(({ n }) => n === event.candidate),
}

/** Dòng phải rà soát của việc này. */
export const isOnChecklist: R<AppointmentAct<'check'>> = {
  id: 'isOnChecklist',
  cites: 'appointment.eligibility',
  ground: 'body',
  weight: 'blocks',
  met: (appointment, event) => linesOf(appointment).some(({ line }) => line === event.line),
}

/** Dòng nào đạt cũng có minh chứng. */
export const hasEvidence: R<AppointmentAct<'check'>> = {
  id: 'hasEvidence',
  cites: 'appointment.eligibility',
  ground: 'body',
  weight: 'blocks',
  met: ({ secrecy }, { met, files, registerEntries }) =>
    !met || Boolean(secrecy === 'none' ? files?.length || registerEntries?.length : registerEntries?.length),
}

/** Có người để xem xét. */
export const hasCandidates: R<Acting> = {
  id: 'hasCandidates',
  cites: 'appointment.eligibility',
  ground: 'dossier',
  weight: 'blocks',
  met: (appointment) => listed(appointment).length > 0,
}

/** Đã rà soát từng dòng của từng người. */
export const allChecked: R<Acting> = {
  id: 'allChecked',
  cites: 'appointment.eligibility',
  ground: 'dossier',
  weight: 'blocks',
  met: (appointment) => lines(appointment, isUnchecked).length === 0,
  params: (appointment) => ({ missing: lines(appointment, isUnchecked) }),
}

/** Không ai còn vướng một điều kiện: what is not met bars, unless TT has lifted it. */
export const nobodyBarred: R<Acting> = {
  id: 'nobodyBarred',
  cites: 'appointment.eligibility',
  ground: 'dossier',
  weight: 'blocks',
  met: (appointment) => lines(appointment, isBarred).length === 0,
  params: (appointment) => ({
    missing: lines(appointment, isBarred),
    ...(linesOf(appointment).some(({ status }) => status === 'unverified')
      ? { unverified: 'appointment.field.unverified' }
      : {}),
  }),
}

/** Không ai còn trong thời gian chờ sau kỷ luật: 24, 36, 60 months by its form, unless TT has lifted it. */
export const outOfDisciplineWait: R<Acting> = {
  id: 'outOfDisciplineWait',
  cites: 'appointment.disciplineWait',
  ground: 'facts',
  weight: 'blocks',
  met: (appointment, { facts }) =>
    listed(appointment).every(({ candidate }) => !isWaiting(appointment, candidate, facts.day)),
  params: (appointment) => ({
    until:
      listed(appointment)
        .flatMap(({ candidate }) =>
          isLifted(candidate, 'disciplineWait') ? [] : [waitsUntil(appointment, candidate) ?? ''],
        )
        .sort()
        .at(-1) ?? '',
    ...unverified(inForce(appointment, 'appointment.disciplineWait')),
  }),
}

/** Chỉ bỏ qua được điều kiện mà nguồn chưa kiểm chứng, and only one that stands in the way. */
export const mayBeLifted: R<AppointmentAct<'lift'>> = {
  id: 'mayBeLifted',
  cites: (_, { line }) => (line === 'disciplineWait' ? 'appointment.disciplineWait' : 'appointment.eligibility'),
  ground: 'body',
  weight: 'blocks',
  met: (appointment, { candidate: n, line, facts }) => {
    const candidate = appointment.candidates[n - 1]
    if (!candidate || statusOf(appointment, line) !== 'unverified') return false
    return line === 'disciplineWait' ? isWaiting(appointment, candidate, facts.day) : isBarred(candidate, line)
  },
}

/** Có mục kỷ luật cần sửa, chưa được sửa. */
export const holdsDiscipline: R<AppointmentAct<'correct'>> = {
  id: 'holdsDiscipline',
  cites: 'common.correction',
  ground: 'body',
  weight: 'blocks',
  met: ({ candidates }, { candidate = 0, n = 0 }) => candidates[candidate - 1]?.disciplines[n - 1]?.struck === null,
}

function lines(appointment: Appointment, which: (candidate: Candidate, line: string) => boolean): string[] {
  return listed(appointment).flatMap(({ candidate }) =>
    linesOf(appointment).flatMap(({ line }) => (which(candidate, line) ? [`appointment.line.${line}`] : [])),
  )
}

function isUnchecked({ checks }: Candidate, line: string): boolean {
  return checks.every((check) => check.line !== line)
}

function isBarred(candidate: Candidate, line: string): boolean {
  const last = candidate.checks.findLast((check) => check.line === line)
  return last?.met === false && !isLifted(candidate, line)
}

function isWaiting(appointment: Appointment, candidate: Candidate, day: Day): boolean {
  const until = waitsUntil(appointment, candidate)
  return until !== null && day < until && !isLifted(candidate, 'disciplineWait')
}

function isLifted({ lifts }: Candidate, line: string): boolean {
  return lifts.some((lift) => lift.line === line)
}

function statusOf(appointment: Appointment, line: string): string | undefined {
  if (line === 'disciplineWait') return inForce(appointment, 'appointment.disciplineWait').status
  return linesOf(appointment).find((each) => each.line === line)?.status
}
