import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Worker as Thread } from 'node:worker_threads'
import { Client, Connection } from '@temporalio/client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openKeyRing } from '../../keys/open-key-ring.ts'
import { encrypting } from '../../keys/payload-codec.ts'
import { openStore } from '../../store/pool.ts'
import { openWorker } from '../../tools/house-worker.ts'
import { temporalCli } from '../../tools/paths.mjs'
import { startTemporalServer } from '../../tools/temporal-server.ts'
import { type Caller, call, isRunning, passwordOf, type Started, signIn, start, temporalPid } from '../start-process.ts'

const places: string[] = []
const started: Started[] = []

// Whole processes on a machine that others use as well.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

function place(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-start-'))
  places.push(dataDir)
  return dataDir
}

function begin(...given: Parameters<typeof start>): Started {
  const one = start(...given)
  started.push(one)
  return one
}

afterAll(async () => {
  for (const { child, dataDir, ended } of started) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await ended
    const note = join(dataDir, 'temporal.pid')
    if (existsSync(note) && isRunning(temporalPid(dataDir))) process.kill(temporalPid(dataDir), 'SIGKILL')
  }
  for (const dataDir of places) rmSync(dataDir, { recursive: true, force: true })
})

describe('Đơn vị minh họa, từ thư mục trống', () => {
  const dataDir = place()
  let neighbour: Server
  let takenPort: number
  let house: Started
  let url: string
  let office: Caller
  const matter = { title: 'Sửa cầu treo', body: 'standingCommittee', memberInCharge: 'uyvien.btv04' }
  let item: string

  beforeAll(async () => {
    neighbour = createServer().listen(0, '127.0.0.1')
    await new Promise((done) => neighbour.once('listening', done))
    takenPort = (neighbour.address() as { port: number }).port
    house = begin(dataDir, { PORT: String(takenPort) })
    url = await house.ready()
    office = await house.signIn('vanphong')
  })
  afterAll(() => void neighbour.close())

  it('is ready when it says so, on another port where the wanted one is taken, and says which', async () => {
    expect((await call(`${url}/readyz`)).status).toBe(200)
    expect(url).not.toContain(`:${takenPort}`)
    expect(house.text()).toContain(
      `Cổng ${takenPort} đang có chương trình khác dùng, chuyển sang cổng ${new URL(url).port}.`,
    )
  })

  it('tells its parts in the order in which they come up, and lays out its dossiers once people may come in', async () => {
    await house.says(/^Đã lập xong/m)
    const heads = ['Kho dữ liệu', 'Máy chủ Temporal', 'Cổng', 'Đã tạo', 'Tài khoản', 'ready', 'Đang lập', 'Đã lập xong']
    const lines = house.text().trimEnd().split('\n')
    const told = lines.filter((line) => !line.startsWith('  '))
    // The worker comes up beside the accounts, whichever is first.
    const worker = told.findIndex((line) => line.startsWith('Bộ phận'))
    expect(worker).toBeGreaterThan(told.findIndex((line) => line.startsWith('Cổng')))
    expect(worker).toBeLessThan(told.findIndex((line) => line.startsWith('ready')))
    const others = told.toSpliced(worker, 1)
    expect(others.map((line) => heads.find((head) => line.startsWith(head)))).toEqual(heads)
    expect(lines.filter((line) => line.startsWith('  '))).toHaveLength(20)
  })

  it('shows a unit at work in telling stages', async () => {
    const { items } = (await office.get('/api/dossiers?limit=200')).body
    const stages = items.map(({ procedure, stage }: Record<string, string>) => `${procedure}.${stage}`).sort()
    expect(stages).toEqual(
      expect.arrayContaining([
        'agendaItem.appraising',
        'agendaItem.carried',
        'agendaItem.preparing',
        'agendaItem.proposed',
        'agendaItem.sentBack',
        'appointment.proposed',
        'appointment.steps',
        'appointment.vetting',
        'delegatedMatter.decided.document.drafting',
        'delegatedMatter.deciding',
        'delegatedMatter.escalated',
        'delegatedMatter.received',
        'meeting.concluded',
        'meeting.preparing',
        'promulgation.drafting',
        'writtenPoll.open',
        'writtenPoll.prepared',
        'writtenPoll.weighing',
      ]),
    )
  })

  it('puts the complex matter on the regular meeting by itself, and has BTV owed a report of the decided one', async () => {
    const { items } = (await office.get('/api/dossiers?procedure=meeting&stage=preparing')).body
    const { content } = (await office.get(`/api/meetings/${items[0].id}`)).body
    const titles = (entries: { title: string }[]) => entries.map(({ title }) => title)
    expect(titles(content.agenda)).toContain('Đơn kiến nghị về ranh giới đất khu chợ')
    const owed = (await office.get('/api/reports?to=standingCommittee')).body
    expect(titles(owed.items)).toEqual(['Chuẩn y kết quả bầu chi ủy Chi bộ cơ quan Đảng'])
  })

  it('says in dossiers and in letters that the regulation is a draft, not yet signed (C-26)', async () => {
    const { items } = (await office.get('/api/dossiers?procedure=meeting')).body
    for (const { id } of items) {
      const { regulation } = (await office.get(`/api/meetings/${id}`)).body
      expect(regulation).toMatchObject({ status: 'draft', notice: expect.stringContaining('dự thảo') })
    }
    const letters = (await office.get('/api/outbox?limit=500')).body.items
    expect(letters.length).toBeGreaterThan(0)
    for (const { body } of letters) expect(body).toContain('dự thảo, chưa ký')
  })

  it('refuses a second start on the same data with a sentence, and is not disturbed by it', async () => {
    const temporal = temporalPid(dataDir)
    const second = begin(dataDir)
    expect(await second.ended).toBe(1)
    expect(second.text()).toMatch(/^Thư mục dữ liệu .* đang được một tiến trình khác sử dụng \(số hiệu \d+\)\. .*\n$/)
    expect(second.text()).toContain(`(số hiệu ${house.child.pid})`)
    expect(temporalPid(dataDir)).toBe(temporal)
    expect((await call(`${url}/readyz`)).status).toBe(200)
  })

  it('says that it is not ready while Temporal is away, and loses no act when Temporal is killed', async () => {
    const begun = await office.post('/api/agenda-items', matter)
    expect(begun.status).toBe(201)
    item = begun.body.id
    const temporal = temporalPid(dataDir)
    process.kill(temporal, 'SIGSTOP')
    expect(await call(`${url}/readyz`)).toMatchObject({ status: 503, body: { ready: false, temporal: false } })
    expect((await call(`${url}/healthz`)).status).toBe(200)
    const act = { type: 'assign', preparer: { organisation: 'phong-kinh-te' } }
    const impatient = office.post(`/api/agenda-items/${item}/acts`, act, 'walk-1', 500)
    await expect(impatient).rejects.toThrow()
    process.kill(temporal, 'SIGKILL')
    let answer = await office.post(`/api/agenda-items/${item}/acts`, act, 'walk-1')
    for (let tries = 0; answer.status === 503 && tries < 20; tries++)
      answer = await office.post(`/api/agenda-items/${item}/acts`, act, 'walk-1')
    expect(answer).toMatchObject({ status: 200, body: { content: { preparer: act.preparer } } })
    expect(house.text()).toContain('Máy chủ Temporal bị dừng đột ngột, đang chạy lại')
    expect(temporalPid(dataDir)).not.toBe(temporal)
    expect((await call(`${url}/readyz`)).status).toBe(200)
    expect(await actsOf(office, item)).toEqual(['begin', 'assign'])
  })

  it('carries on after a kill of its own process: Temporal is taken over, nothing acknowledged is lost', async () => {
    const before = house.text()
    const orphan = temporalPid(dataDir)
    const flagged = await (await house.signIn('bithu')).post(`/api/agenda-items/${item}/acts`, {
      type: 'flag',
      important: true,
    })
    expect(flagged.status).toBe(200)
    house.child.kill('SIGKILL')
    expect(await house.ended).toBe('SIGKILL')
    expect(isRunning(orphan)).toBe(true)
    // As if it had been killed before it had noted whom it began.
    rmSync(join(dataDir, 'temporal.pid'))

    house = begin(dataDir)
    url = await house.ready()
    expect(isRunning(orphan)).toBe(false)
    expect(house.text()).not.toContain('Tài khoản')
    office = await signIn(url, 'vanphong', passwordOf(before, 'vanphong'))
    expect((await office.get(`/api/agenda-items/${item}`)).body.content).toMatchObject({ important: true })
    const again = await office.post(`/api/agenda-items/${item}/acts`, {
      type: 'seekComments',
      from: ['Phòng Văn hóa'],
    })
    expect(again.status).toBe(200)
    expect(await actsOf(office, item)).toEqual(['begin', 'assign', 'flag', 'seekComments'])
    expect((await office.get('/api/verify')).body.broken).toBeNull()
  })

  it('stops in order at Ctrl-C, also when nobody reads its lines any more, and leaves nothing running', async () => {
    const temporal = temporalPid(dataDir)
    await house.says(/^ready /m)
    house.child.stdout!.destroy()
    expect(await house.interrupt()).toBe(0)
    expect(isRunning(temporal)).toBe(false)
    expect(existsSync(join(dataDir, 'temporal.pid'))).toBe(false)
    expect(existsSync(join(dataDir, 'lock'))).toBe(false)
  })
})

