import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { getNextTransitions } from 'xstate'
import { type Field, fieldsOf } from '../api/forms.ts'
import { procedures } from '../machines/index.ts'
import type { Procedure, Stage } from '../machines/procedure.ts'
import type { AnyRequirement } from '../machines/requirement.ts'
import { namesIn, sentence, sentences } from '../messages/index.ts'
import { promulgation as promulgationSentences } from '../messages/promulgation.vi.ts'
import { secrecy, urgency } from '../schemas/act.ts'
import { documentType, itemType } from '../schemas/agenda-item.ts'
import { checklistLines, disciplines, personnelKinds, stepNames } from '../schemas/appointment-values.ts'
import { schemas } from '../schemas/index.ts'
import { lineKind } from '../schemas/meeting.ts'
import { bodies, documentTypes } from '../schemas/values.ts'

const each = Object.values(procedures).flat()

describe('Câu chữ của các thủ tục', () => {
  it('names every procedure', () => {
    expect(without(each.map(({ stem }) => stem))).toEqual([])
  })

  it.each(each)('names every stage of $stem', (procedure) => {
    expect(without(stagesOf(procedure).map(({ label }) => label))).toEqual([])
  })

  it.each(each)('names every act of people and every event of the machine in $stem', (procedure) => {
    expect(without(actsOf(procedure))).toEqual([])
  })

  it.each(each)('names whoever a stage of $stem waits for, and every role', (procedure) => {
    const owners = stagesOf(procedure).flatMap(({ owner }) => (owner ? [owner] : []))
    expect(without([...owners, ...Object.keys(procedure.roles)].map((role) => `role.${role}`))).toEqual([])
  })

  it.each(each)('has a sentence for every requirement of $stem', (procedure) => {
    expect(requirementsOf(procedure).length).toBeGreaterThan(10)
    expect(without(requirementsOf(procedure).map(({ id }) => `${procedure.stem}.requirement.${id}`))).toEqual([])
  })

  it.each(each)('names every deadline of $stem', (procedure) => {
    expect(without(deadlinesOf(procedure))).toEqual([])
  })

  it('names bodies, kinds of items and documents, secrecy and urgency', () => {
    expect(without(families())).toEqual([])
  })
})

describe('Chữ viết', () => {
  it('is Unicode NFC, without surrounding or doubled blanks', () => {
    for (const text of Object.values(sentences)) expect(text).toBe(text.normalize('NFC').trim().replace(/ {2,}/g, ' '))
  })

  it('writes ủy as the page does, not uỷ', () => {
    const newer = /(?<!q)u[ỳýỷỹỵ](?!\p{L})|o[àáảãạ](?!\p{L})/iu
    expect(Object.values(sentences).filter((text) => newer.test(text))).toEqual([])
  })

  it('has no English word', () => {
    const english =
      /\b(the|and|of|is|are|must|not|for|with|meeting|agenda|item|vote|member|body|dossier|draft|error|deadline|secret|office|invitation|undefined|null|true|false)\b/i
    const plain = Object.entries(sentences).map(([key, text]) => [key, text.replace(/\{\w+\}|“[^”]*”/g, '')])
    expect(plain.filter(([, text]) => english.test(text!))).toEqual([])
  })

  it('asks for no figure that the requirement does not give', () => {
    const wanting = each.flatMap((procedure) =>
      requirementsOf(procedure).flatMap(({ id, params }) => {
        const text = templateOf(`${procedure.stem}.requirement.${id}`)
        const given = params?.toString() ?? ''
        return namesIn(text)
          .filter((name) => !new RegExp(`\\b${name}\\b`).test(given))
          .map((name) => `${procedure.stem}.${id}: {${name}}`)
      }),
    )
    expect(wanting).toEqual([])
  })

  it('keeps no sentence that nothing asks for', () => {
    const asked = new Set([
      ...each.map(({ stem }) => stem),
      ...each.flatMap((procedure) => [
        ...stagesOf(procedure).map(({ label }) => label),
        ...actsOf(procedure),
        ...requirementsOf(procedure).map(({ id }) => `${procedure.stem}.requirement.${id}`),
        ...deadlinesOf(procedure),
        ...finals(procedure).map((state) => `${procedure.stem}.outcome.${state}`),
        ...Object.keys(procedure.roles).map((role) => `role.${role}`),
      ]),
      ...families(),
      ...formFields(),
    ])
    const code = sourceText()
    // Of values there are more than the shipped regulations use: a unit may decide otherwise.
    const own = Object.keys(sentences).filter(
      (key) => !/^(api|value|valueName)\./.test(key) && !(key in promulgationSentences),
    )
    expect(own.filter((key) => !asked.has(key) && !isCommon(key, asked) && !isNamed(key, code))).toEqual([])
  })
})

