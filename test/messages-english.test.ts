import { describe, expect, it } from 'vitest'
import { english } from '../messages/english.ts'
import { faults } from '../messages/faults.en.ts'
import { namesIn, sentence, sentences, spoken } from '../messages/index.ts'
import { articleName as articleInEnglish, whySentence as whyInEnglish } from '../messages/regulation.en.ts'
import { articleName, faultReason, notInForceSentence, openSentence, whySentence } from '../messages/regulation.ts'
import { faultsInVietnamese } from '../messages/regulation.vi.ts'
import { storeInEnglish } from '../messages/store.en.ts'
import { storeSentences } from '../messages/store.vi.ts'
import { inTongue } from '../messages/tongue.ts'
import type { Why } from '../rules/deadlines.ts'
import { NotInForce, type OpenValue } from '../rules/regulation.ts'
import { type StoreCode, StoreRefusal } from '../store/refusal.ts'

describe('Câu chữ bằng tiếng Anh', () => {
  it('has every sentence that readers of the page may see', () => {
    expect(Object.keys(sentences).filter((key) => isRead(key) && !(key in english))).toEqual([])
  })

  it('has none of what is sent, written into the record or kept elsewhere, which is Vietnamese', () => {
    expect(Object.keys(english).filter((key) => !isRead(key))).toEqual([])
    expect([...recorded].filter((key) => !(key in sentences))).toEqual([])
  })

  it('has none that is not there in Vietnamese', () => {
    expect(Object.keys(english).filter((key) => !(key in sentences))).toEqual([])
  })

  it('leaves the same to be filled in, and the same parts to fall away', () => {
    expect(wrong((text, key) => !sameSet(namesIn(text), namesIn(sentences[key]!)))).toEqual([])
    expect(wrong((text, key) => !sameSet(optional(text), optional(sentences[key]!)))).toEqual([])
  })

  it('holds no Vietnamese but in quotation marks and abbreviations', () => {
    const vietnamese = (text: string) => /[\u0300-\u036fđĐ]/u.test(text.normalize('NFD'))
    const bare = (text: string) => text.replace(/“[^”]*”|(?<!\p{L})(?:QĐ|ĐA)(?!\p{L})/gu, '')
    expect(wrong((text) => vietnamese(bare(text)))).toEqual([])
  })

  it('is neatly written', () => {
    expect(wrong((text) => text !== text.normalize('NFC').trim().replace(/ {2,}/g, ' '))).toEqual([])
    expect(wrong((text) => /!|\.\.\.|['"]/.test(text))).toEqual([])
    // Out of a part that falls away no blank stays behind.
    expect(wrong((text) => / \[ | \]\S| {2}/.test(text) || /\s(?=[,.;:)])/.test(text))).toEqual([])
  })

  it('tells apart what Vietnamese tells apart', () => {
    for (const family of ['role', 'body', 'itemType', 'documentType', 'secrecy', 'urgency', 'choice', 'method']) {
      const keys = Object.keys(sentences).filter((key) => key.startsWith(`${family}.`))
      const said = new Map<string, string>()
      for (const key of keys) {
        const before = said.get(english[key]!)
        expect(before === undefined || sentences[before] === sentences[key], `${before} and ${key}`).toBe(true)
        said.set(english[key]!, key)
      }
    }
  })
})

describe('Kho dữ liệu từ chối', () => {
  it('leaves the same to be filled in in both tongues', () => {
    const codes = Object.keys(storeSentences) as StoreCode[]
    expect(codes.filter((code) => !sameSet(namesIn(storeSentences[code]), namesIn(storeInEnglish[code])))).toEqual([])
  })

  it('says in the tongue of whoever asked what was not found', () => {
    const said = () => new StoreRefusal('notFound', { what: 'post' }).message
    expect(said()).toBe('Không tìm thấy chức danh này.')
    expect(inTongue('en', said)).toBe('Could not find this post.')
  })
})

describe('Tiếng của người hỏi', () => {
  const asked = { roles: ['office', 'permanentBoard', 'secretary'] }
  const sentBy = () => sentence('agendaItem.requirement.sentBy', asked)

  it('is English where it is wanted, with a list of which any one will do', () => {
    expect(inTongue('en', sentBy)).toBe('Done by: Party committee office, Permanent Board (TT) or Secretary')
    const types = { types: ['NQ', 'KL'] }
    expect(inTongue('en', () => sentence('meeting.requirement.documentsAreChosen', types))).toMatch(
      /: Resolution \(NQ\) or Conclusion \(KL\)$/,
    )
    const missing = { missing: ['meeting.field.purpose', 'meeting.field.scope'] }
    expect(inTongue('en', () => sentence('meeting.requirement.hasFields', missing))).toContain('purpose, scope')
  })

  it('is Vietnamese elsewhere, before, beside and after', async () => {
    const inVietnamese = 'Do Văn phòng Đảng ủy, Thường trực Đảng ủy hoặc Bí thư thực hiện'
    expect(sentBy()).toBe(inVietnamese)
    const slow = inTongue('en', async () => {
      await new Promise((done) => setTimeout(done, 5))
      return sentBy()
    })
    expect(sentBy()).toBe(inVietnamese)
    expect(await slow).toMatch(/^Done by: /)
    expect(sentBy()).toBe(inVietnamese)
    expect(inTongue('en', () => inTongue('vi', sentBy))).toBe(inVietnamese)
  })

  it('says in Vietnamese what has no English, and leaves a key without either as it is', () => {
    for (const key of recorded) expect(inTongue('en', () => sentence(key))).toBe(sentences[key])
    expect(inTongue('en', () => sentence('meeting.act.levitate'))).toBe('meeting.act.levitate')
    expect(Object.keys(inTongue('en', spoken)).sort()).toEqual(Object.keys(sentences).sort())
    expect(spoken()).toBe(sentences)
  })

  it('takes nothing that people typed for a template or a key', () => {
    const said = (name: string) => inTongue('en', () => sentence('api.problem.fileEmpty.detail', { name }))
    expect(said('[{id}] role')).toContain('“[{id}] role”')
    expect(said('meeting.closed')).toContain('“meeting.closed”')
  })
})

describe('Quy chế bằng tiếng Anh', () => {
  const why: Why = {
    lead: { days: 1, unit: 'workingDays' },
    direction: 'before',
    anchor: '2026-04-28',
    skipped: [{ from: '2026-04-25', to: '2026-04-27' }],
    madeUp: [],
  }

  it.each<[Partial<Why>, string]>([
    [{}, '1 working day before 28/04/2026; 25–27/04 are not working days'],
    [{ lead: { days: 2, unit: 'workingDays' }, skipped: [] }, '2 working days before 28/04/2026'],
    [
      { skipped: [{ from: '2026-08-23', to: '2026-08-23' }], madeUp: ['2026-08-22'], anchor: '2026-08-24' },
      '1 working day before 24/08/2026; 23/08 is not a working day; 22/08 is a make-up working day',
    ],
    [
      { skipped: [{ from: '2026-12-31', to: '2027-01-03' }], anchor: '2027-01-04', direction: 'after' },
      '1 working day after 04/01/2027; 31/12/2026–03/01 are not working days',
    ],
    [
      { lead: { days: 1, unit: 'calendarDays' }, skipped: [], movedFrom: '2026-04-27' },
      '1 day before 28/04/2026; moved earlier since 27/04 is a day off',
    ],
    [
      { lead: { hours: 2, unit: 'workingHours' }, skipped: [], anchor: '2026-04-28T08:30:00+07:00' },
      '2 working hours before 08:30 on 28/04/2026',
    ],
  ])('says why a day is due: %#', (more, said) => {
    expect(whyInEnglish({ ...why, ...more })).toBe(said)
  })

  it.each([
    ['Điều 11', 'Article 11'],
    ['Điều 11, khoản 3', 'Article 11(3)'],
    ['Điều 2, khoản 4.3', 'Article 2(4.3)'],
    ['điểm đ, khoản 4, Điều 3', 'Article 3(4)(đ)'],
    ['Điều 3, khoản 4, điểm b', 'Article 3(4)(b)'],
    ['Điều 2, đoạn mở đầu', 'Điều 2, đoạn mở đầu'],
    ['Nơi nhận', 'Nơi nhận'],
  ])('names %s %s', (cited, name) => {
    expect(articleInEnglish(cited)).toBe(name)
  })

  it('has for every fault of a value a sentence in both tongues', () => {
    expect(Object.keys(faults).length).toBeGreaterThan(20)
    for (const code of Object.keys(faults)) {
      const [vi, en] = (['vi', 'en'] as const).map((each) => inTongue(each, () => faultReason({ code, detail: '9/7' })))
      expect([vi!.includes('9/7'), vi === en], code).toEqual([en!.includes('9/7'), false])
    }
    expect(Object.keys(faultsInVietnamese).filter((code) => !(code in faults))).toEqual([])
    expect(faultReason({ code: 'positive', detail: '0' })).toBe('phải là số nguyên, ít nhất là 1')
  })

  it('speaks the tongue of whoever asks', () => {
    const open: OpenValue[] = [{ key: 'meeting.quorum', article: 'Điều 11, khoản 3', quote: null }]
    const said = () => [
      whySentence(why),
      openSentence('lung-phinh', open),
      notInForceSentence(new NotInForce('2026-01-04', null)),
      articleName('Điều 11, khoản 3'),
    ]
    expect(inTongue('en', said)).toEqual([
      '1 working day before 28/04/2026; 25–27/04 are not working days',
      'lung-phinh cannot be applied yet; left blank although the program needs it (1): meeting.quorum (Article 11(3))',
      'No regulation has come into force by 04/01/2026',
      'Article 11(3)',
    ])
    expect(said()).toEqual([
      '1 ngày làm việc trước 28/04/2026; 25–27/04 không phải ngày làm việc',
      'Chưa áp dụng được lung-phinh: còn 1 chỗ để trống mà chương trình cần: meeting.quorum (Điều 11, khoản 3)',
      'Ngày 04/01/2026 chưa có quy chế nào có hiệu lực',
      'Điều 11, khoản 3',
    ])
  })
})

// Into the record of whoever asked, read by others afterwards; and the name under which a telephone keeps its key.
const recorded = new Set(['api.calendar.withdrawn', 'api.account.issuer'])

/** Not of letters, of the digest, of calendars that are subscribed to. */
function isRead(key: string): boolean {
  return !recorded.has(key) && !/^(letter|reminder|digest|refused|calendar|account)\./.test(key)
}

/** What is wrong with the English, by key. */
function wrong(is: (text: string, key: string) => boolean): string[] {
  return Object.entries(english).flatMap(([key, text]) => (is(text, key) ? [`${key}: ${text}`] : []))
}

/** The names in each part that falls away. */
function optional(text: string): string[] {
  return [...text.matchAll(/\[([^\]]*)\]/g)].map(([, part]) => namesIn(part!).sort().join())
}

function sameSet(some: string[], others: string[]): boolean {
  return [...new Set(some)].sort().join('|') === [...new Set(others)].sort().join('|')
}
