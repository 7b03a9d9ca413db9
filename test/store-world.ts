import type { Snapshot } from '../store/dossiers.ts'
import { addPerson } from '../store/people.ts'
import type { Connection } from '../store/transaction.ts'
import { addUnit } from '../store/units.ts'

export const morning = '2026-04-23T08:00:00+07:00'

/** An hour of 23/04/2026, as an instant. */
export function at(hour: number, minute = 0): string {
  return `2026-04-23T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+07:00`
}

/** Đơn vị `u` with people `p1`, `p2`, … */
export async function settle(db: Connection, people: number, unit = 'u'): Promise<void> {
  await addUnit(db, { id: unit, name: 'Đảng ủy xã', demonstration: true, term: '2025-2030', createdAt: morning })
  for (let n = 1; n <= people; n += 1) {
    const id = unit === 'u' ? `p${n}` : `${unit}-p${n}`
    await addPerson(db, { id, unit, name: `Ủy viên ${n}`, email: null, active: true })
  }
}

/** A step of a dossier of unit `u` that everyone may see, unless said otherwise. */
export function snapshotOf(id: string, changes: Partial<Snapshot> = {}): Snapshot {
  return {
    id,
    unit: 'u',
    procedure: 'agendaItem',
    version: 1,
    title: `Hồ sơ ${id}`,
    search: `Hồ sơ ${id}`,
    body: 'standingCommittee',
    status: 'active',
    secrecy: 'none',
    outcome: null,
    stage: 'preparing',
    readers: ['unit:all'],
    seq: 1,
    value: 'preparing',
    context: { title: `Hồ sơ ${id}` },
    terms: null,
    begunBy: 'p1',
    at: morning,
    stages: [],
    ...changes,
  }
}

/** A stage that the office has to end. */
export function stageOf(state: string, dueAt: string | null = null): Snapshot['stages'][number] {
  return {
    state,
    label: `agendaItem.${state}`,
    owner: 'office',
    holders: ['capacity:office'],
    awaits: null,
    cites: null,
    dueAt,
  }
}
