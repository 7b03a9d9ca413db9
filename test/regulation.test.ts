import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faultSentence, notInForceSentence, openSentence } from '../messages/regulation.vi.ts'
import { FaultyRegulation } from '../regulations/faults.ts'
import { loadDefaults, loadRegulation } from '../regulations/load.ts'
import { readRegulation } from '../regulations/read.ts'
import {
  type Adoption,
  assertAdoptable,
  NotInForce,
  type Overlay,
  plainValues,
  ValuesOpen,
  valuesInForce,
} from '../rules/regulation.ts'
import { parseValue, valueKeys } from '../schemas/regulation.ts'

const lungPhinh = readFileSync(new URL('../regulations/lung-phinh-2025-11.yaml', import.meta.url), 'utf8')
const defaults = loadDefaults()
const model = loadRegulation('model-143-2024-05')
const amendment = readRegulation(
  `
id: lung-phinh-2026-07
title: Sửa đổi khoản 3 Điều 11
status: signed
amends: lung-phinh-2025-11
values:
  meeting.materialsLead:
    value: { days: 3, unit: workingDays }
    rule: LP-11.3-a
    article: Điều 1 của văn bản sửa đổi
    quote: trước kỳ họp ít nhất 3 ngày làm việc
`,
  'lung-phinh-2026-07.yaml',
)
const regulations = [loadRegulation('lung-phinh-2025-11'), model, amendment]
const lead = 'meeting.materialsLead.standingCommittee'

describe('Giá trị có hiệu lực', () => {
  const adopted = { regulation: 'lung-phinh-2025-11', fromOn: '2026-01-05' }

  it('begin on the day of the adoption, not the day before', () => {
    expect(inForce('2026-01-05', [adopted]).values[lead]).toMatchObject({ value: { days: 2 }, rule: 'LP-11.3-a' })
    expect(() => inForce('2026-01-04', [adopted])).toThrow(NotInForce)
    try {
      inForce('2026-01-04', [adopted])
    } catch (error) {
      expect(notInForceSentence(error as NotInForce)).toBe('Ngày 04/01/2026 chưa có quy chế nào có hiệu lực')
    }
  })

  it('say that the regulation is a draft [C-26]', () => {
    expect(inForce('2026-01-05', [adopted])).toMatchObject({ regulation: 'lung-phinh-2025-11', status: 'draft' })
  })

  it('an amendment changes what it names from its day on, and nothing else', () => {
    const amended = [adopted, { regulation: 'lung-phinh-2026-07', fromOn: '2026-07-01' }]
    expect(inForce('2026-06-30', amended).values[lead]?.value).toEqual({ days: 2, unit: 'workingDays' })
    const july = inForce('2026-07-01', amended)
    expect(july.documents).toEqual(['lung-phinh-2025-11', 'lung-phinh-2026-07'])
    expect(july.values[lead]).toMatchObject({
      value: { days: 3 },
      article: 'Điều 1 của văn bản sửa đổi',
      regulation: 'lung-phinh-2026-07',
    })
    expect(july.values['meeting.invitationLead.standingCommittee']?.value).toEqual({ days: 1, unit: 'workingDays' })
  })

  it('an amendment to a regulation that no longer holds says nothing', () => {
    const replaced = [
      adopted,
      { regulation: 'lung-phinh-2026-07', fromOn: '2026-07-01' },
      { regulation: model.id, fromOn: '2026-08-01' },
    ]
    const august = inForce('2026-08-01', replaced, filled('2026-08-01'))
    expect(august.documents).toEqual([model.id])
    expect(august.values[lead]).toMatchObject({ value: { days: 5 }, rule: 'QC143-19.3-a' })
  })

  it('the unit decides from its own day on, by its own document, on the article it reads', () => {
    const own = [overlay(lead, { days: 4, unit: 'workingDays' }, '2026-03-01')]
    expect(inForce('2026-02-28', [adopted], own).values[lead]?.source).toBe('text')
    expect(inForce('2026-03-01', [adopted], own).values[lead]).toMatchObject({
      value: { days: 4 },
      source: 'unit',
      rule: 'LP-11.3-a',
      document: '12-KL/ĐU',
    })
  })

  it('the later word holds: a text outlasts an older decision, a decision an older text', () => {
    const older = [overlay(lead, { days: 4, unit: 'workingDays' }, '2026-03-01')]
    const amended = [adopted, { regulation: 'lung-phinh-2026-07', fromOn: '2026-07-01' }]
    expect(inForce('2026-07-01', amended, older).values[lead]?.value).toMatchObject({ days: 3 })
    const newer = [...older, overlay(lead, { days: 1, unit: 'workingDays' }, '2026-07-01')]
    expect(inForce('2026-07-01', amended, newer).values[lead]?.value).toMatchObject({ days: 1 })
  })

  it('what the project chose never undoes what the unit decided, however old', () => {
    const key = 'promulgation.signer.permanentDeputySecretary'
    const list = { types: ['CV', 'QĐ'], form: 'T/M' }
    expect(inForce('2026-02-01', [adopted], [overlay(key, list, '2025-12-01')]).values[key]?.value).toEqual(list)
  })

  it('a regulation that the program does not have cannot be adopted', () => {
    expect(() => inForce('2026-02-01', [{ regulation: 'somewhere-else', fromOn: '2026-01-01' }])).toThrow(NotInForce)
  })

  it('hand a dossier the values alone', () => {
    const values = plainValues(inForce('2026-02-01', [adopted]))
    expect(values[lead]).toEqual({ days: 2, unit: 'workingDays' })
    expect(Object.keys(values)).toHaveLength(valueKeys.length)
  })
})

