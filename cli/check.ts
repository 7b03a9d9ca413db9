import type { Command } from 'commander'
import { about, checkText } from '../messages/cli.vi.ts'
import { faultReason } from '../messages/regulation.vi.ts'
import { type Fault, FaultyRegulation } from '../regulations/faults.ts'
import { loadDefaults } from '../regulations/load.ts'
import type { ReadRegulation } from '../regulations/read.ts'
import { valueKeys } from '../schemas/regulation.ts'
import { readGiven } from './regulation.ts'

/** What `check --json` prints: faults by line and key, and what the text leaves blank for the unit to fill. */
export interface PrintedCheck {
  regulation: string | null
  ok: boolean
  errors: { line: number; key: string; field: string; error: string }[]
  blanks: { line: number; key: string; rule: string | null; article: string | null; quote: string | null }[]
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description(about.check)
    .argument('<regulation.yaml>', about.file)
    .option('--json', about.json, false)
    .action((file: string, options) => {
      const printed = check(file)
      process.exitCode = printed.ok ? 0 : 1
      console.log(options.json ? JSON.stringify(printed, null, 2) : checkText(file, printed))
    })
}

function check(file: string): PrintedCheck {
  try {
    const regulation = readGiven(file)
    const faults = unset(regulation)
    return {
      regulation: regulation.id,
      ok: faults.length === 0,
      errors: faults.map(printed),
      blanks: blanks(regulation),
    }
  } catch (error) {
    if (!(error instanceof FaultyRegulation)) throw error
    return { regulation: null, ok: false, errors: error.faults.map(printed), blanks: [] }
  }
}

// An amendment holds only what it changes; a regulation must say, or leave blank, all that the project does not choose.
function unset({ amends, values, valuesLine }: ReadRegulation): Fault[] {
  if (amends) return []
  const chosen = loadDefaults().values
  return valueKeys
    .filter((key) => !values[key] && !chosen[key])
    .map((key) => ({ line: valuesLine, key, field: '', code: 'unset', detail: '' }))
}

function blanks({ values, lines }: ReadRegulation): PrintedCheck['blanks'] {
  return Object.entries(values).flatMap(([key, { blank, rule, article, quote }]) =>
    blank ? [{ line: lines[key]!, key, rule, article, quote }] : [],
  )
}

function printed(fault: Fault): PrintedCheck['errors'][number] {
  return { line: fault.line, key: fault.key, field: fault.field, error: faultReason(fault) }
}
