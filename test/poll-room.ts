import type { FileFact, Terms } from '../machines/event.ts'
import { writtenPoll } from '../machines/written-poll.ts'
import { writtenPollSchemas } from '../schemas/written-poll.ts'
import { type Cast, Refused, type Setting, story } from './drive.ts'
import { btvMembers, committee, lungPhinh } from './terms.ts'

/** Tuesday; three working days on is Friday the 24th. */
export const orderedAt = '2026-04-21T09:00:00+07:00'
export const replyDueAt = '2026-04-24T17:00:00+07:00'
export const preparer = { organisation: 'phongKinhTe' }
export const entry = { number: '03', place: 'Két sắt phòng văn thư', holder: 'vanThu' }

const file = (id: string): FileFact => ({ id, name: `${id}.pdf`, hash: id.padEnd(64, '0'), size: 1, type: 'pdf' })

/** What the office begins. */
export const asked = {
  title: 'Xin ý kiến về kế hoạch sản xuất vụ xuân',
  body: 'standingCommittee',
  question: 'Đồng chí có tán thành kế hoạch sản xuất vụ xuân hay không?',
  preparer,
  files: ['toTrinh'],
}

export const order = { type: 'order', ground: { kind: 'notComplex' }, documentType: 'NQ' }

/** A poll as the office begins it, under Lùng Phình unless told otherwise. */
export function begun(fields: object = {}, changed: Partial<Setting> = {}) {
  const poll = story(settingOf(changed))
  poll.begin('vanThu', { ...asked, ...fields })
  return poll
}

export function settingOf(changed: Partial<Setting> = {}): Setting {
  return {
    procedure: writtenPoll,
    schemas: writtenPollSchemas,
    terms: lungPhinh,
    at: orderedAt,
    cast: committee,
    files: ['toTrinh', 'phieuGiay', 'phieuGiay2'].map(file),
    ...changed,
  }
}

/** One whose forms are out to the nine members of BTV, or to whomever the cast seats there. */
export function opened(fields: object = {}, changed: Partial<Setting> = {}, ordering: object = {}) {
  const poll = begun(fields, changed)
  const asks = poll.act('biThu', { ...order, ...ordering })
  return Object.assign(poll, { orderAsks: asks })
}

export type Poll = ReturnType<typeof opened>

/** So many of the nine approve, the others say nothing. */
export function approvedBy(poll: Pick<Poll, 'act'>, members: string[]): void {
  for (const member of members) poll.act(member, { type: 'answer', choice: 'approve' })
}

/** The reply time runs out. */
export function closes(poll: Pick<Poll, 'change' | 'hear' | 'context'>) {
  poll.change({ at: poll.context.replyDueAt })
  return poll.hear({ type: 'deadline', name: 'reply' })
}

/** A committee of that many members of BTV, the secretary and his deputies first. */
export function committeeOf(count: number): Cast {
  const posts = ['secretary', 'permanentDeputySecretary', 'deputySecretaryChair']
  const names = [...btvMembers.slice(0, 3), ...Array.from({ length: Math.max(0, count - 3) }, (_, n) => `m${n + 4}`)]
  const seated = names.slice(0, count).map((name, n) => {
    const post = posts[n]
    return [name, { capacities: [...(post ? [post] : []), 'executiveCommittee', 'standingCommittee'] }]
  })
  return { ...Object.fromEntries(seated), vanThu: { capacities: ['office'] }, kinhTe: committee.kinhTe! }
}

export function membersOf(count: number): string[] {
  return Object.keys(committeeOf(count)).slice(0, count)
}

/** The committee once these have left it. */
export function without(cast: Cast, ...gone: string[]): Cast {
  const left = Object.fromEntries(gone.map((name) => [name, { capacities: [] }]))
  return { ...cast, ...left }
}

/** Under terms with some values as the unit has decided otherwise. */
export function under(terms: Terms): Partial<Setting> {
  return { terms }
}

export function refused(run: () => unknown): string[] {
  try {
    run()
  } catch (error) {
    if (error instanceof Refused) return error.requirements.map(({ id }) => id)
    throw error
  }
  throw new Error('was taken')
}
