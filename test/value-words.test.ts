import { describe, expect, it } from 'vitest'
import { namedValues } from '../api/named-values.ts'
import { valueWords } from '../api/value-words.ts'
import { inTongue } from '../messages/tongue.ts'
import { loadDefaults, loadRegulation } from '../regulations/load.ts'
import type { Cited } from '../rules/regulation.ts'

const files = { defaults: loadDefaults, ours: shipped('lung-phinh-2025-11'), model: shipped('model-143-2024-05') }
const inWords = (key: string) => namedValues(files.ours().values)[key]!.said

describe('Giá trị của quy chế bằng lời', () => {
  it('says shares, spans, series and windows of the regulation as people say them', () => {
    expect(inWords('meeting.quorum.standingCommittee')).toBe('ít nhất 2/3 số thành viên đương nhiệm')
    expect(inWords('meeting.majority.standingCommittee')).toBe('trên 1/2 số thành viên đương nhiệm')
    expect(inWords('meeting.series.permanentBoard')).toBe('mỗi tuần một lần, thứ Hai')
    expect(inWords('meeting.window.standingCommittee')).toBe('5 ngày làm việc cuối tháng')
    expect(inWords('meeting.materialsLead.standingCommittee')).toBe('2 ngày làm việc')
  })

  it('says what is made of several parts as one sentence, and lists one under the other', () => {
    expect(inWords('agendaItem.appraisal.standingCommittee')).toBe(
      'Văn phòng Đảng ủy thẩm định, Phó Bí thư Thường trực chỉ đạo; được rút gọn khi họp đột xuất, tài liệu gửi muộn',
    )
    expect(inWords('meeting.extraordinaryGrounds.standingCommittee')).toBe('khi cần')
    expect(inWords('delegatedMatter.letters').split('\n')).toHaveLength(12)
    expect(inWords('delegatedMatter.letters')).toMatch(/^a\) thẩm tra cán bộ \(điểm a, khoản 4, Điều 3\): /)
  })

  it('tells what is not set from what is left open', () => {
    expect(valueWords('meeting.quorum.partyBodies', null)).toBe('không đặt')
    expect(valueWords('meeting.materialsLead.standingCommittee', undefined)).toBe('để trống, đơn vị tự điền')
  })

  it('says what a unit decided otherwise than any file', () => {
    const three = { days: 3, unit: 'workingDays', onNonWorkingDay: 'earlier' }
    expect(valueWords('meeting.materialsLead.standingCommittee', three)).toBe(
      '3 ngày làm việc, trùng ngày nghỉ thì chuyển về trước',
    )
    expect(valueWords('meeting.nonWorkingDay', 'allowed')).toBe('được họp, không cần lý do')
  })
})

describe.each(Object.entries(files))('Mọi giá trị của %s', (_, load) => {
  const { values } = load()
  it('has a name and a sentence without a key, a brace, an English word or a gap', () => {
    const faults = Object.entries(namedValues(values)).filter(([key, { name, said, value }]) => {
      const raw = [...key.split('.'), ...wordsIn(value)]
      return faultOf(name, raw) || faultOf(said, raw)
    })
    expect(faults.map(([key, { name, said }]) => [key, name, said])).toEqual([])
  })

  it('has an English sentence as well', () => {
    const english = inTongue('en', () => namedValues(values))
    const vietnamese = namedValues(values)
    const same = Object.keys(values).filter((key) => english[key]!.name === vietnamese[key]!.name)
    expect(same).toEqual([])
    const gaps = Object.values(english).filter(({ name, said }) => /[{}…=]|undefined|null/.test(`${name} ${said}`))
    expect(gaps).toEqual([])
  })
})

/** Every word that is written as data: keys, and choices that nobody reads as they are. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value].filter(isData)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .flatMap(([name, each]) => [name, ...wordsIn(each)])
    .filter(isData)
}

// Marks of documents and points of the text are written as they are.
function isData(word: string): boolean {
  return /^[a-z]\w{2,}$/.test(word)
}

function faultOf(text: string, raw: string[]): boolean {
  if (text === '' || /[{}[\]…=_"]|undefined|null/.test(text) || /[a-z][A-Z]/.test(text)) return true
  const words = text.split(/[^\p{L}\d.]+/u)
  return raw.some((each) => isData(each) && words.includes(each))
}

function shipped(id: string): () => { values: Record<string, Cited> } {
  return () => loadRegulation(id)
}