describe('Loại nội dung nào cũng có hình thức và tỷ lệ biểu quyết riêng được', () => {
  it.each(['workingRegulation', 'reward', 'payStep', 'cellCongress', 'other'])('%s', (itemType) => {
    expect(parseValue('meeting.ballot', { [itemType]: 'secret', otherwise: 'open' })).toHaveProperty(itemType, 'secret')
    const threshold = { atLeast: '2/3', of: 'sittingMembers' }
    expect(parseValue('meeting.specialThresholds', { [itemType]: threshold })).toHaveProperty(itemType)
  })

  it('none that there is not', () => {
    expect(() => parseValue('meeting.ballot', { election: 'secret', otherwise: 'open' })).toThrow()
  })
})

describe('Quy chế mẫu với các chỗ "…"', () => {
  const adoption = [{ regulation: model.id, fromOn: '2026-01-05' }]

  it('cannot be adopted while a blank is needed: each is listed with its article', () => {
    const open = () => assertAdoptable(inForce('2026-01-05', adoption), valueKeys)
    expect(open).toThrow(ValuesOpen)
    try {
      open()
    } catch (error) {
      const sentence = openSentence(model.id, (error as ValuesOpen).open)
      expect(sentence).toContain('còn 5 chỗ để trống')
      expect(sentence).toContain('meeting.materialsLead.standingCommittee (Điều 19, khoản 3)')
      expect(sentence).toContain('meeting.series.standingCommittee (Điều 19, khoản 1)')
    }
  })

  it('can, once the unit has filled them, were it before the day of adoption', () => {
    const force = inForce('2026-01-05', adoption, filled('2025-12-20'))
    expect(() => assertAdoptable(force, valueKeys)).not.toThrow()
    expect(force.open).toEqual([])
    expect(force.values['meeting.invitationLead.executiveCommittee']).toMatchObject({
      source: 'unit',
      rule: 'QC143-19.3-b',
    })
  })

  it('one blank left is still one too many', () => {
    const force = inForce('2026-01-05', adoption, filled('2025-12-20').slice(1))
    expect(() => assertAdoptable(force, valueKeys)).toThrow('meeting.series.standingCommittee')
  })
})

