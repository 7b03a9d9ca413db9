import { createDemonstrationDossiers } from '../demonstration/dossiers.ts'
import { type Account, createDemonstrationUnit, createEmptyUnit } from '../demonstration/unit.ts'
import { startLine } from '../messages/start.vi.ts'
import { unitCalendar } from '../store/terms.ts'
import { listUnits } from '../store/units.ts'
import type { ListeningService } from './house-service.ts'

/** What a first start is told about the unit that it is to make. */
export interface FirstUnit {
  empty?: boolean
  unit?: string
  term?: string
}

/**
 * Đơn vị đầu tiên of an empty store: the demonstration unit with its dossiers, or one with an administrator alone. The
 * passwords are said before anything else is made: a start that is killed then leaves nobody outside. Answers what is to
 * be made once people may come in, where there is something.
 */
export async function moveIn(
  service: ListeningService,
  { empty, unit = 'Đảng ủy xã', term = '2025-2030' }: FirstUnit,
  say: (line: string) => void,
): Promise<(() => Promise<void>) | undefined> {
  const { app } = service
  if ((await listUnits(app.db)).length > 0) return undefined
  const accounts = empty
    ? await createEmptyUnit(app, app.now(), { name: unit, term })
    : await createDemonstrationUnit(app, app.now())
  say(empty ? startLine('empty') : startLine('demonstration', { count: accounts.length }))
  say(startLine('accounts'))
  for (const line of listed(accounts)) say(line)
  if (empty) return undefined
  return async () => {
    say(startLine('dossiers'))
    await createDemonstrationDossiers(service, accounts, app.now(), await unitCalendar(app.db, 'lung-phinh'))
    say(startLine('dossiers.made'))
  }
}

function listed(accounts: Account[]): string[] {
  const width = Math.max(...accounts.map(({ username }) => username.length))
  return accounts.map(({ username, password, name }) => `  ${username.padEnd(width)}  ${password}  ${name}`)
}
