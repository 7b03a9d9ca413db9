import { describe, expect, it } from 'vitest'
import { lungPhinh } from '../terms.ts'
import { type Mutation, mutated } from '../world-mutants.ts'
import { type Setting, shorten } from '../world-steps.ts'
import { tell } from '../world-story.ts'
import { wander } from '../world-walk.ts'

interface Fault extends Mutation {
  fault: string
  /** Which invariant finds it, and what the story of it says. */
  found: string
  says: string
  members: number
  begun: string[]
}

const session = ['agendaItem.standingCommittee', 'meeting.standingCommittee']
const faults: Fault[] = [
  {
    fault: 'đủ 2/3 thành viên cũng bị coi là thiếu',
    file: 'rules/fractions.ts',
    from: 'count * whole >= of * part',
    to: 'count * whole > of * part',
    found: 'quorum',
    says: 'phải có ít nhất 2/3 tổng số thành viên tham dự',
    members: 3,
    begun: ['meeting.standingCommittee'],
  },
  {
    fault: 'đúng một nửa cũng là quá bán',
    file: 'rules/fractions.ts',
    from: 'count * whole > of * part',
    to: 'count * whole >= of * part',
    found: 'majority',
    says: 'phải có trên 1/2 tổng số Ủy viên đương nhiệm tán thành',
    members: 4,
    begun: session,
  },
  {
    fault: 'biểu quyết không cần đủ thành viên',
    file: 'machines/meeting-session.ts',
    from: 'ballot.notYetVoted,\n          ballot.quorumHolds,',
    to: 'ballot.notYetVoted,',
    found: 'quorum',
    says: 'phải có ít nhất 2/3 tổng số thành viên tham dự',
    members: 3,
    begun: session,
  },
  {
    fault: 'nghị quyết không cần quyết nghị',
    file: 'machines/promulgation.ts',
    from: '[rules.restsOnDecision, rules.regulationIssuer]',
    to: '[rules.regulationIssuer]',
    found: 'restsOnDecision',
    says: 'ký ban hành',
    members: 3,
    begun: ['promulgation'],
  },
  {
    fault: 'Chánh Văn phòng ký cả văn bản của cấp ủy',
    file: 'rules/signature.ts',
    from: "if (value.papers === 'office' && paper.organ !== 'office') return false\n",
    to: '',
    found: 'competentSignature',
    says: 'ký thay cấp ủy',
    members: 3,
    begun: ['promulgation'],
  },
  {
    fault: 'việc đã nêu là phức tạp vẫn được Thường trực quyết định',
    file: 'rules/delegated-matter-board.ts',
    from: "open?.ground === 'overdue' && !open.taken",
    to: "open !== undefined && open.ground !== 'disputed' && !open.taken",
    found: 'answeredBefore',
    says: 'nêu là việc phức tạp',
    members: 3,
    begun: ['delegatedMatter'],
  },
  {
    fault: 'một người hạ được việc người khác đã nêu',
    file: 'machines/delegated-matter-escalated.ts',
    from: 'board.isRaised,\n          board.allLower,',
    to: 'board.isRaised,',
    found: 'loweredByAll',
    says: 'thống nhất không xin ý kiến',
    members: 3,
    begun: ['delegatedMatter'],
  },
  {
    fault: 'im lặng là tán thành',
    file: 'rules/written-poll.ts',
    from: 'satisfies(approvers.length, majority, polled.length)',
    to: 'satisfies(polled.length - counted.length + approvers.length, majority, polled.length)',
    found: 'pollMajority',
    says: '0 trong 3 tán thành',
    members: 3,
    begun: ['writtenPoll.standingCommittee'],
  },
  {
    fault: 'hội nghị kết luận mà không báo lại cho nội dung',
    file: 'machines/meeting-session.ts',
    from: "ask('tell', asked.tellOutcomes),",
    to: '',
    found: 'oneAgenda',
    says: 'kết luận hội nghị',
    members: 3,
    begun: session,
  },
  {
    fault: 'việc đã báo cáo vẫn được báo cáo lại',
    file: 'machines/meeting-reports.ts',
    from: 'reported: ids.filter((id) => !unreported.includes(id))',
    to: 'reported: [...ids, ...ids]',
    found: 'reportedOnce',
    says: 'báo cáo hai lần',
    members: 3,
    begun: ['delegatedMatter', 'meeting.standingCommittee'],
  },
]

describe('Một chỗ sửa sai thì cuộc đi tìm ra', () => {
  it.each(faults)('$fault: $found', async ({ fault, found, says, members, begun, ...mutation }) => {
    const setting: Setting = { terms: lungPhinh, members, begun, machineOf: await mutated(mutation) }
    const walked = firstBroken(setting)
    expect(walked?.broken.invariant.id, fault).toBe(found)
    const { broken, steps } = shorten(setting, walked!.steps, walked!.broken)
    const story = tell(broken, steps)
    expect(story).toContain(says)
    if (process.env.STORIES) console.log(`${fault}\n${story}`)
  })

  it('refuses a mutation of a text that is no longer there', async () => {
    await expect(mutated({ file: 'rules/fractions.ts', from: 'không có', to: '' })).rejects.toThrow('0 times')
  })
})

function firstBroken(setting: Setting) {
  for (let seed = 1; seed <= 40; seed++) {
    const { broken, steps } = wander(setting, seed, 100)
    if (broken) return { broken, steps }
  }
  return undefined
}