describe('Đơn vị minh họa, bị dừng giữa chừng', () => {
  it('is left in order while its dossiers are being laid out, with acts on their way to Temporal', async () => {
    const house = begin(place())
    await house.says(/^Đang lập các hồ sơ minh họa/m)
    await setTimeout(2_000)
    expect(await house.interrupt()).toBe(0)
    expect(house.text()).toMatch(/^Đang dừng…\nĐã dừng\. Dữ liệu còn nguyên/m)
    expect(house.text()).not.toMatch(/^Đã lập xong|Error/m)
  })
})

describe('Đơn vị trống', () => {
  const dataDir = place()

  it('has an administrator alone; Temporal shows its pages only because they were asked for', async () => {
    const house = begin(dataDir, { TEMPORAL_CLI_PATH: breakable(dataDir) }, [
      '--empty',
      '--unit',
      'Đảng ủy xã Thử',
      '--temporal-ui',
    ])
    const url = await house.ready()
    const accounts = house
      .text()
      .split('\n')
      .filter((line) => line.startsWith('  '))
    expect(accounts).toEqual([expect.stringMatching(/^ {2}quantri {2}\S{19} {2}Người quản trị$/)])
    const administrator = await house.signIn('quantri')
    const { body } = await administrator.get('/api/sessions/current')
    expect(body).toMatchObject({
      unit: { name: 'Đảng ủy xã Thử', demonstration: false },
      capacities: ['administrator'],
    })
    expect((await administrator.get('/api/dossiers')).body.items).toEqual([])
    const [, ui] = await house.says(/^Trang xem của Temporal.*: (http:\S+)$/m)
    expect((await call(ui!)).body).toContain('<html')

    // Killed when it cannot be started again: nothing more can be accepted, so nothing is served.
    writeFileSync(join(dataDir, 'gone'), '')
    process.kill(temporalPid(dataDir), 'SIGKILL')
    expect(await house.ended).toBe(1)
    expect(house.text()).toMatch(/^Không chạy được máy chủ Temporal: bị dừng đột ngột và chạy lại 5 lần không được\./m)
    expect(house.text()).toContain('Đã dừng. Dữ liệu còn nguyên')
    await expect(call(`${url}/healthz`)).rejects.toThrow()
    expect(existsSync(join(dataDir, 'temporal.pid'))).toBe(false)
  })
})

