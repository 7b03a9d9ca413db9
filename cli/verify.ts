import type { Command } from 'commander'
import { about, askSentence, type Verified } from '../messages/cli.vi.ts'
import { askService } from './service.ts'

/** `verify [<dossier>]`: whether every hash chain is whole; 1 where one is not. */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description(about.verify)
    .argument('[dossier]', about.dossier)
    .option('--json', about.json, false)
    .action(async (dossier: string | undefined, options) => {
      const verified = await askService<Verified>(`/api/verify${dossier ? `/${encodeURIComponent(dossier)}` : ''}`)
      console.log(options.json ? JSON.stringify(verified) : askSentence.verified(verified))
      if (verified.broken) process.exitCode = 1
    })
}
