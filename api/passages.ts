import { z } from 'zod'
import { movesOf } from '../machines/moved.ts'
import { passagesOf } from '../machines/passages.ts'
import type { Procedure } from '../machines/procedure.ts'
import { type KeptStep, retrace } from '../machines/retrace.ts'
import { sentence } from '../messages/index.ts'
import { type Calendar, workingDaysBetween } from '../rules/calendar.ts'
import { addDays, dayOf, instantOf, msOf } from '../rules/instants.ts'
import { type AnyAct, id } from '../schemas/act.ts'
import { type JournalEntry, listJournal } from '../store/journal.ts'
import { plain } from '../store/terms.ts'
import type { App } from './app.ts'
import { openDossier } from './dossier.ts'
import { endpoint, type Service } from './endpoint.ts'
import { pathOf } from './paths.ts'
import { eventFor } from './view.ts'
import { payloadOf } from './warnings.ts'
import { actLabel, roleLabel } from './wording.ts'

/** Vì sao trễ: how long each stage was stood in, in working days, and who held it; and how its deadlines moved. */
export function passages(service: Service, app: App, { stem, plural }: Procedure) {
  const path = `${pathOf(plural)}/{id}/passages`
  const spec = { method: 'get' as const, path, summary: 'Đã qua những bước nào, bao lâu', tag: stem }
  endpoint(service, app, { ...spec, params: z.object({ id }) }, async ({ me, params }) => {
    const { row, procedure, snapshot, kept } = await openDossier(app, me, stem, params.id)
    const steps = (await wholeJournal(app, params.id)).map(stepOf)
    const terms = plain(row.terms!, kept)
    const now = instantOf(app.now())
    const retraced = retrace(procedure, steps, { id: params.id, terms })
    return {
      whole: retraced.whole,
      moves: movesOf(procedure, retraced.steps).map(({ name, event, from, to }) => ({
        label: sentence(`${stem}.deadline.${name}`),
        from,
        to,
        at: event.at,
        act: actLabel(stem, event.type),
        why: whyMoved(eventFor(procedure, event as unknown as AnyAct, snapshot.context, me)),
      })),
      items: passagesOf(retraced.steps).map(({ label, owner, from, to, state }) => ({
        state,
        label: sentence(label),
        ownerLabel: owner ? roleLabel(owner) : null,
        from,
        to,
        hours: Math.round((msOf(to ?? now) - msOf(from)) / 3_600_000),
        workingDays: workingDays(from, to ?? now, kept.calendar),
      })),
    }
  })
}

/** Why, as far as the event says so and this reader may know: an act's reason, a calendar's decree. */
function whyMoved({ reason, source }: { reason?: unknown; source?: unknown }): string | null {
  return typeof reason === 'string' ? reason : typeof source === 'string' ? source : null
}

function stepOf(entry: JournalEntry): KeptStep {
  return { kind: entry.kind, event: entry.payload === null ? null : payloadOf(entry).event }
}

async function wholeJournal({ db }: App, dossier: string): Promise<JournalEntry[]> {
  const all: JournalEntry[] = []
  for (;;) {
    const entries = await listJournal(db, dossier, { after: all.at(-1)?.seq ?? 0 })
    all.push(...entries)
    if (entries.length < 500) return all
  }
}

/** Working days between two instants: the day it began on is not counted, the day it ended on is. */
function workingDays(from: string, to: string, calendar: Calendar): number {
  return workingDaysBetween(addDays(dayOf(msOf(from)), 1), dayOf(msOf(to)), calendar)
}
