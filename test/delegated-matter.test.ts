import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadRegulation } from '../regulations/load.ts'
import type { Hours } from '../rules/calendar.ts'
import type { Letter } from '../rules/delegated-matter.ts'
import { type Rung, timed } from '../rules/reminders.ts'
import { delegatedMatterSchemas } from '../schemas/delegated-matter.ts'
import { accepted, entry, received, refused, setting, underWay, withLetters } from './delegated-matter-room.ts'
import { story } from './drive.ts'
import { lungPhinh, model143 } from './terms.ts'

const letters = loadRegulation('lung-phinh-2025-11').values['delegatedMatter.letters']!.value as Record<string, Letter>
const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const source = (file: string) => flat(readFileSync(new URL(`../../shared/${file}`, import.meta.url), 'utf8'))

describe('Danh mục được ủy quyền (Điều 3, khoản 4)', () => {
  it('has twelve matters under the letters a, b, c, d, đ, e, g, h and j', () => {
    expect(Object.keys(letters)).toEqual(['a', 'b1', 'b2', 'b3', 'c', 'd', 'đ', 'e', 'g', 'h1', 'h2', 'j'])
    expect([...new Set(Object.values(letters).map(({ article }) => article[5]))].join('')).toBe('abcdđeghj')
  })

  it.each(Object.entries(letters))('điểm %s is quoted word for word and rests on a rule of its own', (_, letter) => {
    expect(source('regulations/lung-phinh-draft-2025-11.txt')).toContain(flat(letter.text))
    expect(source('domain/rules.md')).toContain(`| ${letter.rule} |`)
  })

  it('hands a and đ on to Ban Thường vụ and lets TT settle the rest', () => {
    const handed = Object.entries(letters).filter(([, { handsOver }]) => handsOver)
    expect(handed.map(([name]) => name)).toEqual(['a', 'đ'])
    for (const { decides, handsOver } of Object.values(letters)) expect(decides).toBe(!handsOver)
  })
})

