import { type InForce, NotInForce } from '../rules/regulation.ts'
import { unitValues } from '../store/terms.ts'
import { type App, today } from './app.ts'

/** Giá trị có hiệu lực hôm nay; none where the unit has adopted nothing yet. */
export async function valuesToday(app: App, unit: string): Promise<InForce | undefined> {
  try {
    return await unitValues(app.db, unit, today(app))
  } catch (error) {
    if (error instanceof NotInForce) return undefined
    throw error
  }
}
