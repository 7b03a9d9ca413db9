import type { Client } from '@temporalio/client'
import { measured } from '../measures/record.ts'
import { termsInForce } from '../store/terms.ts'
import type { Connection } from '../store/transaction.ts'
import type { HostActivities } from '../workflows/contract.ts'
import type { UnitDayActivities } from '../workflows/unit-day.ts'
import { tellMissedCalendar } from './calendar-telling.ts'
import { recordStep } from './record.ts'
import { createUnitDayActivities } from './unit-day.ts'

/** What the activities work with: a store, the address that letters link to, a client to tell dossiers. */
export interface Hands {
  db: Connection
  publicUrl: string
  client: Client
  taskQueue: string
}

/** Những việc chạm tới thế giới bên ngoài. */
export function createActivities(hands: Hands): HostActivities & UnitDayActivities {
  const { db, publicUrl, client } = hands
  return {
    async record(step) {
      const answers = await measured(db, step, () => recordStep(db, publicUrl, step))
      if (step.kind === 'begin') await tellMissedCalendar(db, client, step)
      return answers
    },
    termsInForce: (query) => termsInForce(db, query),
    ...createUnitDayActivities(hands),
  }
}