describe('GLOSSARY.md', () => {
  const glossary = readFileSync('GLOSSARY.md', 'utf8')

  it.each(each)('gives every state and act of $stem the name that people read', (procedure) => {
    const { stem, machine } = procedure
    const section = glossary.split('\n## ').find((part) => part.includes(`: \`${stem}\`\n`)) ?? ''
    const named = states(procedure).flatMap(([name, { meta }]) => (meta ? [[(meta as Stage).label, name]] : []))
    const acts = Object.keys(schemas[stem]!.acts).map((type) => [`${machine.id}.act.${type}`, type])
    const rows = [...named, ...acts].map(([key, name]) => `| ${sentence(key!)} | \`${name}\` |`)
    expect(rows.filter((row) => !section.includes(row))).toEqual([])
    expect(section.match(/^\| .*` \|/gm)).toHaveLength(rows.length)
  })

  it('gives every kind and role its name', () => {
    const kinds = families().filter((key) => /^(itemType|documentType|secrecy|urgency)\./.test(key))
    expect(kinds.filter((key) => !glossary.includes(`| ${sentence(key)} | \`${key}\` |`))).toEqual([])
    const roles = each.flatMap((procedure) => Object.keys(procedure.roles)).filter((role) => role !== 'permanentBoard')
    expect(roles.filter((role) => !glossary.includes(`| ${sentence(`role.${role}`)} | \`${role}\` |`))).toEqual([])
  })
})

describe('Điền vào câu', () => {
  it('says a role, a body and a field by their names', () => {
    expect(sentence('agendaItem.requirement.sentBy', { roles: ['office', 'permanentBoard'] })).toBe(
      'Do Văn phòng Đảng ủy hoặc Thường trực Đảng ủy thực hiện',
    )
    expect(sentence('agendaItem.requirement.bodyIsCompetent', { body: 'body.executiveCommittee' })).toBe(
      'Loại nội dung này thuộc thẩm quyền của Ban Chấp hành Đảng bộ',
    )
    expect(
      sentence('meeting.requirement.hasFields', { missing: ['meeting.field.purpose', 'meeting.field.scope'] }),
    ).toContain('(còn thiếu: mục đích, phạm vi)')
    expect(sentence('meeting.requirement.documentsAreChosen', { types: ['NQ', 'KL'] })).toMatch(
      /: Nghị quyết hoặc Kết luận$/,
    )
  })

  it('writes an instant and a day as people do', () => {
    expect(sentence('meeting.requirement.invitedInTime', { dueAt: '2026-04-24T17:00:00+07:00' })).toBe(
      'Gửi giấy mời, tài liệu trong hạn (chậm nhất 24/04/2026 17:00); gửi sau hạn phải nêu lý do',
    )
    expect(sentence('meeting.requirement.onWorkingDay', { day: '2026-04-27' })).toContain('27/04/2026')
  })

  it('drops what cannot be filled, and keeps a figure of nought', () => {
    expect(sentence('meeting.requirement.invitedInTime', { dueAt: '' })).toBe(
      'Gửi giấy mời, tài liệu trong hạn; gửi sau hạn phải nêu lý do',
    )
    expect(sentence('agendaItem.requirement.isAssigned', { missing: [] })).toBe('Đã phân công chuẩn bị đầy đủ')
    expect(sentence('meeting.requirement.opensQuorate', { needed: 6, sitting: 9, present: 0 })).toBe(
      'Có mặt ít nhất 6 trong 9 thành viên đương nhiệm (hiện có 0)',
    )
    expect(sentence('meeting.requirement.opensQuorate')).toContain('ít nhất … trong …')
  })

  it('takes nothing that people typed for a template or a key', () => {
    expect(sentence('api.problem.fileEmpty.detail', { name: '[{id}] role' })).toContain('“[{id}] role”')
    expect(sentence('api.problem.fileEmpty.detail', { name: 'meeting.closed' })).toContain('“meeting.closed”')
  })

  it('answers a key without a sentence as it is', () => {
    expect(sentence('meeting.act.levitate')).toBe('meeting.act.levitate')
  })
})

function without(keys: string[]): string[] {
  return [...new Set(keys)].filter((key) => sentence(key) === key)
}

function templateOf(key: string): string {
  return sentences[key] ?? sentences[key.replace(/^\w+\./, 'common.')] ?? ''
}

function isCommon(key: string, asked: Set<string>): boolean {
  return key.startsWith('common.') && [...asked].some((each) => each.replace(/^\w+\./, 'common.') === key)
}

// A letter's kind and a capacity stand in the code by their own names.
function isNamed(key: string, code: string): boolean {
  if (code.includes(`'${key}'`)) return true
  if (key.startsWith('letter.weekday.')) return true
  // What a dossier holds is shown under the name of its field, and a word in such a field by its own.
  const [, field] = /^(?:\w+\.)?field\.(\w+)$/.exec(key) ?? []
  if (field) return new RegExp(`\\b${field}\\??:`).test(code)
  const [, holder, word] = /^(\w+)\.(\w+)$/.exec(key) ?? []
  if (word && sentences[`field.${holder}`] && code.includes(`'${word}'`)) return true
  const name = /^(?:role\.(\w+)|letter\.([\w.]+)\.(?:subject|body|secretSubject|secretBody))$/
    .exec(key)
    ?.slice(1)
    .find(Boolean)
  return name !== undefined && code.includes(`'${name}'`)
}

