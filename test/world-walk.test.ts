import { describe, expect, it } from 'vitest'
import { lungPhinh, model143 } from './terms.ts'
import { type Setting, shorten } from './world-steps.ts'
import { tell } from './world-story.ts'
import { wander } from './world-walk.ts'

const seed = Number(process.env.SEED ?? 1)
const walks = Number(process.env.WALKS ?? 16)
const steps = Number(process.env.STEPS ?? 120)

// Sometimes everything at once, sometimes few procedures, which then come further.
const themes: (string[] | undefined)[] = [
  undefined,
  ['agendaItem.standingCommittee', 'meeting.standingCommittee', 'meeting.executiveCommittee'],
  ['delegatedMatter', 'meeting.standingCommittee'],
  ['writtenPoll', 'meeting.standingCommittee'],
  ['promulgation', 'writtenPoll.standingCommittee'],
  // A personnel matter alone, with what it begins itself.
  ['meeting.standingCommittee'],
  ['delegatedMatter'],
]
const managers = [
  'standingCommittee',
  undefined,
  'executiveCommittee',
  'permanentBoard',
  undefined,
  'superior',
] as const

function settingOf(walk: number): Setting {
  const managedBy = managers[walk % managers.length]
  return {
    terms: walk % 4 === 3 ? model143 : lungPhinh,
    members: [3, 4, 6][walk % 3]!,
    begun: themes[walk % themes.length],
    ...(managedBy ? { managedBy } : {}),
  }
}

describe('Đi ngẫu nhiên qua cả cơ quan, sáu thủ tục cùng chạy', () => {
  it(`keeps every invariant at every step (SEED=${seed} WALKS=${walks} STEPS=${steps})`, () => {
    const situations = new Set<string>()
    const stages = new Set<string>()
    let taken = 0
    for (let walk = 0; walk < walks; walk++) {
      const setting = settingOf(seed + walk)
      const walked = wander(setting, seed + walk, steps)
      if (walked.broken) {
        const { broken, steps } = shorten(setting, walked.steps, walked.broken)
        expect.fail(`SEED=${seed + walk}\n${tell(broken, steps)}`)
      }
      taken += walked.steps.length
      for (const each of walked.stages) stages.add(each)
      for (const each of walked.situations) situations.add(each)
    }
    console.log(`SEED=${seed}: ${taken} steps, ${situations.size} situations, ${stages.size} stages`)
    expect(taken).toBeGreaterThanOrEqual(walks * steps)
    expect(situations.size).toBeGreaterThan(walks * 12)
    expect(stages.size).toBeGreaterThan(Math.min(2 * walks, 30))
  })

  it('takes the same way again from the same seed', () => {
    const [once, again] = [1, 2].map(() => wander(settingOf(seed), seed, 40).steps)
    expect(again).toEqual(once)
  })
})
