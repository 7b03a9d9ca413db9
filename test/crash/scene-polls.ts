import { type Cast, committee, doing, preparer, type Stand } from './cast.ts'
import { must } from './ledger.ts'

const order = { type: 'order', ground: { kind: 'notComplex' }, documentType: 'KL' }

/** Xin ý kiến bằng văn bản at every stage. */
export async function setPolls(cast: Cast, stand: Stand) {
  const { office, deputy, secretary, scan } = cast
  await Promise.all([prepared(), open(), weighing()])

  async function prepared() {
    stand('written-polls', 'prepared', await beginPoll(cast))
  }

  async function open() {
    const id = await beginPoll(cast)
    await doing(deputy, 'written-polls', id, order)
    await doing(secretary, 'written-polls', id, { type: 'answer', choice: 'approve' })
    stand('written-polls', 'open', id)
  }

  async function weighing() {
    const id = await beginPoll(cast)
    await doing(deputy, 'written-polls', id, order)
    for (const member of committee) {
      const choice = member === 'bithu' ? 'reject' : 'approve'
      await doing(office, 'written-polls', id, { type: 'enterOnBehalf', member, choice, files: [scan] })
    }
    stand('written-polls', 'weighing', id)
  }
}

/** A poll that all nine answer, until it is carried. */
export async function pollThrough(cast: Cast) {
  const id = await beginPoll(cast)
  await doing(cast.deputy, 'written-polls', id, order)
  const on = { type: 'enterOnBehalf', choice: 'approve', files: [cast.scan] }
  for (const member of committee) await doing(cast.office, 'written-polls', id, { ...on, member })
}

async function beginPoll({ office, scan }: Cast): Promise<string> {
  const question = 'Đồng chí có đồng ý hay không?'
  const said = { title: 'Việc xin ý kiến', body: 'standingCommittee', question, preparer, files: [scan] }
  return (await must(office.begin('written-polls', said))).body.id
}
