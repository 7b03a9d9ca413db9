import { Command, CommanderError } from 'commander'
import { about, usageSentence } from '../messages/cli.vi.ts'
import { FaultyRegulation } from '../regulations/faults.ts'
import { addCheck } from './check.ts'
import { addDeadlines } from './deadlines.ts'
import { addDelegated } from './delegated.ts'
import { addReconcile } from './reconcile.ts'
import { addThreshold } from './threshold.ts'
import { BadUsage, faultyUsage } from './usage.ts'
import { addValues } from './values.ts'
import { addVerify } from './verify.ts'
import { addWorkdays } from './workdays.ts'

const program = new Command('quy-che')
  .description(about.program)
  .helpOption('-h, --help', about.help)
  .helpCommand(false)
  .exitOverride()
  .configureOutput({ writeErr: () => {} })

for (const add of [addDeadlines, addThreshold, addDelegated, addWorkdays, addValues, addCheck, addVerify, addReconcile])
  add(program)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError && error.exitCode === 0) process.exitCode = 0
  else {
    process.exitCode = 2
    console.error(reason(error))
  }
}

function reason(error: unknown): string {
  if (error instanceof CommanderError) return usageSentence(error.code, error.message)
  if (error instanceof BadUsage) return error.message
  if (error instanceof FaultyRegulation) return faultyUsage(error).message
  throw error
}