describe('Bộ phận thực hiện thủ tục', () => {
  it('is lost for good when the thread that runs the workflows dies, and says so', async () => {
    const dataDir = place()
    const threads: Thread[] = []
    process.on('worker', (thread) => threads.push(thread))
    const [temporal, store] = await Promise.all([startTemporalServer(dataDir), openStore({})])
    const dataConverter = encrypting(await openKeyRing(store.db, { dataDir }))
    const where = { address: temporal.address, namespace: 'default', taskQueue: 'quy-che', dataConverter }
    const errors: Error[] = []
    const stop = await openWorker({ ...where, db: store.db, publicUrl: 'http://x' }, (error) => errors.push(error))
    expect(threads.length).toBeGreaterThan(0)
    await Promise.all(threads.map((thread) => thread.terminate()))
    const connection = await Connection.connect({ address: temporal.address })
    const client = new Client({ connection })
    await client.workflow.start('meeting', { taskQueue: 'quy-che', workflowId: 'm1', args: [{}] })
    await vi.waitFor(() => expect(errors).toHaveLength(1), { timeout: 60_000 })
    expect(errors[0]!.message).toMatch(/^Bộ phận thực hiện thủ tục bị dừng \(.+\)\. Chương trình dừng lại/)
    await stop()
    await Promise.all([connection.close(), temporal.stop(), store.close()])
  })
})

describe('Cấu hình sai', () => {
  it('is told with one sentence per mistake, and nothing is begun', async () => {
    const dataDir = join(place(), 'never')
    const house = begin(dataDir, { PORT: 'abc', LOG_LEVEL: 'loud' })
    expect(await house.ended).toBe(1)
    expect(house.text().trimEnd().split('\n')).toEqual([
      'PORT phải là số nguyên từ 0 đến 65535; đang đặt là “abc”.',
      expect.stringMatching(/^LOG_LEVEL phải là một trong: .*; đang đặt là “loud”\.$/),
    ])
    expect(existsSync(dataDir)).toBe(false)
  })

  it('tells how to call it when an option is unknown', async () => {
    const house = begin(place(), {}, ['--trống'])
    expect(await house.ended).toBe(1)
    expect(house.text()).toMatch(/^Cách dùng: npm start/)
  })
})

/** The real Temporal binary, until a file called `gone` lies in the data directory. */
function breakable(dataDir: string): string {
  const path = join(dataDir, 'temporal.sh')
  writeFileSync(path, `#!/bin/sh\n[ -e '${join(dataDir, 'gone')}' ] && exit 7\nexec '${temporalCli()}' "$@"\n`)
  chmodSync(path, 0o755)
  return path
}

async function actsOf(reader: Caller, item: string): Promise<string[]> {
  const { items } = (await reader.get(`/api/agenda-items/${item}/journal`)).body
  return items.map(({ type }: { type: string }) => type)
}
