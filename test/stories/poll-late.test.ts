import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, openService, type TestService } from '../service.ts'
import { committee } from '../story-cast.ts'

let service: TestService
let office: Caller
let secretary: Caller
let path: string
const members = new Map<string, Caller>()

beforeAll(async () => {
  service = await openService()
  for (const username of committee) members.set(username, await service.signIn(username))
  office = await service.signIn('vanphong')
  secretary = members.get('bithu')!
  path = await carriedPoll()
}, 120_000)
afterAll(() => service?.close(), 30_000)

const approve = { type: 'answer', choice: 'approve' }
const reject = { type: 'answer', choice: 'reject', differs: true, remark: 'Cần làm rõ nguồn vốn' }

describe('Phiếu trả lời sau khi đã có kết quả (C-32)', () => {
  it('is recorded as late, beside the dossier, and changes neither result nor journal', async () => {
    const before = await entries()
    const { status, body } = await members.get('uyvien.btv09')!.post(`${path}/acts`, reject)
    expect([status, body.outcome, body.content.tally.approvals]).toEqual([200, 'carried', 9])
    expect(body.lateActs).toMatchObject([
      { person: 'uyvien.btv09', event: { choice: 'reject', remark: reject.remark } },
    ])
    expect(await entries()).toEqual(before)
  })

  it('is recorded once under the same key, and under it not with another body', async () => {
    const key = randomUUID()
    const member = members.get('uyvien.btv08')!
    await member.post(`${path}/acts`, reject, key)
    const { body } = await member.post(`${path}/acts`, reject, key)
    expect(body.lateActs.filter(({ person }: { person: string }) => person === 'uyvien.btv08')).toHaveLength(1)
    expect(await member.post(`${path}/acts`, approve, key)).toMatchObject({ status: 422, body: { code: 'keyReused' } })
  })

  it('on paper has its scan, as before the close', async () => {
    const form = { type: 'enterOnBehalf', member: 'uyvien.btv07', choice: 'reject' }
    const refused = await office.post(`${path}/acts`, form)
    expect(refused).toMatchObject({ status: 422, body: { requirements: [{ id: 'hasScan' }] } })
    const { body: file } = await office.upload('phieu.txt', 'Phiếu\n')
    expect((await office.post(`${path}/acts`, { ...form, files: [file.id] })).status).toBe(200)
  })

  it('is shown to TT with what it says, to another member only that there is one', async () => {
    const seenBy = async (caller: Caller) => (await caller.get(path)).body.lateActs[0].event
    expect(await seenBy(secretary)).toMatchObject({ type: 'answer', choice: 'reject' })
    expect(await seenBy(members.get('uyvien.btv04')!)).toEqual({ type: 'answer' })
  })

  it('is taken from nobody who was not asked, and no other act is taken any more', async () => {
    expect((await office.post(`${path}/acts`, approve)).body.requirements).toMatchObject([{ id: 'isPolled' }])
    const extend = { type: 'extend', until: '2030-01-02T17:00:00+07:00', reason: 'Muộn' }
    expect(await secretary.post(`${path}/acts`, extend)).toMatchObject({ status: 409, body: { code: 'finished' } })
  })
})

async function carriedPoll(): Promise<string> {
  const { body: file } = await office.upload('to-trinh.txt', 'Tờ trình\n')
  const begun = await office.post('/api/written-polls', {
    title: 'Xin ý kiến về chợ xã',
    body: 'standingCommittee',
    question: 'Có tán thành không?',
    files: [file.id],
  })
  expect(begun.status, JSON.stringify(begun.body)).toBe(201)
  const at = `/api/written-polls/${begun.body.id}`
  const order = { type: 'order', ground: { kind: 'notComplex' }, documentType: 'KL' }
  expect((await secretary.post(`${at}/acts`, order)).status).toBe(200)
  for (const member of members.values()) expect((await member.post(`${at}/acts`, approve)).status).toBe(200)
  return at
}

async function entries(): Promise<string[]> {
  const { body } = await office.get(`${path}/journal`)
  return body.items.map(({ hash }: { hash: string }) => hash)
}
