import { setTimeout as delay } from 'node:timers/promises'
import { QueryNotRegisteredError, type WorkflowHandle } from '@temporalio/client'
import type { AnyMachineSnapshot } from 'xstate'
import { sentence } from '../messages/index.ts'
import { findPlace } from '../store/agendas.ts'
import { hashOf } from '../store/canonical.ts'
import { verifyChain } from '../store/chain.ts'
import type { Whereabouts } from '../workflows/contract.ts'
import type { App } from './app.ts'
import { openRow } from './dossier.ts'
import { endpoint, type Service } from './endpoint.ts'
import { compareReports } from './reconcile-reports.ts'
import { mustBe } from './who.ts'

/** Một chỗ không khớp: which dossier, and which of its records say different things. */
interface Mismatch {
  dossier: string
  what: 'temporal' | 'journal' | 'agenda' | 'chain' | 'report'
  detail: string
}

const dossiersPerRound = 20
const triesMost = 5
const betweenTriesMs = 500

/** Đối chiếu: for every dossier of the unit, whether Temporal, snapshot, journal and agenda say the same. */
export function reconcile(service: Service, app: App) {
  const tag = 'Kiểm tra'
  const spec = {
    method: 'get' as const,
    path: '/api/reconcile',
    summary: 'Các nơi ghi của mọi hồ sơ có khớp nhau',
    tag,
  }
  endpoint(service, app, spec, async ({ me }) => {
    mustBe(me, `${sentence('api.role.office')}, ${sentence('api.role.administrator')}`, 'office', 'administrator')
    const rows = await app.db.selectFrom('dossiers').select('id').where('unit', '=', me.unit.id).orderBy('id').execute()
    const mismatches: Mismatch[] = []
    for (let from = 0; from < rows.length; from += dossiersPerRound) {
      const round = rows.slice(from, from + dossiersPerRound)
      mismatches.push(...(await Promise.all(round.map(({ id }) => compare(app, id)))).flat())
    }
    return { dossiers: rows.length, mismatches }
  })
}

async function compare(app: App, id: string): Promise<Mismatch[]> {
  const { row, snapshot } = await openRow(app, id)
  const { broken, entries } = await verifyChain(app.db, id)
  const found: Mismatch[] = []
  const note = (what: Mismatch['what'], detail: string) => found.push({ dossier: id, what, detail })
  if (broken) note('chain', `entry ${broken.seq}: ${broken.what}`)
  if (entries !== row.seq) note('journal', `${entries} entries, snapshot at step ${row.seq}`)
  const temporal = await standingOf(app, id)
  if (row.status === 'active') {
    if (typeof temporal === 'string') note('temporal', `snapshot is active, workflow is ${temporal}`)
    else if (temporal.recorded !== row.seq || (temporal.seq === row.seq && !sameValue(temporal.value, row.value)))
      note('temporal', `snapshot at step ${row.seq}, workflow at ${temporal.seq}, ${temporal.recorded} recorded`)
  } else if (typeof temporal !== 'string' && temporal.status === 'active')
    note('temporal', 'snapshot is done, workflow is active')
  await compareReports(app, row, snapshot, note)
  if (row.procedure === 'agendaItem') await compareAgenda(app, id, snapshot, row.status === 'active', note)
  if (row.procedure === 'meeting' && row.status === 'active') await compareListed(app, id, snapshot, note)
  return found
}

async function compareAgenda(
  app: App,
  id: string,
  { context }: AnyMachineSnapshot,
  active: boolean,
  note: (what: Mismatch['what'], detail: string) => void,
) {
  const there = await findPlace(app.db, id)
  if (!active) return
  if (!there) note('agenda', 'neither on an agenda nor in the backlog')
  else if (there.meeting !== (context.place?.meeting ?? null))
    note('agenda', `table says ${there.meeting ?? 'backlog'}, item says ${context.place?.meeting ?? 'backlog'}`)
  // Of what is meant for the nearest meeting, both know whether it still waits for one.
  const waits = context.toNearest && !context.place && there?.meeting === null
  if (there && there.toNearest !== Boolean(waits))
    note('agenda', `table says waiting: ${there.toNearest}, item: ${waits}`)
  if (!there?.meeting) return
  const { snapshot } = await openRow(app, there.meeting)
  const entries = (snapshot.context.agenda ?? []) as { item: string }[]
  if (!entries.some(({ item }) => item === id)) note('agenda', `meeting ${there.meeting} does not have it`)
}

// What a meeting has settled may stand elsewhere once it has concluded, or nowhere any more.
async function compareListed(
  { db }: App,
  id: string,
  { context: { agenda, concludedAt } }: AnyMachineSnapshot,
  note: (what: Mismatch['what'], detail: string) => void,
) {
  if (concludedAt) return
  for (const { item } of agenda as { item: string }[]) {
    const there = await findPlace(db, item)
    if (there && there.meeting !== id) note('agenda', `lists ${item}, table says ${there.meeting ?? 'backlog'}`)
  }
}

async function standingOf({ temporal }: App, id: string): Promise<Whereabouts | string> {
  const handle = temporal.workflow.getHandle(id)
  try {
    const { status } = await handle.describe()
    return status.name === 'RUNNING' ? await whereabouts(handle) : status.name
  } catch (error) {
    if ((error as Error).name === 'WorkflowNotFoundError') return 'not there'
    throw error
  }
}

// A worker that was torn out of replaying a dossier knows nothing of it the first time.
async function whereabouts(handle: WorkflowHandle): Promise<Whereabouts | string> {
  for (let tries = 0; tries < triesMost; tries++) {
    try {
      return await handle.query<Whereabouts>('standing')
    } catch (error) {
      if (!(error instanceof QueryNotRegisteredError)) throw error
      await delay(betweenTriesMs)
    }
  }
  return 'silent'
}

function sameValue(a: unknown, b: unknown): boolean {
  return hashOf(a) === hashOf(b)
}
