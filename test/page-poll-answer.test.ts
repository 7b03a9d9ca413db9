import { describe, expect, it } from 'vitest'
import { writtenPollSchemas } from '../schemas/written-poll.ts'
import { answerOf, choices, filledOf, type Given, ownAnswer } from '../web/poll-answer.ts'

const given = (more: Partial<Given>): Given => ({
  member: 'p1',
  choice: 'approve',
  differs: false,
  reserved: false,
  remark: null,
  ...more,
})

describe('Phiếu xin ý kiến trên trang (Điều 9, khoản 3)', () => {
  it('sends each of the three choices as the procedure knows it', () => {
    const sent = choices.map((choice) => {
      const body = answerOf({ choice, remark: ' Nên lùi ', reserved: false })
      return writtenPollSchemas.acts.answer.parse(body)
    })
    expect(sent.map(({ choice, differs }) => [choice, differs])).toEqual([
      ['approve', false],
      ['reject', false],
      ['approve', true],
    ])
    expect(sent[0]!.remark).toBe('Nên lùi')
  })

  it('shows an answer again as it was chosen', () => {
    for (const choice of choices) {
      const { type, ...said } = answerOf({ choice, remark: 'x', reserved: true }) as Given & { type: string }
      expect(filledOf({ ...said, member: 'p1' })).toEqual({ choice, remark: 'x', reserved: true })
    }
  })

  it('takes the last answer of that member that was not struck', () => {
    const answers = [
      given({ choice: 'reject' }),
      given({ member: 'p2', differs: true }),
      given({ reserved: true }),
      given({ choice: 'reject', struck: 'Ghi nhầm' }),
    ]
    expect(ownAnswer({ answers }, 'p1')).toMatchObject({ choice: 'approve', reserved: true })
    expect(ownAnswer({ answers }, 'p9')).toBeUndefined()
    expect(ownAnswer({}, 'p1')).toBeUndefined()
  })
})
