import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { checkedValue } from '../api/checked-value.ts'
import { stemOf } from '../api/value-words.ts'
import { agendaItem } from '../machines/agenda-item.ts'
import { agendaItemSchemas } from '../schemas/agenda-item.ts'
import { hintOf } from '../schemas/value-hints.ts'
import { valueShapes } from '../schemas/values.ts'
import { story } from './drive.ts'
import { discussing, item } from './meeting-room.ts'
import { committee, except, lungPhinh } from './terms.ts'

// biome-ignore lint/suspicious/noExplicitAny: zod's definitions differ by type
type Definition = any

const folders = ['activities', 'api', 'courier', 'machines', 'rules', 'store', 'workflows']
/** What the program does with values: its text without the places that only cite one. */
const source = folders
  .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')
  .replace(/\bcites: .*/g, '')
  .replace(/\bhasReference(<\w+>)?\('[\w.]+'\)/g, '')
  .replace(/^\s*\['\w+', .*\],$/gm, '')

// Looked up by the word that an act brings: a ground, a discipline.
const broughtByActs = ['whenNeeded', 'notComplex', 'cannotMeet', 'reprimand', 'dismissal']
// Said to whoever goes through the checklist.
const checkedByHand = ['monthsMin']

/** Those parts of a shape in which a unit has a choice, each by the names of its fields. */
function choicesIn(shape: z.ZodType, path: string[] = []): string[][] {
  if (hintOf(shape)) return [path]
  const def: Definition = shape.def
  if (def.type === 'literal') return []
  if (def.type === 'tuple') return (def.items as z.ZodType[]).flatMap((each) => choicesIn(each, path))
  if (def.type === 'object')
    return Object.entries(def.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
      choicesIn(field, [...path, name]),
    )
  const within = def.innerType ?? def.element ?? def.valueType
  return [path, ...(within ? choicesIn(within, path) : [])]
}

// By its own name, or by what its family is called where the last word is put in: `promulgation.signer.${as}`.
function isRead(key: string): boolean {
  const family = stemOf(key).split('.').slice(0, -1)
  const spellings = [`'${key}'`, `\`${stemOf(key)}.\${`, ...(family.length > 1 ? [`\`${family.join('.')}.\${`] : [])]
  return spellings.some((each) => source.includes(each))
}

describe('Giá trị mà đơn vị được chọn', () => {
  const chosen = Object.entries(valueShapes).map(([key, shape]) => ({ key, choices: choicesIn(shape) }))
  const open = chosen.filter(({ key, choices }) => choices.length > 0 && !key.startsWith('reminder.'))

  it('is read by the program: what only stands to be cited leaves no choice', () => {
    expect(open.length).toBeGreaterThan(100)
    expect(open.map(({ key }) => key).filter((key) => !isRead(key))).toEqual([])
  })

  it('is read field by field', () => {
    const names = new Set(open.flatMap(({ choices }) => choices.flatMap((path) => path.slice(-1))))
    const unread = [...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(source))
    expect(unread.filter((name) => ![...broughtByActs, ...checkedByHand].includes(name))).toEqual([])
  })

  it.each([
    ['meeting.castingVote', true, 'chỉ nhận một trong: false'],
    ['meeting.proxy', true, 'chỉ nhận một trong: false'],
    ['meeting.reservedOpinion', false, 'chỉ nhận một trong: true'],
    ['agendaItem.permanentBoardCheck', false, 'chỉ nhận một trong: true'],
  ])('%s cannot be set to %s, which would do nothing', (key, value, detail) => {
    const errors = [expect.objectContaining({ path: 'value', detail })]
    expect(() => checkedValue(key, value)).toThrow(expect.objectContaining({ extras: { errors } }))
  })
})

const monday = '2026-04-20T09:00:00+07:00'
const assigned = { title: 'Đề án', body: 'standingCommittee', preparer: { organisation: 'phongKinhTe' } }
const file = { id: 'deAn', name: 'deAn.pdf', hash: 'deAn', size: 1, type: 'pdf' }

function begun(values: Record<string, unknown>, body: object = {}) {
  const terms = except(lungPhinh, values)
  const at = monday
  const one = story({ procedure: agendaItem, schemas: agendaItemSchemas, terms, at, cast: committee, files: [file] })
  one.begin('vanThu', { ...assigned, ...body })
  return one
}

describe('Nội dung ngoài chương trình công tác (Điều 10, khoản 1)', () => {
  const warns = { 'agendaItem.workProgramme': { outside: 'warns' } }

  it('is taken without a word by the regulation', () => {
    expect(begun({}).remarks).not.toContain('withinProgramme')
  })

  it('is taken with a remark where the unit wants one', () => {
    const one = begun(warns)
    expect([one.state, one.remarks]).toEqual(['preparing', expect.arrayContaining(['withinProgramme'])])
  })

  it.each([
    ['a line of the programme', { programmeLine: 'II.3' }],
    ['a direction from above', { superiorDirection: '12-CV/TU' }],
    ['a sudden matter', { unscheduled: { important: 'Thiên tai', urgent: 'Trong tuần' } }],
  ])('%s is not outside', (_, body) => {
    expect(begun(warns, body).remarks).not.toContain('withinProgramme')
  })
})

describe('Trả lại tài liệu', () => {
  function appraising(values: Record<string, unknown>) {
    const one = begun(values, { memberInCharge: 'btv1' })
    one.act('kinhTe', { type: 'deliver', files: ['deAn'] })
    return one
  }
  const sendBack = (...reasons: string[]) => ({ type: 'sendBack', reasons })

  it('names one reason by the project’s own value', () => {
    expect(appraising({}).lacks('vanThu', sendBack('Thiếu số liệu'))).toBeUndefined()
  })

  it('names as many as the unit asks for, and is told how many', () => {
    const one = appraising({ 'agendaItem.return': { reasonsMin: 2 } })
    const { requirements } = one.refusal('vanThu', sendBack('Thiếu số liệu'))!
    expect(requirements).toMatchObject([{ id: 'givesReasons', cites: 'agendaItem.return', params: { reasonsMin: 2 } }])
    expect(one.lacks('vanThu', sendBack('Thiếu số liệu', 'Chưa có dự thảo'))).toBeUndefined()
  })
})

describe('Ai được xem ý kiến bảo lưu (Điều 9, khoản 4)', () => {
  const opinion = 'Chưa đồng tình về vốn'
  function room(readers: string[]) {
    const terms = except(lungPhinh, { 'meeting.reservedOpinionReaders': readers })
    const one = discussing('standingCommittee', [item('a', 'standingCommittee')], {}, { terms })
    one.act('btv1', { type: 'reserve', item: 'a', opinion })
    return (person: string) => JSON.stringify(one.view(person)).includes(opinion)
  }

  it('is the body by the regulation', () => {
    expect(['btv1', 'btv2', 'vanThu'].map(room(['body', 'superior']))).toEqual([true, true, false])
  })

  it('is nobody but the member where the unit leaves it to the superior', () => {
    expect(['btv1', 'btv2', 'vanThu'].map(room(['superior']))).toEqual([true, false, false])
  })
})
