import { z } from 'zod'
import type { Procedure } from '../machines/procedure.ts'
import { id } from '../schemas/act.ts'
import { type JournalEntry, listJournal } from '../store/journal.ts'
import type { App } from './app.ts'
import { type Opened, openDossier } from './dossier.ts'
import { endpoint, type Service } from './endpoint.ts'
import { pathOf } from './paths.ts'
import { saidTo } from './warnings.ts'
import type { Caller } from './who.ts'
import { actLabel, told } from './wording.ts'

const query = z.strictObject({ after: z.coerce.number().int().min(0).optional() })
const pageSize = 500

/** Nhật ký hồ sơ: every act and deadline in order, with the hash chain; `nextAfter` begins the next page. */
export function journal(service: Service, app: App, { stem, plural }: Procedure) {
  const path = `${pathOf(plural)}/{id}/journal`
  const spec = { method: 'get' as const, path, summary: 'Nhật ký hồ sơ', tag: stem, params: z.object({ id }), query }
  endpoint(service, app, spec, async ({ me, params, query: { after } }) => {
    const opened = await openDossier(app, me, stem, params.id)
    const entries = await listJournal(app.db, params.id, { after, limit: pageSize })
    const names = await namesOf(app, entries)
    const items = entries.map((entry) => shown(entry, names, opened, me))
    return { items, nextAfter: entries.length === pageSize ? entries.at(-1)!.seq : null }
  })
}

function shown(entry: JournalEntry, names: Map<string, string>, opened: Opened, me: Caller) {
  const { procedure, citations } = opened
  const { seq, kind, type, at, happenedOn, byPerson, hash, previousHash, redactedAt, redaction } = entry
  const { event, remarks } = saidTo(me, entry, opened)
  return {
    seq,
    kind,
    type,
    label: actLabel(procedure.stem, type),
    at,
    happenedOn,
    by: byPerson && { person: byPerson, name: names.get(byPerson) ?? null },
    event: redactedAt ? null : event,
    remarks: remarks.map((remark) => told(procedure.stem, remark, citations)),
    hash,
    previousHash,
    ...(redactedAt && { redactedAt, redaction }),
  }
}

async function namesOf({ db }: App, entries: JournalEntry[]): Promise<Map<string, string>> {
  const ids = [...new Set(entries.flatMap(({ byPerson }) => (byPerson ? [byPerson] : [])))]
  if (ids.length === 0) return new Map()
  const people = await db.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(people.map(({ id, name }) => [id, name]))
}
