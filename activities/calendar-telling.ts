import type { Client } from '@temporalio/client'
import { movedByCalendar } from '../machines/moved.ts'
import { revive } from '../machines/revive.ts'
import type { Calendar } from '../rules/calendar.ts'
import { keepTerms } from '../store/adoptions.ts'
import { hashOf } from '../store/canonical.ts'
import { findDossier } from '../store/dossiers.ts'
import { keptTerms, plain, unitCalendar } from '../store/terms.ts'
import type { Connection } from '../store/transaction.ts'
import { listCalendarChanges } from '../store/unit-days.ts'
import type { Step } from '../workflows/contract.ts'
import { tellRunning } from './telling.ts'

/** Báo lịch mới cho một hồ sơ, with the source it rests on; whether that moves any of its deadlines at that instant. */
export async function tellCalendar(
  db: Connection,
  client: Client,
  dossier: string,
  { unit, calendar, source, at }: { unit: string; calendar: Calendar; source: string; at: string },
): Promise<boolean> {
  const row = await findDossier(db, dossier)
  if (!row?.terms) return false
  const kept = await keptTerms(db, row.terms)
  const { procedure, snapshot } = revive(row, plain(row.terms, kept))
  const changed = { ...kept, calendar }
  const terms = plain(await keepTerms(db, changed), changed)
  const moves = movedByCalendar(procedure, snapshot, terms, at).length > 0
  await tellRunning(client, dossier, { type: 'calendarChanged', terms, source, from: `unit-day.${unit}` })
  return moves
}

/**
 * Lịch đổi đúng lúc lập hồ sơ: a beginning that was judged by the old calendar and recorded after the change had been
 * carried would never hear of it. Asked once the beginning stands in the store, so that one of the two always sees the
 * other: this the change, or whoever carries the change the dossier.
 */
export async function tellMissedCalendar(
  db: Connection,
  client: Client,
  { dossier, unit, terms, event: { at } }: Step,
): Promise<void> {
  const calendar = await unitCalendar(db, unit)
  if (hashOf((await keptTerms(db, terms)).calendar) === hashOf(calendar)) return
  const [latest] = await listCalendarChanges(db, unit)
  if (latest) await tellCalendar(db, client, dossier, { unit, calendar, source: latest.source, at })
}
