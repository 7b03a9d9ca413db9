import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type Store } from '../../store/pool.ts'
import { mayMount, openSmallDisk, type SmallDisk } from '../full-disk.ts'
import { type Answer, type Caller, openService, type TestService } from '../service.ts'

const given = process.env.TEST_DATABASE_URL
// A server elsewhere does not see a disk that is mounted here.
const server = given && ['127.0.0.1', 'localhost'].includes(new URL(given).hostname) ? given : undefined

/** A database that lies on the disk: with its log where it is embedded, the tables alone where it is a server. */
const onDisk = [
  { name: 'PGlite', owner: undefined, open: (disk: SmallDisk) => openStore({ dataDir: join(disk.path, 'kho') }) },
  ...(server ? [{ name: 'PostgreSQL', owner: 'postgres', open: (disk: SmallDisk) => openThere(server, disk) }] : []),
]

const item = { title: 'Lúc đĩa đầy', body: 'standingCommittee', memberInCharge: 'uyvien.btv04' }
// Too long for the room that is left within a page.
const opinion = () => ({ type: 'opine', opinion: randomBytes(4_900).toString('hex') })

// A disk of one's own takes the rights to mount it.
describe.skipIf(!mayMount).each(onDisk)('Đĩa đầy giữa lúc ghi · $name', ({ open, owner }) => {
  let disk: SmallDisk
  let service: TestService
  let member: Caller
  let path: string
  let recorded = 0
  const key = randomUUID()
  const said = opinion()
  const comment = { text: randomBytes(4_900).toString('hex') }

  beforeAll(async () => {
    disk = openSmallDisk(96, owner)
    service = await openService({ name: 'on a small disk', open: () => open(disk) })
    const dataDir = join(disk.path, 'tep')
    if (!owner) {
      mkdirSync(dataDir)
      service.app.config.dataDir = dataDir
    }
    member = await service.signIn('uyvien.btv04')
    const office = await service.signIn('vanphong')
    path = `/api/agenda-items/${(await office.post('/api/agenda-items', item)).body.id}`
  }, 120_000)
  afterAll(async () => {
    await service?.close()
    disk?.remove()
  }, 60_000)

  const opinions = async () =>
    (await member.get(`${path}/journal`)).body.items.filter(({ type }: { type: string }) => type === 'opine').length
  const comments = async () => (await member.get(`${path}/comments`)).body.items

  it('an act that finds no room is not known yet, and nothing of it is written', async () => {
    disk.fill()
    let answer: Answer
    do {
      answer = await member.post(`${path}/acts`, opinion())
      if (answer.status === 200) recorded += 1
    } while (answer.status === 200 && recorded < 50)
    // That one will be made up for as soon as there is room.
    expect(answer).toMatchObject({ status: 503, body: { code: 'unknownYet' } })
    expect(answer.body.detail).toContain('việc đã được nhận sẽ không bị mất và không bị thực hiện hai lần')
    expect(await member.post(`${path}/acts`, said, key)).toMatchObject({ status: 503, body: { code: 'unknownYet' } })
    expect(await opinions()).toBe(recorded)
    const { rows } = await sql<{ seq: number; entries: number }>`
      SELECT d.seq, (SELECT count(*)::integer FROM journal j WHERE j.dossier = d.id) AS entries
      FROM dossiers d`.execute(service.app.db)
    expect(rows).toEqual([{ seq: 1 + recorded, entries: 1 + recorded }])
  }, 120_000)

  it('what goes to the store at once says that the disk is full, and keeps nothing', async () => {
    const sentence = /^Ổ đĩa của máy chủ đã đầy nên việc này chưa được ghi\./
    const refused = await member.post(`${path}/comments`, comment)
    expect(refused).toMatchObject({ status: 503, body: { code: 'diskFull', detail: expect.stringMatching(sentence) } })
    expect(await comments()).toEqual([])
    if (owner) return
    const upload = await member.upload('to-trinh.txt', 'x'.repeat(1_000_000))
    expect(upload).toMatchObject({ status: 503, body: { code: 'diskFull', detail: expect.stringMatching(sentence) } })
    expect(readdirSync(join(service.app.config.dataDir, 'files', 'drafts'))).toEqual([])
  })

  it('with room again the same key brings the act about once, and nothing was lost or doubled', async () => {
    disk.free()
    const again = async (): Promise<Answer> => {
      const answer = await member.post(`${path}/acts`, said, key)
      return answer.status === 503 ? again() : answer
    }
    expect((await again()).status).toBe(200)
    expect((await again()).status).toBe(200)
    expect(await opinions()).toBe(recorded + 2)
    expect((await member.post(`${path}/comments`, comment)).status).toBeLessThan(300)
    expect(await comments()).toHaveLength(1)
    expect((await member.upload('to-trinh.txt', 'x'.repeat(1_000_000))).status).toBe(201)
    const administrator = await service.signIn('quantri')
    expect((await administrator.get('/api/verify')).body).toMatchObject({ broken: null })
    expect((await administrator.get('/api/reconcile')).body.mismatches).toEqual([])
  }, 120_000)
})

async function openThere(url: string, disk: SmallDisk): Promise<Store> {
  const name = `quy_che_${randomUUID().replaceAll('-', '')}`
  const run = async (statement: string) => {
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await run(`CREATE TABLESPACE ${name} LOCATION '${disk.path}'`)
  await run(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0 TABLESPACE ${name}`)
  const address = new URL(url)
  address.pathname = `/${name}`
  const store = await openStore({ databaseUrl: address.href })
  return {
    ...store,
    async close() {
      await store.close()
      await run(`DROP DATABASE ${name} WITH (FORCE)`)
      await run(`DROP TABLESPACE ${name}`)
    },
  }
}
