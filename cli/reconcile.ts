import type { Command } from 'commander'
import { about, askSentence, type Reconciled } from '../messages/cli.vi.ts'
import { askService } from './service.ts'

/** `reconcile`: whether Temporal, snapshot, journal and agendas agree; names those that do not, and then 1. */
export function addReconcile(program: Command): void {
  program
    .command('reconcile')
    .description(about.reconcile)
    .option('--json', about.json, false)
    .action(async (options) => {
      const reconciled = await askService<Reconciled>('/api/reconcile')
      console.log(options.json ? JSON.stringify(reconciled) : askSentence.reconciled(reconciled))
      if (reconciled.mismatches.length > 0) process.exitCode = 1
    })
}
