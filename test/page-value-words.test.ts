import { describe, expect, it } from 'vitest'
import { loadRegulation } from '../regulations/load.ts'
import { valueWords } from '../web/value-words.ts'

const { values } = loadRegulation('lung-phinh-2025-11')
const said = (value: unknown) => valueWords(value, (text) => `«${text}»`)
const inWords = (key: string) => said((values as Record<string, { value: unknown }>)[key]!.value)

describe('Giá trị bằng lời', () => {
  it('says shares, spans and series of the regulation as people say them', () => {
    expect(inWords('meeting.quorum.standingCommittee')).toMatch(/^ít nhất 2\/3/)
    expect(inWords('meeting.series.permanentBoard')).toBe('mỗi tuần một lần, thứ Hai')
    expect(said({ days: 1, unit: 'workingDays', at: 'closing' })).toBe('1 ngày làm việc, tính đến hết giờ làm việc')
    expect(said({ over: [1, 2], of: 'sittingMembers' })).toBe('quá 1/2 số thành viên đương nhiệm')
  })

  it('names what has a name, and says what is left open', () => {
    expect([said(true), said(null), said('secretary'), said(['NQ', 'QĐ'])]).toEqual([
      'Có',
      'chưa có, đơn vị tự quyết định',
      '«secretary»',
      '«NQ», «QĐ»',
    ])
  })

  it('leaves out nothing of a value for which it has no words', () => {
    for (const value of [{ days: 1, unit: 'workingDays', silence: 'recorded' }, { atLeast: [2, 3], of: 'moon' }, [[1]]])
      expect(said(value)).toBe(JSON.stringify(value))
  })
})
