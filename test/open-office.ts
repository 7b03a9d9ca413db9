import type { Browser, BrowserContextOptions } from 'playwright-core'
import { createDemonstrationDossiers } from '../demonstration/dossiers.ts'
import { unitCalendar } from '../store/terms.ts'
import { pageBuild } from '../tools/page-build.ts'
import { openBrowser, type Seat, signInAt, sit } from './browser.ts'
import { openService, type TestService } from './service.ts'
import type { Counter } from './story.ts'

/** Một cơ quan mở cửa: the whole house with its page, and a real browser before it. */
export interface Office {
  service: TestService
  browser: Browser
  url: string
  password(username: string): string
  /** The service as any other caller meets it: over the network. */
  counter: Counter
  /** Lays out the demonstration unit’s dossiers of all six procedures. */
  furnish(): Promise<void>
  /** An empty seat, nobody signed in. */
  seat(options?: BrowserContextOptions): Promise<Seat>
  /** Somebody signed in by the form. */
  seatOf(username: string, options?: BrowserContextOptions): Promise<Seat>
  /** What any seat so far complained of, and every address called that is not the house's own. */
  faults(): string[]
  close(): Promise<void>
}

/** Opens an office of its own for one test file: a real Temporal server, a database, the worker, the service, Chromium. */
export async function openOffice(): Promise<Office> {
  await pageBuild()
  const service = await openService()
  const browser = await openBrowser().catch(async (error) => {
    await service.close()
    throw error
  })
  const { url, accounts } = service
  const seats: Seat[] = []
  const counter: Counter = { request: (path, init) => fetch(`${url}${path}`, init) }
  const password = (username: string) => accounts.find((account) => account.username === username)!.password

  async function seat(options?: BrowserContextOptions) {
    const taken = await sit(browser, options)
    seats.push(taken)
    return taken
  }

  return {
    service,
    browser,
    url,
    password,
    counter,
    async furnish() {
      const { app } = service
      const calendar = await unitCalendar(app.db, 'lung-phinh')
      await createDemonstrationDossiers(counter, accounts, app.now(), calendar)
    },
    seat,
    async seatOf(username, options) {
      const taken = await seat(options)
      await signInAt(taken, url, username, password(username))
      return taken
    },
    faults() {
      const strangers = seats
        .flatMap(({ called }) => called)
        .filter((each) => !each.startsWith(url) && !/^(blob|data):/.test(each))
      return [...seats.flatMap(({ complaints }) => complaints), ...strangers]
    },
    async close() {
      await browser.close()
      await service.close()
    },
  }
}
