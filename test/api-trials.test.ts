import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { people } from '../demonstration/people.ts'
import { openService, type TestService } from './service.ts'

let service: TestService
let poll: string
let scan: string
const members = people
  .filter(({ capacities }) => capacities.includes('standingCommittee'))
  .map(({ username }) => username)
const last = 'uyvien.btv09'

/** A poll of BTV, answered by all but the last of its members. */
beforeAll(async () => {
  service = await openService()
  const office = await service.signIn('vanphong')
  const paper = async (name: string) => (await office.upload(name, 'Tài liệu\n')).body.id
  scan = await paper('phieu.txt')
  const begun = await office.post('/api/written-polls', {
    title: 'Xin ý kiến về kế hoạch sản xuất vụ xuân',
    body: 'standingCommittee',
    question: 'Đồng chí có tán thành hay không?',
    files: [await paper('to-trinh.txt')],
  })
  poll = `/api/written-polls/${begun.body.id}`
  await act('bithu', { type: 'order', ground: { kind: 'notComplex' }, documentType: 'NQ' })
  for (const member of members)
    if (member !== last) await act(member, { type: 'answer', choice: member === 'bithu' ? 'reject' : 'approve' })
}, 180_000)
afterAll(() => service.close(), 30_000)

async function act(username: string, body: object) {
  const { status, body: answered } = await (await service.signIn(username)).post(`${poll}/acts`, body)
  expect(status, JSON.stringify(answered)).toBe(200)
}

async function tried(username: string, body: object) {
  return (await (await service.signIn(username)).post(`${poll}/trials`, body)).body
}

const nothingMore = { moved: null, stages: null, content: null }

describe('Thử một việc khi phiếu xin ý kiến chưa kiểm', () => {
  it('tells the last member that their answer would be taken, and nothing of the result', async () => {
    expect(await tried(last, { type: 'answer', choice: 'approve' })).toEqual({
      allowed: true,
      requirements: [],
      ...nothingMore,
    })
  })

  it('tells the office and TT nothing of what the others answered', async () => {
    const onPaper = { type: 'enterOnBehalf', member: last, choice: 'approve', files: [scan] }
    expect(await tried('vanphong', onPaper)).toMatchObject({ allowed: true, ...nothingMore })
    const withdraw = { type: 'withdraw', reason: 'Đưa ra phiên họp' }
    expect(await tried('phobithu.thuongtruc', withdraw)).toMatchObject({ allowed: true, ...nothingMore })
  })

  it('still says what is lacking', async () => {
    const refused = await tried(last, { type: 'answer', choice: 'approve', differs: true })
    expect(refused).toMatchObject({ allowed: false, requirements: [{ id: 'saysWhatDiffers' }], ...nothingMore })
  })

  it('tells the result to all of them once the last has answered', async () => {
    await act(last, { type: 'answer', choice: 'approve' })
    const { content } = (await (await service.signIn(last)).get(poll)).body
    expect(content.tally).toMatchObject({ approvals: 8, rejections: 1 })
  })
})
