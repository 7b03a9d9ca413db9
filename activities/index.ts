import { termsInForce } from '../store/terms.ts'
import type { Connection } from '../store/transaction.ts'
import type { HostActivities } from '../workflows/contract.ts'
import { recordStep } from './record.ts'

/** Những việc chạm tới thế giới bên ngoài: bound to a store and to the address that letters link to. */
export function createActivities({ db, publicUrl }: { db: Connection; publicUrl: string }): HostActivities {
  return {
    record: (step) => recordStep(db, publicUrl, step),
    termsInForce: (query) => termsInForce(db, query),
  }
}
