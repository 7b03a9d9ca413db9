import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type Caller, openService, type TestService } from '../service.ts'

let service: TestService
let office: Caller
let secretary: Caller

beforeAll(async () => {
  service = await openService()
  office = await service.signIn('vanphong')
  secretary = await service.signIn('bithu')
}, 60_000)
afterAll(() => service.close(), 30_000)

const item = { title: 'Nội dung lúc mất kết nối', body: 'standingCommittee' }

/** Holds the Temporal server still while something is asked of the service. */
async function whileTemporalStandsStill<T>(work: () => Promise<T>): Promise<T> {
  const pid = service.temporal.pid()!
  process.kill(pid, 'SIGSTOP')
  try {
    return await work()
  } finally {
    process.kill(pid, 'SIGCONT')
  }
}

describe('Chưa biết kết quả', () => {
  it('is 503 while Temporal is away; the same key later begins and acts once', async () => {
    const begun = await office.post('/api/agenda-items', item)
    const path = `/api/agenda-items/${begun.body.id}`
    const [beginKey, actKey] = [randomUUID(), randomUUID()]
    const flag = { type: 'flag', important: true }

    const [beginning, act, read, ready] = await whileTemporalStandsStill(() =>
      Promise.all([
        office.post('/api/agenda-items', item, beginKey),
        secretary.post(`${path}/acts`, flag, actKey),
        office.get(path),
        ask(`${service.url}/readyz`),
      ]),
    )
    for (const answer of [beginning, act]) {
      expect(answer).toMatchObject({ status: 503, body: { code: 'unknownYet' } })
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    // Reading needs no Temporal.
    expect(read.status).toBe(200)
    expect(ready).toMatchObject({ status: 503, body: { database: true, temporal: false } })

    const again = await until(() => office.post('/api/agenda-items', item, beginKey))
    expect(again.status).toBe(201)
    const acted = await until(() => secretary.post(`${path}/acts`, flag, actKey))
    expect(acted.status).toBe(200)
    const types = async (address: string) =>
      (await office.get(`${address}/journal`)).body.items.map((entry: { type: string }) => entry.type)
    expect(await types(path)).toEqual(['begin', 'flag'])
    expect(await types(`/api/agenda-items/${again.body.id}`)).toEqual(['begin'])
  }, 90_000)

  it('is 503, not a fault, when the server dies in the middle and comes back', async () => {
    const { body } = await office.post('/api/agenda-items', item)
    const key = randomUUID()
    process.kill(service.temporal.pid()!, 'SIGKILL')
    const flag = { type: 'flag', important: true }
    const acted = await until(() => secretary.post(`/api/agenda-items/${body.id}/acts`, flag, key))
    expect(acted.status).toBe(200)
    const { body: journal } = await office.get(`/api/agenda-items/${body.id}/journal`)
    expect(journal.items.map((entry: { type: string }) => entry.type)).toEqual(['begin', 'flag'])
  }, 90_000)
})

/** Asks again for as long as the answer is 503: what a client does. */
async function until<A extends { status: number }>(send: () => Promise<A>): Promise<A> {
  for (;;) {
    const answer = await send()
    if (answer.status !== 503) return answer
  }
}
