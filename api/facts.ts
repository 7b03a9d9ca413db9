import type { By, Facts, FileFact } from '../machines/event.ts'
import type { Day } from '../rules/instants.ts'
import { type FactName, schemas } from '../schemas/index.ts'
import { listAuthorisations } from '../store/authorisations.ts'
import { findDossier } from '../store/dossiers.ts'
import { officeHolders, sittingMembers } from '../store/memberships.ts'
import { findPost, openMattersOf } from '../store/posts.ts'
import { type App, today } from './app.ts'
import { readableFiles } from './file-access.ts'
import { byOn, type Caller } from './who.ts'

type Body = Record<string, unknown>

const peopleMax = 500

/**
 * Căn cứ của một việc: what the act of that type, or the beginning, rests on and the dossier cannot know, of the day it
 * counts for. The body's own fields only say whom and what to look up.
 */
export async function factsFor(app: App, me: Caller, stem: string, type: string, body: Body): Promise<Facts> {
  const day = typeof body.happenedOn === 'string' ? body.happenedOn : today(app)
  const files = collect(body, ['files', 'file'])
  const facts: Facts = { day }
  for (const name of schemas[stem]?.facts[type] ?? []) await look(app, me, name, body, facts)
  if (files.length > 0) facts.files = await fileFacts(app, me, files)
  if (typeof body.onBehalfOf === 'string') facts.onBehalf = await personOn(app, me, body.onBehalfOf, day)
  return facts
}

/** Căn cứ chung of today, for showing what may be done now. */
export async function factsOfToday(app: App, me: Caller): Promise<Facts> {
  const facts: Facts = { day: today(app) }
  for (const name of ['sitting', 'offices', 'authorisations'] as const) await look(app, me, name, {}, facts)
  return facts
}

async function look(app: App, me: Caller, name: FactName, body: Body, facts: Facts) {
  const { db } = app
  const { id: unit } = me.unit
  if (name === 'sitting') facts.sitting = await sittingMembers(db, unit, facts.day)
  else if (name === 'offices') facts.offices = await officeHolders(db, unit, facts.day)
  else if (name === 'authorisations') facts.authorisations = await authorisationsOn(app, unit, facts.day)
  else if (name === 'people') facts.people = await peopleNamed(app, unit, body, facts.day)
  else if (name === 'organisations') facts.organisations = await organisationsNamed(app, unit, body)
  else if (name === 'post') await lookPost(app, unit, body, facts)
  else facts.dossier = (await dossierNamed(app, unit, at(body, name.slice('dossier:'.length)))) ?? facts.dossier
}

async function authorisationsOn({ db }: App, unit: string, day: Day): Promise<Facts['authorisations']> {
  const covering = await listAuthorisations(db, unit, day)
  return covering.map(({ id, kind, giver, holder, documentTypes, fromOn, toOn, reference }) => ({
    id,
    kind,
    giver,
    holder,
    documentTypes,
    fromOn,
    toOn,
    reference: reference ?? '',
  }))
}

async function peopleNamed(app: App, unit: string, body: Body, day: Day): Promise<Facts['people']> {
  const named = words(body)
  if (named.length === 0) return {}
  const found = await app.db
    .selectFrom('people')
    .select('id')
    .where('unit', '=', unit)
    .where('id', 'in', named)
    .execute()
  const people: NonNullable<Facts['people']> = {}
  for (const { id } of found) people[id] = (await byOn(app, unit, id, day)).capacities
  return people
}

async function organisationsNamed({ db }: App, unit: string, body: Body): Promise<string[]> {
  const named = words(body)
  if (named.length === 0) return []
  const found = await db
    .selectFrom('organisations')
    .select('id')
    .where('unit', '=', unit)
    .where('id', 'in', named)
    .execute()
  return found.map(({ id }) => id)
}

async function lookPost({ db }: App, unit: string, body: Body, facts: Facts) {
  const found = typeof body.post === 'string' ? await findPost(db, unit, body.post) : undefined
  if (!found) return
  const { id, title, managedBy, consults, holder, termEndsOn } = found
  facts.post = { id, title, managedBy, consults, holder, termEndsOn, open: await openMattersOf(db, unit, id) }
}

async function dossierNamed({ db }: App, unit: string, id: unknown): Promise<Facts['dossier']> {
  if (typeof id !== 'string') return undefined
  const found = await findDossier(db, id)
  if (!found || found.unit !== unit) return undefined
  const { procedure, stage, status, context } = found
  return { id, procedure, stage, status, context }
}

async function fileFacts(app: App, me: Caller, ids: string[]): Promise<FileFact[]> {
  const files = await readableFiles(app, me, ids)
  return files.map(({ id, name, hash, size, type }) => ({ id, name, hash, size, type }))
}

async function personOn(app: App, me: Caller, person: string, day: Day): Promise<By | undefined> {
  const found = await app.db.selectFrom('people').select('unit').where('id', '=', person).executeTakeFirst()
  return found?.unit === me.unit.id ? byOn(app, me.unit.id, person, day) : undefined
}

function at(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, field) => (value as Body | undefined)?.[field], body)
}

/** Every text under one of these names, wherever it stands in the body. */
function collect(value: unknown, names: string[], inside = false): string[] {
  if (typeof value === 'string') return inside ? [value] : []
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap((each) => collect(each, names, inside))
  return Object.entries(value).flatMap(([name, field]) => collect(field, names, names.includes(name)))
}

/** Every text and field name of the body that could be an id. */
function words(value: unknown): string[] {
  const found = new Set<string>()
  const walk = (each: unknown) => {
    if (typeof each === 'string') found.add(each)
    if (each === null || typeof each !== 'object') return
    if (!Array.isArray(each)) for (const name of Object.keys(each)) found.add(name)
    for (const inner of Object.values(each)) walk(inner)
  }
  walk(value)
  return [...found].filter((word) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(word)).slice(0, peopleMax)
}