function states({ machine }: Procedure) {
  const within = (node: typeof machine.root): [string, typeof machine.root][] =>
    Object.values(node.states as Record<string, typeof machine.root>).flatMap((each) => [
      [each.path.join('.'), each] as [string, typeof machine.root],
      ...within(each),
    ])
  return within(machine.root)
}

// `decided.document.drafting` as the machine has it: states within states.
function stateAt(path: string) {
  return path.split('.').reduceRight<object | string>((value, name) => (value === '' ? name : { [name]: value }), '')
}

function stagesOf(procedure: Procedure): Stage[] {
  return states(procedure).flatMap(([, { meta }]) => (meta ? [meta as Stage] : []))
}

function finals(procedure: Procedure): string[] {
  return states(procedure).flatMap(([name, { type }]) => (type === 'final' ? [name] : []))
}

function actsOf({ stem, machine }: Procedure): string[] {
  return [...Object.keys(schemas[stem]!.acts), ...machine.events.filter((type) => !type.startsWith('xstate.'))].map(
    (type) => `${stem}.act.${type}`,
  )
}

function deadlinesOf(procedure: Procedure): string[] {
  const names = stagesOf(procedure).flatMap(({ deadlines }) => (deadlines === 'none' ? [] : Object.keys(deadlines)))
  return names.map((name) => `${procedure.stem}.deadline.${name}`)
}

function requirementsOf(procedure: Procedure): AnyRequirement[] {
  const guarded = states(procedure).flatMap(([path]) =>
    getNextTransitions(procedure.machine.resolveState({ value: stateAt(path) as never, context: {} })).flatMap(
      ({ guard }) =>
        guard && typeof guard === 'function' && 'requirements' in guard ? (guard.requirements as AnyRequirement[]) : [],
    ),
  )
  return [...procedure.begins, ...guarded]
}

// What the forms of a procedure ask for and offer, by its own name or by the one that all share.
function formFields(): string[] {
  const under = (fields: Field[], within?: string): string[] =>
    fields.flatMap(({ name, options = [], fields = [], variants = [] }) => [
      `field.${name}`,
      // A part may be called otherwise than a field of the same name.
      ...(within ? [`field.${within}.${name}`] : []),
      ...options.map((value) => `${name}.${value}`),
      ...under(fields, name),
      ...variants.flatMap((each) => under(each, name)),
    ])
  return Object.entries(schemas).flatMap(([stem, { beginning, acts }]) =>
    [beginning, ...Object.values(acts)]
      .flatMap((schema) => under(fieldsOf(schema)))
      .flatMap((key) => [key, `${stem}.${key}`]),
  )
}

function families(): string[] {
  const of = (family: string, names: readonly string[]) => names.map((name) => `${family}.${name}`)
  return [
    ...of('body', bodies),
    ...of('itemType', itemType.options),
    ...of('documentType', [...documentType.options, ...documentTypes]),
    ...of('secrecy', secrecy.options),
    ...of('urgency', urgency.options),
    // Of the pages where people and organisations are kept.
    ...of('kind', ['agency', 'partyBody', 'front', 'cell', 'authorisation', 'namedSubstitute', 'signing']),
    ...of('meeting.line', lineKind.options),
    ...of('meeting.of', bodies),
    ...of('meeting.field', ['purpose', 'requirements', 'content', 'scope']),
    ...of('agendaItem.field', ['memberInCharge', 'preparer']),
    ...of('agendaItem.outcome', ['deferred', 'sentBack']),
    ...of('meeting.kind', ['regular', 'extraordinary']),
    ...of('writtenPoll.field', ['polled', 'answers', 'lateAnswers', 'tally', 'replyDueAt', 'weighingDueAt']),
    ...of('writtenPoll.field', [
      'question',
      'body',
      'escalation',
      'ground',
      'why',
      'documentType',
      'replyUntil',
      'choice',
    ]),
    ...of('writtenPoll.field', ['differs', 'reserved', 'remark', 'member', 'important']),
    ...of('writtenPoll.kind', ['notComplex', 'cannotMeet']),
    ...of('writtenPoll.escalation', ['complex', 'necessary', 'disputed']),
    ...of('writtenPoll.what', ['answer', 'opinion']),
    ...of('appointment.kind', personnelKinds),
    ...of('appointment.line', [...checklistLines, 'disciplineWait']),
    ...of('appointment.step', stepNames),
    ...of('appointment.via', ['meeting', 'poll']),
    ...of('appointment.what', ['step', 'discipline']),
    ...of('appointment.discipline', disciplines),
    ...of('appointment.field', ['superior', 'unverified']),
    ...of('appointment.source', ['inHouse', 'external']),
    ...of('appointment.basis', ['noBallot', 'chosen', 'highest', 'head', 'nobody']),
  ]
}

function sourceText(): string {
  return ['api', 'courier', 'machines', 'rules', 'activities']
    .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
}
