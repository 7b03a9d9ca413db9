import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from '@temporalio/client'
import type { DataConverter } from '@temporalio/common'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '../api/index.ts'
import { newKeyLine, parseKeyRing } from '../keys/key-ring.ts'
import { encrypting } from '../keys/payload-codec.ts'
import { createWorker } from '../worker.ts'
import { type Answer, type Caller, openService, type TestService } from './service.ts'
import { until } from './story.ts'

const title = 'Nhân sự: đồng chí Giàng Thị Máy, thôn Sín Chải'
const fileName = 'Sơ yếu lý lịch Giàng Thị Máy.pdf'
const reason = 'Đồng chí Vàng Seo Lử xin rút'
const item = { title, body: 'permanentBoard', memberInCharge: 'uyvien.btv04', preparer: { person: 'phobithu.chutich' } }
// Who acts and who is named are ids that say enough; what the workflow may show is its own id and its procedure.
const secrets = [title, 'Giàng', fileName, reason, 'Vàng Seo', 'vanphong', 'uyvien.btv04', 'memberInCharge']

let service: TestService
let office: Caller

beforeAll(async () => {
  service = await openService()
  office = await service.signIn('vanphong')
}, 60_000)
afterAll(() => service.close(), 30_000)

describe('Cơ sở dữ liệu của Temporal', () => {
  it('holds no title, no name of a person or a file, no reason and no word of a refusal', async () => {
    const deputy = await service.signIn('phobithu.chutich')
    const file = (await deputy.upload(fileName, '%PDF-1.7\n')).body.id
    const { id } = (await office.post('/api/agenda-items', item)).body
    const act = (caller: Caller, body: object) => caller.post(`/api/agenda-items/${id}/acts`, body)
    expect((await act(deputy, { type: 'attach', files: [file] })).status).toBe(200)
    expect((await act(deputy, { type: 'check', reason })).status).toBe(409)
    expect((await act(office, { type: 'withdraw', reason })).status).toBe(200)
    expect(await inHistory(id, 'act')).toBe(true)
    for (const secret of secrets) expect(written(secret), secret).toBe(false)
  })

  it('would be seen to hold them if they were not sealed', async () => {
    const id = await onQueue('unsealed', {}, async (begin) => (await begin(item)).body.id)
    expect(written(id)).toBe(true)
    for (const secret of [title, 'vanphong', 'uyvien.btv04', 'memberInCharge'])
      expect(written(secret), secret).toBe(true)
  })

  it('holds no message of what went wrong while a record is tried again', async () => {
    const record = async () => {
      throw new Error('trùng tên: Sùng A Pao')
    }
    const converter = encrypting(ringOf(newKeyLine()))
    await onQueue('failing', converter, failToBegin, record)
    expect(written('Encoded failure')).toBe(true)
    expect(written('Sùng A Pao')).toBe(false)
  })
})

describe('Đổi khóa', () => {
  it('lets a dossier that began under the old key go on under the new one', async () => {
    const [older, newer] = [newKeyLine(), newKeyLine()]
    const id = await onQueue('rotated', encrypting(ringOf(older)), async (begin) => (await begin(item)).body.id)
    await onQueue('rotated', encrypting(ringOf(newer, older)), async (_, client, act) => {
      const withdrawn = await act(id, { type: 'withdraw', reason })
      expect(withdrawn.body).toMatchObject({ status: 'done', outcome: 'withdrawn' })
      const { events } = await client.workflow.getHandle(id).fetchHistory()
      const keys = JSON.stringify(events).match(/"encryption-key-id":"[^"]+"/g)!
      const used = new Set(keys.map((each) => Buffer.from(each.split('"')[3]!, 'base64').toString()))
      expect(used).toEqual(new Set([older, newer].map((line) => line.split(':')[0])))
    })
  })
})

function ringOf(...lines: string[]) {
  return parseKeyRing(lines.join('\n'))!
}

/** Begins a dossier whose record fails, waits until the server knows why, and makes an end of it. */
async function failToBegin(begin: Begin, client: Client) {
  const begun = begin({ ...item, title: 'Nội dung' })
  const found = await until(
    async () => {
      for await (const { workflowId } of client.workflow.list({ query: "TaskQueue = 'failing'" }))
        return client.workflow.getHandle(workflowId).describe()
      return undefined
    },
    (execution) => execution?.raw.pendingActivities?.[0]?.lastFailure,
  )
  expect(found!.raw.pendingActivities![0]!.lastFailure!.message).toBe('Encoded failure')
  await client.workflow.getHandle(found!.workflowId).terminate()
  await begun
}

type Begin = (body: object) => Promise<Answer>
type Act = (id: string, body: object) => Promise<Answer>

/** A worker and a service of their own on a queue of the same server, under a converter of their own. */
async function onQueue<T>(
  taskQueue: string,
  dataConverter: DataConverter,
  work: (begin: Begin, client: Client, act: Act) => Promise<T>,
  record?: () => Promise<never>,
): Promise<T> {
  const { app, temporal, url } = service
  const place = {
    address: temporal.address,
    namespace: 'default',
    taskQueue,
    db: app.db,
    publicUrl: url,
    dataConverter,
  }
  const worker = await createWorker(place, {
    shutdownGraceTime: '1 second',
    maxCachedWorkflows: 0,
    ...(record && { activities: { record } }),
  })
  const client = new Client({ connection: app.temporal.connection, dataConverter })
  const { request } = createApi({ ...app, temporal: client, config: { ...app.config, taskQueue } })
  const send = async (path: string, body: object) => {
    const headers = {
      authorization: `Bearer ${office.token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    }
    const answer = await request(path, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: answer.status, headers: answer.headers, body: await answer.json() }
  }
  return worker.runUntil(
    work(
      (body) => send('/api/agenda-items', body),
      client,
      (id, body) => send(`/api/agenda-items/${id}/acts`, body),
    ),
  )
}

async function inHistory(id: string, update: string): Promise<boolean> {
  const { events } = await service.app.temporal.workflow.getHandle(id).fetchHistory()
  return (events ?? []).some(
    ({ workflowExecutionUpdateAcceptedEventAttributes: accepted }) => accepted?.acceptedRequest?.input?.name === update,
  )
}

/** Whether these characters stand anywhere in the files of the server: the database, its log, its index. */
function written(text: string): boolean {
  const { dataDir } = service.app.config
  const files = readdirSync(dataDir).filter((name) => name.startsWith('temporal.db'))
  expect(files).toContain('temporal.db')
  return files.some((name) => readFileSync(join(dataDir, name)).includes(Buffer.from(text)))
}
