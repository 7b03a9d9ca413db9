import type { Command } from 'commander'
import { about, deadlinesText } from '../messages/cli.vi.ts'
import { noLimit, whySentence } from '../messages/regulation.vi.ts'
import type { Calendar, Hours } from '../rules/calendar.ts'
import { backward, type Lead } from '../rules/deadlines.ts'
import { dayOf, type Instant } from '../rules/instants.ts'
import { openCalendar } from './calendar.ts'
import { type PrintedCitation, printedCitation, usualRegulation, valuesOf } from './regulation.ts'
import { aBody, anInstant, type ReckonedBody } from './usage.ts'

const limits = { materialsDueAt: 'meeting.materialsLead', invitationsDueAt: 'meeting.invitationLead' } as const
type Limit = keyof typeof limits

/** What `deadlines --json` prints; a limit that does not bind is `null`. */
export interface PrintedDeadlines {
  body: ReckonedBody
  startsAt: Instant
  regulation: string
  materialsDueAt: Instant | null
  invitationsDueAt: Instant | null
  citations: Record<Limit, PrintedCitation | null>
}

export function addDeadlines(program: Command): void {
  program
    .command('deadlines')
    .description(about.deadlines)
    .argument('<body>', about.body)
    .argument('<startsAt>', about.startsAt)
    .option('--regulation <id or file>', about.regulation, usualRegulation)
    .option('--extraordinary', about.extraordinary, false)
    .option('--calendar <file>', about.calendar)
    .option('--json', about.json, false)
    .action((bodyText: string, startsAtText: string, options) => {
      const body = aBody(bodyText)
      const startsAt = anInstant(startsAtText)
      const values = valuesOf(options.regulation, dayOf(startsAt))
      const { calendar, warn } = openCalendar(options.calendar)
      const printed = reckon(body, startsAt, values, calendar, options.extraordinary)
      warn(
        dayOf(startsAt),
        ...[printed.materialsDueAt, printed.invitationsDueAt].flatMap((due) => (due ? [dayOf(due)] : [])),
      )
      console.log(options.json ? JSON.stringify(printed, null, 2) : deadlinesText(printed, values.status))
    })
}

function reckon(
  body: ReckonedBody,
  startsAt: Instant,
  inForce: ReturnType<typeof valuesOf>,
  calendar: Calendar,
  extraordinary: boolean,
): PrintedDeadlines {
  const dues = (Object.keys(limits) as Limit[]).map((limit) => {
    const lead = inForce.values[`${limits[limit]}.${body}`]
    const exemption = inForce.values['meeting.extraordinaryExempt']
    if (!lead) return [limit, null, null] as const
    if (lead.blank) return [limit, null, printedCitation(lead, noLimit.blank)] as const
    if (lead.value === null) return [limit, null, printedCitation(lead, noLimit.notSet)] as const
    if (extraordinary && exemption?.value === true) {
      return [limit, null, printedCitation(exemption, noLimit.extraordinary)] as const
    }
    const hours = inForce.values['unit.hours']?.value as Hours
    const { dueAt, why } = backward(startsAt, lead.value as Lead, calendar, hours)
    return [limit, dueAt, printedCitation(lead, whySentence(why))] as const
  })
  const [materials, invitations] = dues
  return {
    body,
    startsAt,
    regulation: inForce.asked,
    materialsDueAt: materials![1],
    invitationsDueAt: invitations![1],
    citations: { materialsDueAt: materials![2], invitationsDueAt: invitations![2] },
  }
}
