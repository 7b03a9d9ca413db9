import { permitted, stagesOf } from '../machines/explain.ts'
import type { Due } from '../machines/procedure.ts'
import { sentence } from '../messages/index.ts'
import { instantOf, msOf } from '../rules/instants.ts'
import { schemas } from '../schemas/index.ts'
import { listObstacles } from '../store/obstacles.ts'
import { listReminders, type Reminder } from '../store/reminders.ts'
import { isWatched } from '../store/watches.ts'
import type { App } from './app.ts'
import { grounded } from './citations.ts'
import { disclosed, isInside } from './disclosed.ts'
import { findReadable, type Opened, revive } from './dossier.ts'
import { factsOfToday } from './facts.ts'
import { lateActs } from './late-acts.ts'
import { looksAt } from './stage-looks.ts'
import { contentFor } from './view.ts'
import { warningsOf } from './warnings.ts'
import type { Caller } from './who.ts'
import { whyDue } from './why.ts'
import { actLabel, roleLabel, told } from './wording.ts'

/** Hồ sơ như người này được xem: where it stands, what is due, what may be done and what each act still asks for. */
export async function render(app: App, me: Caller, opened: Opened): Promise<object> {
  const { row, procedure, snapshot } = opened
  const rungs = await listReminders(app.db, row.id)
  return {
    id: row.id,
    procedure: row.procedure,
    title: row.title,
    status: row.status,
    body: row.body,
    secrecy: row.secrecy,
    begunAt: row.begunAt,
    watched: await isWatched(app.db, row.id, me.person.id),
    updatedAt: row.updatedAt,
    stages: await lookedAt(app, me, opened),
    deadlines: procedure.dues(snapshot.context).map((due) => deadline(due, opened, rungs)),
    acts: await acts(app, me, opened),
    warnings: await warningsOf(app, me, opened),
    obstacles: await obstacles(app, me, row.id),
    content: contentFor(procedure, snapshot.context, me),
    mayComment: row.secrecy === 'none' && isInside(opened, me),
    lateActs: await lateActs(app, me, opened),
    outcome: row.outcome,
    outcomeLabel: row.outcome && sentence(`${row.procedure}.${row.outcome}`),
    regulation: regulation(opened),
  }
}

/** The dossier after something was done to it, which may have taken it out of the caller's sight: then its id alone. */
export async function renderAfter(app: App, me: Caller, stem: string, id: string): Promise<object> {
  const row = await findReadable(app, me, id)
  return row ? render(app, me, await revive(app, row)) : { id, procedure: stem }
}

/** Các bước đang đứng, since when, and whether those who hold them have looked. */
async function lookedAt(app: App, me: Caller, opened: Opened): Promise<object[]> {
  const { id: dossier, stages: kept } = opened.row
  const held = kept.map(({ state, holders }) => ({ dossier, state, holders }))
  const looks = await looksAt(app, me, held)
  return stages(opened).map((stage) => {
    const n = kept.findIndex(({ state }) => state === stage.state)
    return n < 0 ? stage : { ...stage, enteredAt: kept[n]!.enteredAt, ...looks[n] }
  })
}

/** Các bước đang đứng, with the article that puts the dossier there, or how the silence of the text is read. */
export function stages({ snapshot, citations }: Pick<Opened, 'snapshot' | 'citations'>) {
  return stagesOf(snapshot).map(({ state, label, cites, owner, awaits, deadlines }) => {
    const fields = deadlines === 'none' ? [] : Object.values(deadlines)
    const dues = fields.flatMap((field) => (snapshot.context[field] ? [snapshot.context[field] as string] : []))
    return {
      state,
      label: sentence(label),
      ...grounded(citations, cites),
      owner: owner ?? null,
      ownerLabel: owner ? roleLabel(owner) : null,
      awaits: awaits ?? null,
      dueAt: dues.sort((a, b) => msOf(a) - msOf(b))[0] ?? null,
    }
  })
}

/** What this person may do now, with everything each act asks for. */
export async function acts(app: App, me: Caller, opened: Opened) {
  const { row, snapshot, citations } = opened
  const facts = await factsOfToday(app, me)
  const types = Object.keys(schemas[row.procedure]?.acts ?? {})
  return permitted(snapshot, types, me.by, facts, instantOf(app.now())).map(({ type, allowed, requirements }) => ({
    type,
    label: actLabel(row.procedure, type),
    allowed,
    requirements: disclosed(opened, me, requirements).map((requirement) => told(row.procedure, requirement, citations)),
  }))
}

function deadline(due: Due, { row, citations, snapshot }: Opened, rungs: Reminder[]): object {
  return {
    name: due.name,
    label: sentence(`${row.procedure}.deadline.${due.name}`),
    dueAt: due.dueAt,
    ...grounded(citations, due.cites),
    why: whyDue(due, snapshot.context.terms),
    reminders: rungs
      .filter(({ deadline, withdrawnAt }) => deadline === due.name && !withdrawnAt)
      .map(({ dueAt, roles, sentAt, late }) => ({ at: dueAt, to: roles, sentAt, late })),
  }
}

interface ObstacleOf {
  dossier?: string
  event?: { type?: string }
  /** Whose address was refused. */
  person?: string
}

// A refused address is somebody's own, and the office's to put right: nobody else is shown it.
async function obstacles({ db }: App, { by }: Caller, dossier: string): Promise<object[]> {
  const shown = by.capacities.includes('office') ? ['errand', 'letter'] : ['errand']
  const open = (await listObstacles(db, dossier)).filter(({ settledAt, kind }) => !settledAt && shown.includes(kind))
  return open.map(({ n, errand, reason, since }) => {
    const { type, params = {} } = errand as { type: string; params?: ObstacleOf }
    const { dossier = null, event, person = null } = params
    return { n, errand: type, dossier, event: event?.type ?? null, person, reason, since }
  })
}

/** Quy chế mà hồ sơ theo; a draft says so (C-26). */
function regulation({ kept: { regulation, title, status } }: Opened): object {
  return { id: regulation, title, status, ...(status === 'draft' && { notice: sentence('api.draftNotice') }) }
}