describe('Tiếp nhận việc được ủy quyền (Điều 3, khoản 4)', () => {
  it('is begun by the office alone', () => {
    const matter = story(setting)
    expect(refused(() => matter.begin('kinhTe', { title: 'Việc' }))).toEqual(['sentBy'])
    expect(refused(() => matter.begin('biThu', { title: 'Việc' }))).toEqual(['sentBy'])
    matter.begin('vanThu', { title: 'Việc' })
    expect(matter.state).toBe('received')
  })

  it('takes every letter of the list', () => {
    const needs: Record<string, object> = {
      b1: { managedBy: 'permanentBoard' },
      h2: { pending: true, amount: 50_000_000 },
      j: { councilSession: 'adHoc', pending: true },
    }
    for (const letter of Object.keys(letters)) {
      const matter = underWay({ letter, ...needs[letter] })
      expect([matter.state, matter.context.letter]).toEqual(['deciding', letter])
    }
  })

  it('knows i as j, in either case', () => {
    const told = { councilSession: 'adHoc', pending: true }
    expect(underWay({ letter: 'i', ...told }).context.letter).toBe('j')
    expect(underWay({ letter: 'J', ...told }).context.letter).toBe('j')
  })

  it.each(['b', 'h', 'k', 'f', 'h3', undefined])('refuses điểm %s, which the list does not have', (letter) => {
    const matter = received()
    expect(matter.refusal('vanThu', { ...accepted, letter })?.requirements).toMatchObject([
      { id: 'letterExists', cites: 'delegatedMatter.letters', ground: 'body' },
    ])
  })

  it('asks a superior’s direction and the regulation for their reference, and for no letter', () => {
    const matter = received()
    const direction = { ...accepted, source: 'superior', letter: undefined }
    expect(matter.lacks('vanThu', direction)).toEqual(['namesSource'])
    expect(matter.lacks('vanThu', { ...direction, letter: 'b2', reference: '9-CV/TU' })).toEqual(['letterExists'])
    matter.act('vanThu', { ...direction, reference: '9-CV/TU' })
    expect(matter.context).toMatchObject({ source: 'superior', letter: null, reference: '9-CV/TU' })
    const sudden = { source: 'regulation', letter: undefined, reference: 'Điều 3, khoản 3' }
    expect(underWay(sudden).state).toBe('deciding')
  })

  it('under Quy chế 143 knows no letter until the unit has recorded its own list', () => {
    const matter = received({}, { terms: model143 })
    expect(matter.lacks('vanThu', accepted)).toEqual(['letterExists'])
    const own = withLetters(model143, () => ({ b2: letters.b2 }))
    expect(underWay({}, { terms: own }).state).toBe('deciding')
  })

  it('leaves posts that BTV manages to BTV (điểm b, C-01)', () => {
    const matter = received()
    const b1 = { ...accepted, letter: 'b1' }
    expect(matter.lacks('vanThu', b1)).toEqual(['withinManagement'])
    expect(matter.lacks('vanThu', { ...b1, managedBy: 'standingCommittee' })).toEqual(['withinManagement'])
    expect(matter.lacks('vanThu', { ...b1, managedBy: 'permanentBoard' })).toBeUndefined()
  })

  it('gives an opinion on the Council’s ad hoc sessions alone, and before the Council decides', () => {
    const matter = received()
    const j = { ...accepted, letter: 'j', pending: true }
    expect(matter.lacks('vanThu', j)).toEqual(['sessionIsBoards'])
    expect(matter.lacks('vanThu', { ...j, councilSession: 'regular' })).toEqual(['sessionIsBoards'])
    expect(matter.lacks('vanThu', { ...j, councilSession: 'speciallyImportant' })).toEqual(['sessionIsBoards'])
    expect(matter.lacks('vanThu', { ...j, councilSession: 'adHoc', pending: undefined })).toEqual(['isBeforehand'])
    expect(matter.lacks('vanThu', { ...j, councilSession: 'adHoc' })).toBeUndefined()
  })

  it('gives an opinion on spending before it is approved; the text sets no amount', () => {
    const matter = received()
    const h2 = { ...accepted, letter: 'h2' }
    expect(matter.lacks('vanThu', h2)).toEqual(['isBeforehand'])
    matter.act('vanThu', { ...h2, pending: true, amount: 9_000_000_000 })
    expect(matter.state).toBe('deciding')
  })

  it('asks BTV above the amount that the unit has set, and not at it', () => {
    const terms = withLetters(lungPhinh, ({ h2 }) => ({ h2: { ...h2, amountMax: 200_000_000 } }))
    const h2 = { letter: 'h2', pending: true }
    expect(received({}, { terms }).lacks('vanThu', { ...accepted, ...h2 })).toEqual(['statesAmount'])
    expect(underWay({ ...h2, amount: 200_000_000 }, { terms }).state).toBe('deciding')
    const over = underWay({ ...h2, amount: 200_000_001 }, { terms })
    expect(over.state).toBe('escalated')
    expect(over.context.escalations).toMatchObject([{ ground: 'amount', closedAs: null }])
  })

  it('is to be decided by a day that is still ahead, at the closing hour', () => {
    const matter = received()
    expect(matter.lacks('vanThu', { ...accepted, decideBy: '2026-04-05' })).toEqual(['decidesAhead'])
    matter.act('vanThu', { ...accepted, decideBy: '2026-04-06' })
    expect(matter.context.decisionDueAt).toBe('2026-04-06T17:00:00+07:00')
    expect(matter.remarks).toEqual([])
    const rest = received()
    rest.act('vanThu', { ...accepted, decideBy: '2026-04-12' })
    expect(rest.remarks).toEqual(['decidesOnWorkingDay'])
  })

  it('is refused by the deputy alone, with a reason', () => {
    const matter = received()
    expect(matter.lacks('biThu', { type: 'refuse', reason: 'Không thuộc thẩm quyền' })).toEqual(['sentBy'])
    expect(matter.lacks('phoBiThu', { type: 'refuse' })).toEqual(['hasReason'])
    matter.act('phoBiThu', { type: 'refuse', reason: 'Không thuộc thẩm quyền' })
    expect([matter.state, matter.status]).toEqual(['refused', 'done'])
    expect(matter.context.ended).toMatchObject({ reason: 'Không thuộc thẩm quyền', by: 'phoBiThu' })
  })

  it('is withdrawn by its opener until it is accepted, afterwards by TT', () => {
    const withdraw = { type: 'withdraw', reason: 'Rút lại' }
    expect(received().lacks('chanhVanPhong', withdraw)).toEqual(['mayWithdraw'])
    expect(received().lacks('vanThu', withdraw)).toBeUndefined()
    expect(underWay().lacks('vanThu', withdraw)).toEqual(['mayWithdraw'])
    const matter = underWay()
    matter.act('chuTich', withdraw)
    expect(matter.state).toBe('withdrawn')
  })

  it('names a preparer whom the unit knows', () => {
    const matter = received()
    expect(matter.lacks('vanThu', { ...accepted, preparer: { person: 'nguoiLa' } })).toEqual(['preparerExists'])
    matter.act('vanThu', { ...accepted, preparer: { organisation: 'phongKinhTe' } })
    matter.act('kinhTe', { type: 'attach', files: ['baoCao'] })
    expect(matter.context.files).toEqual(['toTrinh', 'baoCao'])
    matter.act('kinhTe', { type: 'detach', file: 'toTrinh' })
    expect(matter.context.files).toEqual(['baoCao'])
    expect(matter.lacks('kinhTe', { type: 'detach', file: 'toTrinh' })).toEqual(['holdsFile'])
  })
})