describe('Tệp quy chế sai', () => {
  const quorum = lineOf('  meeting.quorum:')

  it.each([
    [
      'a fraction written as 0.67',
      (text: string) => text.replace('atLeast: 2/3', 'atLeast: 0.67'),
      `dòng ${quorum + 1}, meeting.quorum, value.atLeast: phân số phải viết chính xác như 2/3, lớn hơn 0 và không quá 1; "0.67" không được nhận`,
    ],
    [
      'a fraction above one',
      (text: string) => text.replace('atLeast: 2/3', 'atLeast: 3/2'),
      `dòng ${quorum + 1}, meeting.quorum, value.atLeast: phân số phải viết chính xác như 2/3, lớn hơn 0 và không quá 1; "3/2" không được nhận`,
    ],
    [
      'a missing quotation',
      (text: string) => text.replace('    quote: phải có ít nhất 2/3 tổng số thành viên tham dự\n', ''),
      `dòng ${quorum}, meeting.quorum, quote: còn thiếu; giá trị lấy từ văn bản phải có mã quy định, điều khoản và trích dẫn nguyên văn`,
    ],
    [
      'an unknown key',
      (text: string) => text.replace('  meeting.quorum:', '  meeting.quorom:'),
      `dòng ${quorum}, meeting.quorom: chương trình không biết khóa "meeting.quorom"`,
    ],
    [
      'an unknown field of a value',
      (text: string) => text.replace('atLeast: 2/3, of', 'atLeast: 2/3, off: 1, of'),
      `dòng ${quorum + 1}, meeting.quorum, value: không có trường "off" ở chỗ này`,
    ],
    [
      'a key given twice',
      (text: string) => text.replace('  meeting.majority:', '  meeting.quorum:'),
      `dòng ${lineOf('  meeting.majority:')}, meeting.quorum: khóa được ghi hai lần`,
    ],
    [
      'a number where a list belongs',
      (text: string) => text.replace('value: [purpose, requirements, content, scope]', 'value: 4'),
      `dòng ${lineOf('  meeting.fields:') + 1}, meeting.fields, value: sai kiểu, cần một danh sách`,
    ],
    [
      'a word that is none of the allowed',
      (text: string) => text.replace('value: { days: 2, unit: workingDays }', 'value: { days: 2, unit: days }'),
      `dòng ${lineOf('  meeting.materialsLead:') + 1}, meeting.materialsLead, value.unit: chỉ nhận một trong: workingDays, calendarDays`,
    ],
    [
      'half a day',
      (text: string) =>
        text.replace('value: { days: 2, unit: workingDays }', 'value: { days: 1.5, unit: workingDays }'),
      `dòng ${lineOf('  meeting.materialsLead:') + 1}, meeting.materialsLead, value.days: phải là số nguyên, không âm`,
    ],
    [
      'a reading that is not explained',
      (text: string) => text.replace('tham dự\n    reading: C-16', 'tham dự\n    reading: C-99'),
      `dòng ${quorum + 5}, meeting.quorum, reading: cách hiểu C-99 chưa được giải thích ở mục readings`,
    ],
    [
      'a blank with a value',
      (text: string) => text.replace('  meeting.quorum:\n', '  meeting.quorum:\n    blank: true\n'),
      `dòng ${quorum + 1}, meeting.quorum, blank: đã để trống (blank) thì không ghi giá trị`,
    ],
    [
      'a quotation for what the project chose',
      (text: string) =>
        text.replace(
          '    quote: phải có ít nhất 2/3',
          '    source: project\n    note: Tự chọn.\n    quote: phải có ít nhất 2/3',
        ),
      `dòng ${quorum + 6}, meeting.quorum, quote: giá trị do dự án chọn không được trích như lời của văn bản`,
    ],
    [
      'a status that is none',
      (text: string) => text.replace('status: draft', 'status: ready'),
      'dòng 3, status: chỉ nhận một trong: draft, signed, project',
    ],
    ['no values at all', (text: string) => text.replace(/^values:[\s\S]*/m, ''), 'dòng 1, values: còn thiếu'],
  ])('%s', (_what, spoil, sentence) => {
    const spoilt = spoil(lungPhinh)
    expect(spoilt).not.toBe(lungPhinh)
    expect(sentences(spoilt)).toContain(sentence)
  })

  it('an empty file and one that is no YAML', () => {
    expect(sentences('')[0]).toMatch(/^dòng 1, /)
    expect(sentences('id: [')[0]).toMatch(/^dòng 1: tệp không đúng cú pháp YAML/)
  })

  it('tells every fault at once, in order of lines', () => {
    const spoilt = lungPhinh
      .replace('atLeast: 2/3', 'atLeast: 0.67')
      .replace('value: { days: 2, unit: workingDays }', 'value: 2')
    expect(sentences(spoilt).map((sentence) => sentence.split(',')[1]?.trim())).toEqual([
      'meeting.quorum',
      'meeting.materialsLead',
    ])
  })
})

describe('Khóa không nêu cấp', () => {
  const entry = (key: string, days: number) => `
  ${key}:
    value: { days: ${days}, unit: workingDays }
    rule: XX-1
    article: Điều 1
    quote: trước ${days} ngày`

  it('means BCH and BTV, and gives way to the key that names one', () => {
    const { values } = readRegulation(
      `id: x\ntitle: X\nstatus: draft\nvalues:${entry('meeting.materialsLead.standingCommittee', 3)}${entry('meeting.materialsLead', 2)}\n`,
      'x',
    )
    expect(values['meeting.materialsLead.executiveCommittee']?.value).toMatchObject({ days: 2 })
    expect(values['meeting.materialsLead.standingCommittee']?.value).toMatchObject({ days: 3 })
    expect(values['meeting.materialsLead.permanentBoard']).toBeUndefined()
  })
})

function inForce(day: string, adoptions: Adoption[], overlays: Overlay[] = []) {
  return valuesInForce(day, { defaults, regulations, adoptions, overlays })
}

function overlay(key: string, value: unknown, fromOn: string): Overlay {
  return { key, value, fromOn, decidedBy: 'Ban Thường vụ', document: '12-KL/ĐU' }
}

function filled(fromOn: string): Overlay[] {
  const days = (n: number) => ({ days: n, unit: 'workingDays' })
  return [
    overlay(
      'meeting.series.standingCommittee',
      parseValue('meeting.series.standingCommittee', { every: { months: 1 } }),
      fromOn,
    ),
    overlay('meeting.materialsLead.executiveCommittee', days(5), fromOn),
    overlay(lead, days(5), fromOn),
    overlay('meeting.invitationLead.executiveCommittee', days(3), fromOn),
    overlay('meeting.invitationLead.standingCommittee', days(3), fromOn),
  ]
}

function sentences(text: string): string[] {
  try {
    readRegulation(text, 'x.yaml', defaults.readings)
  } catch (error) {
    if (error instanceof FaultyRegulation) return error.faults.map(faultSentence)
    throw error
  }
  return []
}

function lineOf(line: string): number {
  return lungPhinh.split('\n').indexOf(line) + 1
}
