import type { Command } from 'commander'
import { about, badUsage, delegatedText, delegatedWhy } from '../messages/cli.vi.ts'
import { type Letter, letterIn } from '../rules/delegated-matter.ts'
import { dayOf } from '../rules/instants.ts'
import type { Cited } from '../rules/regulation.ts'
import { type PrintedCitation, printedCitation, usualRegulation, valuesOf } from './regulation.ts'
import { BadUsage } from './usage.ts'

/** What `delegated --json` prints: whether TT settles the matter itself, and whether it goes on to BTV. */
export interface PrintedDelegated {
  letter: string
  decides: boolean
  handsOver: boolean
  citations: {
    letter: PrintedCitation
    decision: PrintedCitation | null
    escalation: PrintedCitation | null
    handOver: PrintedCitation | null
    writing: PrintedCitation | null
    report: PrintedCitation | null
  }
}

export function addDelegated(program: Command): void {
  program
    .command('delegated')
    .description(about.delegated)
    .argument('<letter>', about.letter)
    .option('--regulation <id or file>', about.regulation, usualRegulation)
    .option('--json', about.json, false)
    .action((given: string, options) => {
      const { values } = valuesOf(options.regulation, dayOf(Date.now()))
      const list = values['delegatedMatter.letters']
      const letters = (list?.value ?? {}) as Record<string, Letter>
      if (Object.keys(letters).length === 0) {
        console.error(badUsage.noLetters(options.regulation))
        process.exitCode = 1
        return
      }
      const found = letterIn(letters, given.normalize('NFC').trim().toLowerCase())
      if (!found) throw new BadUsage(badUsage.letter(given, Object.keys(letters)))
      const printed = printedOf(found, list!, values)
      console.log(options.json ? JSON.stringify(printed, null, 2) : delegatedText(printed, found[1].name))
    })
}

function printedOf(
  [name, letter]: [string, Letter],
  list: Cited,
  values: Record<string, Cited | undefined>,
): PrintedDelegated {
  const { decides, handsOver, rule, article, text } = letter
  const cite = (key: string, why = '') => {
    const cited = values[`delegatedMatter.${key}`]
    return cited ? printedCitation(cited, why) : null
  }
  return {
    letter: name,
    decides,
    handsOver,
    citations: {
      letter: { ...printedCitation(list, delegatedWhy.letter(letter.name)), rule, article, quote: text },
      decision: cite('decision', delegatedWhy.decision),
      escalation: cite('escalation', delegatedWhy.escalation),
      handOver: handsOver ? cite('handOver', delegatedWhy.handOver) : null,
      writing: cite('inWriting', delegatedWhy.writing),
      report: cite('report', delegatedWhy.report),
    },
  }
}
