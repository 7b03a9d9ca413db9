import { recordStep } from '../activities/record.ts'
import type { Ask } from '../machines/ask.ts'
import { addAdoption, addOverlay } from '../store/adoptions.ts'
import { addMembership, type Capacity } from '../store/memberships.ts'
import { addOrganisation, addOrganisationMember } from '../store/organisations.ts'
import { addPerson } from '../store/people.ts'
import { termsInForce } from '../store/terms.ts'
import type { Connection } from '../store/transaction.ts'
import { addUnit } from '../store/units.ts'
import type { Answer, Step } from '../workflows/contract.ts'
import { type Setting, story } from './drive.ts'
import { committee } from './terms.ts'

export const publicUrl = 'https://quyche.example.vn'
const unit = 'u1'
const begunAt = '2025-07-01T08:00:00+07:00'

/** Đơn vị `u1` with the committee's people, their offices and addresses, under the Lùng Phình regulation. */
export async function settleCommittee(db: Connection, overlays: Record<string, unknown> = {}): Promise<void> {
  await addUnit(db, {
    id: unit,
    name: 'Đảng ủy xã Lùng Phình',
    demonstration: false,
    term: '2025-2030',
    createdAt: begunAt,
  })
  const decided = { unit, fromOn: '2025-07-01', decidedBy: 'Ban Thường vụ', document: '01-KL/ĐU', recordedAt: begunAt }
  await addAdoption(db, { ...decided, regulation: 'lung-phinh-2025-11' })
  for (const [key, value] of Object.entries(overlays)) await addOverlay(db, { ...decided, key, value })
  const organisations = new Set(Object.values(committee).flatMap((each) => each.organisations ?? []))
  for (const id of organisations) await addOrganisation(db, { id, unit, name: id, kind: 'agency' })
  for (const [id, { capacities, organisations = [] }] of Object.entries(committee)) {
    await addPerson(db, { id, unit, name: `Đồng chí ${id}`, email: `${id}@xa.vn`, active: true })
    for (const capacity of capacities as Capacity[])
      await addMembership(db, { unit, person: id, capacity, fromOn: '2025-07-01' })
    for (const organisation of organisations)
      await addOrganisationMember(db, { unit, organisation, person: id, fromOn: '2025-07-01' })
  }
}

/** A dossier driven in this process whose every step is recorded, as the host would have it. */
export async function recorded(
  db: Connection,
  {
    procedure,
    schemas,
    id,
    at,
    files = [],
    dossiers = [],
  }: Pick<Setting, 'procedure' | 'schemas' | 'at' | 'files' | 'dossiers'> & { id: string },
) {
  const terms = await termsInForce(db, { unit, at })
  const setting: Setting = { procedure, schemas, terms, at, cast: committee, files, id, dossiers }
  const told = story(setting)
  let now = at
  let seq = 0

  function stepOf(kind: Step['kind'], event: { type: string; [field: string]: unknown }, asks: Ask[]): Step {
    seq += 1
    const { terms: kept, ...context } = told.context
    return {
      dossier: id,
      unit,
      procedure: procedure.stem,
      version: procedure.version,
      seq,
      kind,
      event: { ...event, at: now },
      remarks: [],
      snapshot: { value: told.state, context, status: told.status },
      terms: kept.hash,
      asks,
      obstacles: [],
    }
  }

  async function record(...said: Parameters<typeof stepOf>) {
    const step = stepOf(...said)
    await recordStep(db, publicUrl, step)
    return step
  }

  return {
    told,
    /** The story's clock. */
    at(instant: string) {
      now = instant
      told.change({ at: instant })
    },
    begin: (person: string, body: object) => record('begin', { type: 'begin' }, told.begin(person, body)),
    /** Begun by two attempts at once, as where the first is taken for lost; what each answers. */
    beginTwice(person: string, body: object): Promise<Answer[][]> {
      const step = stepOf('begin', { type: 'begin' }, told.begin(person, body))
      return Promise.all([recordStep(db, publicUrl, step), recordStep(db, publicUrl, step)])
    },
    start: (input: object) => record('begin', { type: 'begin' }, told.start(input)),
    act: (person: string, body: { type: string; [field: string]: unknown }) =>
      record('act', { type: body.type }, told.act(person, body)),
    hear: (event: { type: string; [field: string]: unknown }) => record('told', event, told.hear(event)),
    /** The same step once more, as after a crash. */
    again: (step: Step): Promise<Answer[]> => recordStep(db, publicUrl, step),
  }
}
