import { describe, expect, it } from 'vitest'
import { valueForm } from '../api/value-forms.ts'
import { placeName } from '../api/value-places.ts'
import { inTongue, type Tongue } from '../messages/tongue.ts'
import { loadDefaults, loadRegulation } from '../regulations/load.ts'
import { isValueKey, parseValue, type ValueKey, valueKeys } from '../schemas/regulation.ts'
import type { ValueForm } from '../schemas/value-form.ts'
import { begun, type Fields, fill, read, type Shaped } from '../web/value-typed.ts'

const files = {
  defaults: loadDefaults(),
  ours: loadRegulation('lung-phinh-2025-11'),
  model: loadRegulation('model-143-2024-05'),
}

const formOf = (key: ValueKey) => valueForm(key).form
/** What the service keeps of what was typed. */
const sent = (key: ValueKey, typed: unknown) => parseValue(key, overTheWire(read(formOf(key), typed)))

describe.each(Object.entries(files))('Biểu mẫu của mọi giá trị trong %s', (_, { values }) => {
  it('shows each value filled in, and sends back the same', () => {
    const set = Object.entries(values).filter(([, { blank }]) => !blank)
    expect(set.length).toBeGreaterThan(50)
    for (const [key, { value }] of set) {
      if (!isValueKey(key)) throw new Error(key)
      // What was typed outlives a reload as JSON.
      expect(sent(key, overTheWire(fill(formOf(key), value))), key).toEqual(value)
    }
  })
})

describe('Biểu mẫu của một giá trị', () => {
  it('asks for each key by fields; only the list of delegated matters is written as data', () => {
    const asData = valueKeys.filter((key) => everyPart(formOf(key)).some(({ kind }) => kind === 'data'))
    expect(asData).toEqual(['delegatedMatter.letters'])
  })

  it.each<Tongue>(['vi', 'en'])('calls every field and every choice by a name, in %s', (tongue) => {
    const named = inTongue(tongue, () =>
      valueKeys.flatMap((key) => [...labels(formOf(key)), [key, valueForm(key).label]]),
    )
    expect(named.length).toBeGreaterThan(2000)
    expect(named.filter(([, label]) => !/^\p{Lu}/u.test(label!) || /[a-z][A-Z]|[{}…_]|\w\.\w/.test(label!))).toEqual([])
    // An English word may be the identifier's own; that it is one of our sentences is seen where it is Vietnamese.
    const bare = named.filter(
      ([name, label]) => /^[a-z]\w+$/.test(name!) && name!.toLowerCase() === label!.toLowerCase(),
    )
    if (tongue === 'vi') expect(bare).toEqual([])
  })

  it('says in English what it says in Vietnamese, of the same choices', () => {
    const [vi, en] = (['vi', 'en'] as const).map((tongue) =>
      inTongue(tongue, () => valueKeys.flatMap((key) => labels(formOf(key)))),
    )
    expect(en!.map(([name]) => name)).toEqual(vi!.map(([name]) => name))
    // The marks of an office and the Party's abbreviations are the same in both.
    const same = vi!.filter(([, label], n) => label === en![n]![1]).map(([name]) => name)
    expect([...new Set(same)].sort()).toEqual(['T/L', 'T/M'])
  })
})

describe('Tên của một chỗ trong giá trị', () => {
  it.each([
    ['unit.hours', 'opens.1.0', 'Các buổi làm việc › Mục 2 › Từ'],
    ['meeting.series.permanentBoard', 'every.weeks', 'Bao lâu một lần › Mấy tuần một lần'],
    ['meeting.ballot', 'finance', 'Tài chính, tài sản'],
    ['delegatedMatter.letters', 'a.decides', 'Danh mục việc được ủy quyền'],
    ['meeting.proxy', '', 'Cử người dự và biểu quyết thay'],
  ] as const)('says of %s %s: %s', (key, way, name) => {
    expect(placeName(valueForm(key), way.split('.'))).toBe(name)
  })
})

