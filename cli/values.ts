import type { Command } from 'commander'
import { about, badUsage, valuesText } from '../messages/cli.vi.ts'
import { dayOf } from '../rules/instants.ts'
import { readGiven, usualRegulation, valuesOf } from './regulation.ts'
import { aDay } from './usage.ts'

export function addValues(program: Command): void {
  program
    .command('values')
    .description(about.values)
    .option('--regulation <id or file>', about.regulation, usualRegulation)
    .option('--on <day>', about.on)
    .option('--json', about.json, false)
    .action((options) => {
      const on = options.on === undefined ? dayOf(Date.now()) : aDay(options.on)
      const { effectiveOn, id } = readGiven(options.regulation)
      if (effectiveOn && effectiveOn > on) {
        console.error(badUsage.notYet(id, effectiveOn))
        process.exitCode = 1
        return
      }
      const { regulation, documents, status, values, open } = valuesOf(options.regulation, on)
      const printed = { regulation, on, documents, status, values, open: open.map(({ key }) => key) }
      console.log(options.json ? JSON.stringify(printed, null, 2) : valuesText(printed))
    })
}
