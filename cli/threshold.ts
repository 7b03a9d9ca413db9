import type { Command } from 'commander'
import { about, thresholdText, thresholdWhy } from '../messages/cli.vi.ts'
import { leastFor, type Share } from '../rules/fractions.ts'
import { dayOf } from '../rules/instants.ts'
import type { Cited } from '../rules/regulation.ts'
import { type PrintedCitation, printedCitation, usualRegulation, valuesOf } from './regulation.ts'
import { aBody, aWhole, type ReckonedBody } from './usage.ts'

const sittingMax = 10_000

/** What `threshold --json` prints: the least number present, and the least number in favour. */
export interface PrintedThreshold {
  sitting: number
  quorum: number | null
  majority: number | null
  citations: { quorum: PrintedCitation | null; majority: PrintedCitation | null }
}

export function addThreshold(program: Command): void {
  program
    .command('threshold')
    .description(about.threshold)
    .argument('<body>', about.body)
    .argument('<sitting>', about.sitting)
    .option('--regulation <id or file>', about.regulation, usualRegulation)
    .option('--poll', about.poll, false)
    .option('--json', about.json, false)
    .action((bodyText: string, sittingText: string, options) => {
      const body = aBody(bodyText)
      const sitting = aWhole(sittingText, about.sitting, 1, sittingMax)
      const { values } = valuesOf(options.regulation, dayOf(Date.now()))
      const printed = options.poll ? ofPoll(values, body, sitting) : ofMeeting(values, body, sitting)
      // A body that may not be polled has no threshold: an answer, and it is no.
      if (options.poll && printed.majority === null) process.exitCode = 1
      console.log(options.json ? JSON.stringify(printed, null, 2) : thresholdText(body, printed))
    })
}

function ofMeeting(values: Record<string, Cited>, body: ReckonedBody, sitting: number): PrintedThreshold {
  const [quorum, quorumCitation] = least(values[`meeting.quorum.${body}`], sitting)
  const [majority, majorityCitation] = least(values[`meeting.majority.${body}`], sitting)
  return { sitting, quorum, majority, citations: { quorum: quorumCitation, majority: majorityCitation } }
}

// Nobody is present at a poll: whoever is silent counts against it, so that a majority is all it asks for.
function ofPoll(values: Record<string, Cited>, body: ReckonedBody, sitting: number): PrintedThreshold {
  const bodies = values['writtenPoll.bodies']
  if (bodies && !(bodies.value as string[]).includes(body)) {
    const citation = printedCitation(bodies, thresholdWhy.notPolled)
    return { sitting, quorum: null, majority: null, citations: { quorum: null, majority: citation } }
  }
  const [majority, citation] = least(values['writtenPoll.majority'], sitting)
  return { sitting, quorum: null, majority, citations: { quorum: null, majority: citation } }
}

function least(cited: Cited | undefined, sitting: number): [number | null, PrintedCitation | null] {
  if (!cited) return [null, null]
  const share = cited.value as Share | null | undefined
  if (!share) return [null, printedCitation(cited, thresholdWhy.none)]
  const count = leastFor(share, sitting)
  const [part, whole] = 'atLeast' in share ? share.atLeast : share.over
  const why = thresholdWhy['atLeast' in share ? 'atLeast' : 'over'](`${part}/${whole}`, sitting, count)
  return [count, printedCitation(cited, why)]
}