describe('Điền và đọc biểu mẫu', () => {
  const invitations: ValueKey = 'meeting.invitationLead.standingCommittee'
  const quorum: ValueKey = 'meeting.quorum.standingCommittee'

  it('changes one working day into two', () => {
    const typed = fill(formOf(invitations), { days: 1, unit: 'workingDays' }) as Shaped
    expect(typed).toMatchObject({ chosen: 'days', each: { days: { days: '1', unit: 'workingDays' } } })
    expect(sent(invitations, lasting(typed, '2'))).toEqual({ days: 2, unit: 'workingDays' })
  })

  it.each(['0', '7'])('takes %s days', (days) => {
    expect(
      sent(invitations, lasting(fill(formOf(invitations), { days: 1, unit: 'workingDays' }) as Shaped, days)),
    ).toEqual({
      days: Number(days),
      unit: 'workingDays',
    })
  })

  it.each(['-1', '1,5', '2.5', 'hai', ''])('sends “%s” days to be refused at that field', (days) => {
    const typed = lasting(fill(formOf(invitations), { days: 1, unit: 'workingDays' }) as Shaped, days)
    expect(() => sent(invitations, typed)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: ['days'] })] }),
    )
  })

  it('asks for a share as two whole numbers', () => {
    const typed = fill(formOf(quorum), { atLeast: [2, 3], of: 'sittingMembers' })
    expect(typed).toMatchObject({ each: { atLeast: { atLeast: { part: '2', whole: '3' } } } })
    expect(read(formOf(quorum), typed)).toEqual({ atLeast: '2/3', of: 'sittingMembers' })
  })

  it('tells none from a value that has not been written yet', () => {
    expect(fill(formOf(quorum), null)).toBeNull()
    expect(sent(quorum, null)).toBeNull()
    expect(() => sent(quorum, begun(formOf(quorum)))).toThrow()
  })

  it('leaves out what was not ticked, and takes what was', () => {
    const grounds: ValueKey = 'writtenPoll.grounds'
    const none = fill(formOf(grounds), {}) as Fields
    expect(sent(grounds, none)).toEqual({})
    expect(sent(grounds, { ...none, cannotMeet: true })).toEqual({ cannotMeet: 'allowed' })
  })

  it('has the sessions of a working day as rows that can be added', () => {
    const opens = [
      ['07:30', '11:30'],
      ['13:30', '17:00'],
    ]
    const typed = fill(formOf('unit.hours'), { opens, closing: '17:00' }) as { opens: Fields[] }
    const more = { ...typed, opens: [...typed.opens, { 0: '18:00', 1: '19:30' }] }
    expect(sent('unit.hours', more)).toEqual({ opens: [...opens, ['18:00', '19:30']], closing: '17:00' })
  })

  it('knows for a ladder the deadlines and the roles of its stage', () => {
    const form = formOf('reminder.agendaItem.preparing' as ValueKey)
    const [on, to] = ['on', 'to'].map(
      (name) =>
        everyPart(form)
          .flatMap((each) => (each.kind === 'group' ? each.fields : []))
          .find((field) => field.name === name)!.form,
    )
    expect(on).toMatchObject({
      kind: 'choice',
      options: expect.arrayContaining([{ value: 'materials', label: 'Hạn gửi tài liệu' }]),
    })
    expect(to).toMatchObject({
      kind: 'many',
      options: expect.arrayContaining([{ value: 'preparer', label: 'Nơi chuẩn bị nội dung' }]),
    })
  })
})

function lasting(typed: Shaped, days: string): Shaped {
  return { ...typed, each: { days: { ...(typed.each.days as Fields), days } } }
}

function overTheWire(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

function everyPart(form: ValueForm): ValueForm[] {
  return [form, ...partsOf(form).flatMap(everyPart)]
}

function partsOf(form: ValueForm): ValueForm[] {
  if (form.kind === 'group') return form.fields.map((each) => each.form)
  if (form.kind === 'shapes') return form.shapes.map((each) => each.form)
  return form.kind === 'rows' ? [form.of] : []
}

/** Every identifier with its label. */
function labels(form: ValueForm): [name: string, label: string][] {
  return everyPart(form).flatMap((part): [string, string][] => {
    if (part.kind === 'fixed') return [[String(part.value), part.label]]
    if (part.kind === 'choice' || part.kind === 'many')
      return part.options.map(({ value, label }) => [String(value), label])
    if (part.kind === 'group') return part.fields.map(({ name, label }) => [name, label])
    return part.kind === 'shapes' ? part.shapes.map(({ by, label }) => [by ?? 'shape', label]) : []
  })
}
