import type { Client } from '@temporalio/client'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { type Day, dayOf } from '../rules/instants.ts'
import type { Connection } from '../store/transaction.ts'

/** What the service runs on. */
export interface App {
  db: Connection
  temporal: Client
  config: Config
  log: Logger
  /** Milliseconds since 1970: the clock of the service. */
  now(): number
}

/** Hôm nay, in Vietnam. */
export function today(app: App): Day {
  return dayOf(app.now())
}

/** The address that links and cookies are made for, without a slash at its end. */
export function publicUrl({ config }: Pick<App, 'config'>): string {
  return config.publicUrl ?? `http://${config.host}:${config.port}`
}
