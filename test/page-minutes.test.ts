import { afterEach, describe, expect, it, vi } from 'vitest'
import { sentences } from '../messages/index.ts'
import { conclusionOf, minutesOf, type Named } from '../web/minutes.ts'
import type { Paper } from '../web/paper.ts'
import type { Room } from '../web/room-content.ts'

const vote = {
  ballots: { method: 'open', approve: 5, reject: 1, abstain: 0 },
  approvals: 5,
  needed: 5,
  sitting: 9,
  present: 6,
  carried: true,
  reason: null,
  at: '2026-04-28T09:00:00+07:00',
}
const entry = {
  item: 'i1',
  title: 'Đề án chợ Lùng Phình',
  memberInCharge: 'p2',
  recused: ['p3'],
  votes: [{ ...vote, struck: 'Nhập sai', ballots: { ...vote.ballots, approve: 9 } }, vote],
  outcome: 'carried',
  outcomeReason: null,
  documentType: 'NQ',
  reservations: [
    { person: 'p4', opinion: 'Đề nghị lùi tiến độ', registerEntries: [], at: vote.at },
    { person: 'p5', opinion: 'Ý kiến đã rút', registerEntries: [], at: vote.at, struck: 'Ghi nhầm người' },
  ],
}
const room = {
  title: 'Hội nghị Ban Thường vụ tháng 4',
  body: 'standingCommittee',
  openedAt: '2026-04-28T08:05:00+07:00',
  concludedAt: '2026-04-28T11:00:00+07:00',
  place: 'Phòng họp tầng 2',
  chair: 'p1',
  recorder: 'vt',
  sitting: ['p1', 'p2', 'p3', 'p9'],
  present: ['p1', 'p2', 'p3', 'vt'],
  participants: ['vt'],
  answers: { p9: { comes: false, reason: 'đi công tác tỉnh' } },
  lines: [{ line: 'socioEconomic', text: null, registerEntries: [], none: true }],
  reports: [],
  agenda: [entry, { ...entry, item: 'i2', title: 'Việc chưa bàn', votes: [], outcome: null, reservations: [] }],
} as unknown as Room
const named: Named = {
  unit: 'Đảng ủy xã Lùng Phình',
  person: (id) => `Người ${id}`,
  of: (key) => sentences[key] ?? key,
  value: (name, value) => sentences[`${name}.${value}`] ?? value,
}
const textOf = ({ left, right, title, body, signs }: Paper) =>
  [...left, ...right, ...title, ...body.map(({ text }) => text), ...signs.flat()].join('\n')

describe('Dự thảo biên bản', () => {
  const text = textOf(minutesOf(room, named))

  it('says who was there of how many, who was away and why, and who sat in', () => {
    expect(text).toContain('Có mặt 3/4 đồng chí đương nhiệm: Người p1, Người p2, Người p3.')
    expect(text).toContain('Vắng mặt: Người p9 (đi công tác tỉnh).')
    expect(text).toContain('Cùng dự: Người vt.')
  })

  it('gives the vote that counts with what it needed, and none that was struck', () => {
    expect(text).toContain(
      'Biểu quyết giơ tay: tán thành 5, không tán thành 1, không có ý kiến 0; cần 5 phiếu tán thành trong 9 đồng chí đương nhiệm.',
    )
    expect(text).not.toContain('tán thành 9')
    expect(text).toContain('Không tham gia biểu quyết: Người p3.')
    expect(text).toContain('Kết quả: Được thông qua.')
  })

  it('keeps reserved opinions, but none that was struck', () => {
    expect(text).toContain('Đồng chí Người p4 bảo lưu ý kiến: Đề nghị lùi tiến độ.')
    expect(text).not.toContain('Ý kiến đã rút')
  })

  it('leaves what nobody recorded to be written in, and names everything in words', () => {
    expect(text.match(/Ý kiến thảo luận: …/g)).toHaveLength(2)
    expect(text).toContain('Kết quả: …')
    expect(text).not.toMatch(/undefined|null|socioEconomic|standingCommittee|carried/)
  })
})

describe('Dự thảo kết luận', () => {
  it('has the decided items alone, with the document that each asks for', () => {
    const text = textOf(conclusionOf(room, named))
    expect(text).toContain('1. Đề án chợ Lùng Phình')
    expect(text).toContain('Văn bản ban hành: Nghị quyết.')
    expect(text).not.toContain('Việc chưa bàn')
    expect(text).not.toContain('Ý kiến thảo luận')
  })
})

describe('Văn bản khi trang nói tiếng Anh', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  it('is the same to the last word', async () => {
    vi.stubGlobal('localStorage', { getItem: () => 'en' })
    vi.resetModules()
    expect((await import('../web/words.ts')).words.yes).toBe('Yes')
    const minutes = await import('../web/minutes.ts')
    expect(minutes.minutesOf(room, named)).toEqual(minutesOf(room, named))
    expect(minutes.conclusionOf(room, named)).toEqual(conclusionOf(room, named))
  })
})