describe('Việc mật', () => {
  it('holds no file and no text, only where the papers are kept', () => {
    const secret = { title: 'Việc 07', secrecy: 'secret', files: undefined }
    expect(refused(() => story(setting).begin('vanThu', { ...secret, files: ['toTrinh'] }))).toEqual(['keepsSecrets'])
    const matter = received({ ...secret, registerEntries: [entry] })
    matter.act('vanThu', accepted)
    expect(matter.lacks('biThu', { type: 'disagree', opinion: 'Chưa đủ căn cứ' })).toEqual([
      'holdsNoText',
      'saysOrRegisters',
    ])
    matter.act('biThu', { type: 'disagree', registerEntries: [entry] })
    expect(matter.context.answers).toMatchObject([{ person: 'biThu', agrees: false, opinion: null }])
    expect(matter.lacks('vanThu', { type: 'attach', files: ['baoCao'] })).toEqual(['keepsSecrets', 'hasPapers'])
  })
})

describe('Hồ sơ khác lập việc được ủy quyền', () => {
  it('is begun under the letter it names, and taken back by the dossier that began it', () => {
    const matter = story(setting)
    matter.start({
      title: 'Điều động',
      secrecy: 'none',
      urgency: 'normal',
      letter: 'b1',
      startedBy: 'n1',
      answersTo: 'n1',
    })
    expect(matter.state).toBe('received')
    matter.act('vanThu', { ...accepted, letter: undefined })
    expect(matter.context).toMatchObject({ letter: 'b1', managedBy: 'permanentBoard' })
    expect(() => matter.hear({ type: 'recall', from: 'n2', reason: 'Nhầm' })).toThrow('recall refused')
    const asks = matter.hear({ type: 'recall', from: 'n1', reason: 'Rút hồ sơ nhân sự' })
    expect(matter.state).toBe('withdrawn')
    expect(asks).toMatchObject([
      { type: 'tell', params: { dossier: 'n1', courtesy: true, event: { outcome: 'withdrawn', dossier: 'd1' } } },
    ])
  })

  it('tells it that it was refused', () => {
    const matter = story(setting)
    matter.start({
      title: 'Điều động',
      secrecy: 'none',
      urgency: 'normal',
      letter: 'b1',
      startedBy: 'n1',
      answersTo: 'n1',
    })
    expect(matter.act('phoBiThu', { type: 'refuse', reason: 'Sai cấp' })).toEqual([
      {
        type: 'tell',
        params: {
          dossier: 'n1',
          event: {
            type: 'settled',
            procedure: 'delegatedMatter',
            dossier: 'd1',
            outcome: 'refused',
            reason: 'Sai cấp',
          },
        },
      },
    ])
  })
})

describe('Nhắc việc', () => {
  it('reminds TT in the morning three and one working days before the day to decide by', () => {
    const { decisionDueAt, terms } = underWay({ decideBy: '2026-05-05' }).context
    const ladder = terms.values['reminder.delegatedMatter.deciding'] as Rung[]
    const clock = { calendar: terms.calendar, hours: terms.values['unit.hours'] as Hours, morning: '08:00' }
    expect(timed(ladder, { decision: decisionDueAt }, clock).map(({ dueAt, to }) => [dueAt, to])).toEqual([
      ['2026-04-28T08:00:00+07:00', ['permanentBoard']],
      ['2026-05-04T08:00:00+07:00', ['permanentBoard']],
    ])
  })
})

describe('Lời khai', () => {
  it.each([
    ['no day to decide by', { ...accepted, decideBy: undefined }],
    ['a day that the calendar does not have', { ...accepted, decideBy: '2026-04-31' }],
    ['a source that nobody knows', { ...accepted, source: 'habit' }],
    ['its own `by`', { ...accepted, by: { person: 'biThu' } }],
    ['half an amount', { ...accepted, amount: 0.5 }],
  ])('refuses an acceptance with %s as malformed', (_, body) => {
    expect(delegatedMatterSchemas.acts.accept.safeParse(body).success).toBe(false)
  })
})
