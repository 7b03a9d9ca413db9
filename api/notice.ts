import { sentence } from '../messages/index.ts'
import { NotInForce } from '../rules/regulation.ts'
import { unitValues } from '../store/terms.ts'
import { type App, today } from './app.ts'

/** Lưu ý bản dự thảo: what every list says of a unit whose regulation is not yet signed (C-26); else nothing. */
export async function draftNotice(app: App, unit: string): Promise<{ notice?: string }> {
  try {
    const { status } = await unitValues(app.db, unit, today(app))
    return status === 'draft' ? { notice: sentence('api.draftNotice') } : {}
  } catch (error) {
    // A unit that has adopted nothing yet has nothing to be warned of.
    if (error instanceof NotInForce) return {}
    throw error
  }
}
