import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openService, type TestService } from '../service.ts'
import { type Cast, castOf } from '../story-cast.ts'

let service: TestService
let cast: Cast
let meeting: string
let other: string
let item: string

beforeAll(async () => {
  service = await openService()
  const { url, accounts } = service
  cast = await castOf({ service: { request: (path, init) => fetch(`${url}${path}`, init) }, accounts })
  meeting = await cast.planAtOnce()
  other = await cast.planAtOnce()
  item = await cast.assign(meeting, { title: 'Đề án chợ xã', body: 'standingCommittee' })
}, 120_000)
afterAll(() => service?.close())

type Mismatch = Record<'dossier' | 'what' | 'detail', string>

async function mismatches(): Promise<Mismatch[]> {
  return (await cast.office.get('/api/reconcile')).mismatches
}

/** What does not match while the database is other than it was written, one line each in order; afterwards all does. */
async function foundWhile(changed: RawBuilder<unknown>, back: RawBuilder<unknown>): Promise<string[]> {
  await changed.execute(service.app.db)
  try {
    return (await mismatches())
      .map(({ dossier, what, detail }) => `${nameOf(dossier)} ${what}: ${named(detail)}`)
      .sort()
  } finally {
    await back.execute(service.app.db)
    expect(await mismatches()).toEqual([])
  }
}
const nameOf = (id: string) => ({ [meeting]: 'meeting', [other]: 'other', [item]: 'item' })[id] ?? id
const named = (detail: string) => [meeting, other, item].reduce((text, id) => text.replaceAll(id, nameOf(id)), detail)

describe('Đối chiếu các nơi ghi', () => {
  it('finds nothing where nobody has changed anything', async () => {
    await expect.poll(mismatches, { timeout: 20_000 }).toEqual([])
  })

  it('names a snapshot that is behind its journal and its workflow', async () => {
    const { seq } = await service.app.db
      .selectFrom('dossiers')
      .select('seq')
      .where('id', '=', item)
      .executeTakeFirstOrThrow()
    const found = await foundWhile(
      sql`UPDATE dossiers SET seq = seq - 1 WHERE id = ${item}`,
      sql`UPDATE dossiers SET seq = seq + 1 WHERE id = ${item}`,
    )
    expect(found).toEqual([
      `item journal: ${seq} entries, snapshot at step ${seq - 1}`,
      `item temporal: snapshot at step ${seq - 1}, workflow at ${seq}, ${seq} recorded`,
    ])
  })

  it('names a snapshot that stands in another stage than its workflow', async () => {
    const { value } = await service.app.db
      .selectFrom('dossiers')
      .select('value')
      .where('id', '=', other)
      .executeTakeFirstOrThrow()
    const found = await foundWhile(
      sql`UPDATE dossiers SET value = '"postponed"' WHERE id = ${other}`,
      sql`UPDATE dossiers SET value = ${JSON.stringify(value)}::jsonb WHERE id = ${other}`,
    )
    expect(found).toEqual([
      expect.stringMatching(/^other temporal: snapshot at step (\d+), workflow at \1, \1 recorded$/),
    ])
  })

  it('names an item that the table puts on the agenda of a meeting that does not list it', async () => {
    const found = await foundWhile(
      sql`UPDATE agenda_items SET meeting = ${other} WHERE item = ${item}`,
      sql`UPDATE agenda_items SET meeting = ${meeting} WHERE item = ${item}`,
    )
    expect(found).toEqual([
      'item agenda: meeting other does not have it',
      'item agenda: table says other, item says meeting',
      'meeting agenda: lists item, table says other',
    ])
  })

  it('names an item that two meetings list', async () => {
    const found = await foundWhile(
      sql`UPDATE dossiers SET context = jsonb_set(context, '{agenda}',
            (SELECT context->'agenda' FROM dossiers WHERE id = ${meeting})) WHERE id = ${other}`,
      sql`UPDATE dossiers SET context = jsonb_set(context, '{agenda}', '[]') WHERE id = ${other}`,
    )
    expect(found).toEqual(['other agenda: lists item, table says meeting'])
  })

  it('names a journal whose chain is broken, and where', async () => {
    const { db } = service.app
    const payload = (
      await db.selectFrom('journal').select('payload').where('dossier', '=', item).where('seq', '=', 1).execute()
    )[0]!.payload
    // Past the trigger that lets nobody change an entry.
    await sql`ALTER TABLE journal DISABLE TRIGGER USER`.execute(db)
    const rewrite = (said: unknown) =>
      sql`UPDATE journal SET payload = ${JSON.stringify(said)}::jsonb WHERE dossier = ${item} AND seq = 1`
    const found = await foundWhile(rewrite({ event: 'khác' }), rewrite(payload))
    await sql`ALTER TABLE journal ENABLE TRIGGER USER`.execute(db)
    expect(found).toEqual(['item chain: entry 1: payload'])
  })

  it('names a dossier whose workflow somebody has ended', async () => {
    await service.app.temporal.workflow.getHandle(item).terminate('để thử')
    const found = await mismatches()
    expect(found).toEqual([{ dossier: item, what: 'temporal', detail: 'snapshot is active, workflow is TERMINATED' }])
  })
})
