import type { Command } from 'commander'
import { about, badUsage, workdaysText } from '../messages/cli.vi.ts'
import { addWorkingDays, workingDaysBetween } from '../rules/calendar.ts'
import { openCalendar } from './calendar.ts'
import { aDay, aWhole, BadUsage } from './usage.ts'

const daysMax = 10_000

export function addWorkdays(program: Command): void {
  const workdays = program.command('workdays').description(about.workdays).helpCommand(false)

  workdays
    .command('add')
    .description(about.workdaysAdd)
    .argument('<day>', about.day)
    .argument('<n>', about.n)
    .option('--calendar <file>', about.calendar)
    .option('--json', about.json, false)
    .action((dayText: string, nText: string, options) => {
      const from = aDay(dayText)
      const n = aWhole(nText, about.n, -daysMax, daysMax)
      const { calendar, warn } = openCalendar(options.calendar)
      const day = addWorkingDays(from, n, calendar)
      warn(from, day)
      console.log(options.json ? JSON.stringify({ day }) : workdaysText.day(day))
    })

  workdays
    .command('between')
    .description(about.workdaysBetween)
    .argument('<from>', about.from)
    .argument('<to>', about.to)
    .option('--calendar <file>', about.calendar)
    .option('--json', about.json, false)
    .action((fromText: string, toText: string, options) => {
      const [from, to] = [aDay(fromText), aDay(toText)]
      if (from > to) throw new BadUsage(badUsage.order(from, to))
      const { calendar, warn } = openCalendar(options.calendar)
      const workingDays = workingDaysBetween(from, to, calendar)
      warn(from, to)
      console.log(options.json ? JSON.stringify({ workingDays }) : workdaysText.count(workingDays))
    })
}
