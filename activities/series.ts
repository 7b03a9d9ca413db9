import { dossierLetter } from '../courier/dossier-letter.ts'
import type { Body, Terms } from '../machines/event.ts'
import { procedureOf } from '../machines/index.ts'
import { sentence, written } from '../messages/index.ts'
import { addWorkingDays } from '../rules/calendar.ts'
import { at as clockAt, type Day, type Instant } from '../rules/instants.ts'
import { inForce } from '../rules/values.ts'
import { findDossier } from '../store/dossiers.ts'
import { noteReminded, numberMeeting } from '../store/meeting-series.ts'
import { postLetters } from '../store/outbox.ts'
import { holdersOf } from '../store/roster.ts'
import { type SeriesPeriod, seriesPeriods } from '../store/series-standing.ts'
import { keptTerms } from '../store/terms.ts'
import { beginByItself } from './beginnings.ts'
import type { Hands } from './index.ts'

interface Today {
  unit: string
  day: Day
  at: Instant
  terms: Terms
}

/**
 * Họp định kỳ tự lập dự kiến: each period's regular meeting stands as planned, under an id that its series and period
 * make, and the deputy hears of one that nobody has convened when its window opens. A unit switches a series on by
 * giving it its first number: nobody's meetings plan themselves without having been asked for.
 */
export async function planSeries(hands: Hands, today: Today): Promise<void> {
  const { values, calendar } = today.terms
  for (const each of await seriesPeriods(hands.db, { ...today, values, calendar })) {
    if (each.isToBePlanned) await plan(hands, today, each)
    if (each.standing === 'due') await remind(hands, today, each)
  }
}

// Somebody's own meeting of the period is the period's: it takes the number, and none is planned beside it.
async function plan({ db, client, taskQueue }: Hands, { unit, day, at, terms }: Today, each: SeriesPeriod) {
  const { body, period, meetings } = each
  const dossier = `${unit}.${body}.${period.key}`
  const own = meetings[0]?.id ?? dossier
  const { meeting, number } = await numberMeeting(db, { unit, body, period: period.key, meeting: own, at })
  if (meeting !== dossier || (await findDossier(db, dossier))) return
  const startsAt = clockAt(plannedDay(each, day, terms), inForce({ terms }, 'series.hour'))
  await beginByItself(
    { client, taskQueue },
    {
      procedure: 'meeting',
      dossier,
      unit,
      input: {
        title: sentence(titles[body], { number, period: periodName(each) }),
        secrecy: 'none',
        urgency: 'normal',
        body,
        kind: 'regular',
        startsAt,
        series: { period: period.key, number },
        terms,
        facts: { day },
        startedBy: `unit-day.${unit}`,
      },
    },
  )
}

// The window's first day; once that has come, the next working day that it has left.
function plannedDay({ window }: SeriesPeriod, day: Day, { calendar }: Terms): Day {
  if (window.from > day) return window.from
  return [addWorkingDays(day, 1, calendar), window.to].sort()[0]!
}

async function remind({ db, publicUrl }: Hands, { unit, day, at, terms }: Today, each: SeriesPeriod) {
  const { body, period, numbered } = each
  const planned = numbered && !numbered.remindedAt ? await findDossier(db, numbered.meeting) : undefined
  if (!planned) return
  const { id, title, secrecy } = planned
  const about = { id, unit, title, secret: secrecy !== 'none', plural: procedureOf('meeting').plural }
  const letter = await dossierLetter(db, about, {
    kind: 'seriesNotConvened',
    params: { body, startsAt: planned.context.startsAt },
    cites: `meeting.series.${body}`,
    kept: await keptTerms(db, terms.hash),
    publicUrl,
  })
  const deputies = await holdersOf(db, unit, ['capacity:permanentDeputySecretary'], day)
  await db.transaction().execute(async (tx) => {
    const letters = deputies.map((toPerson) => ({ ...letter, id: `series.${id}.${toPerson}`, toPerson }))
    await postLetters(tx, letters, at)
    await noteReminded(tx, { unit, body, period: period.key, at })
  })
}

const titles: Record<Body, string> = {
  executiveCommittee: 'meeting.series.title.executiveCommittee',
  standingCommittee: 'meeting.series.title.standingCommittee',
  permanentBoard: 'meeting.series.title.permanentBoard',
  internalAffairs: 'meeting.series.title.internalAffairs',
  partyBodies: 'meeting.series.title.partyBodies',
}
const quarters = ['I', 'II', 'III', 'IV']

function periodName({ series: { every }, period: { from, to } }: SeriesPeriod): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))]
  if ('months' in every && every.months === 1) return sentence('meeting.series.month', { month, year })
  if ('months' in every && every.months === 3)
    return sentence('meeting.series.quarter', { quarter: quarters[Math.floor((month - 1) / 3)]!, year })
  return sentence('meeting.series.span', { from: written(from), to: written(to) })
}
