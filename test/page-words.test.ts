import { afterEach, describe, expect, it, vi } from 'vitest'
import { words as english } from '../web/words.en.ts'
import { words as vietnamese } from '../web/words.vi.ts'

type Say = (...given: unknown[]) => string

/** Every sentence by its way there; one that is filled in, filled with a figure. */
function said(words: object, way = ''): [way: string, text: string][] {
  return Object.entries(words).flatMap(([name, word]): [string, string][] => {
    const here = `${way}${name}`
    if (typeof word === 'string') return [[here, word]]
    if (typeof word === 'function') return [1, 3].map((n) => [here, (word as Say)(...Array(word.length).fill(n))])
    return said(word, `${here}.`)
  })
}

/** The same without the words: texts, how many things a sentence is told, how long a list is. */
function shapeOf(word: unknown): unknown {
  if (typeof word === 'function') return word.length
  if (Array.isArray(word)) return word.map(shapeOf)
  if (typeof word !== 'object') return typeof word
  return Object.fromEntries(Object.entries(word!).map(([name, each]) => [name, shapeOf(each)]))
}

// What cites the text of a regulation is told a text.
const without = ({ article: _, ...rest }: typeof english) => rest

describe('Câu chữ của trang', () => {
  it('has the same in both tongues, to the number of things each sentence is told', () => {
    expect(shapeOf(english)).toEqual(shapeOf(vietnamese))
  })

  it.each([
    ['Vietnamese', vietnamese],
    ['English', english],
  ])('is filled, Unicode NFC, and without surrounding or doubled blanks in %s', (_, words) => {
    for (const [way, text] of said(without(words))) {
      expect([way, text]).toEqual([way, text.normalize('NFC').trim().replace(/ {2,}/g, ' ')])
      expect([way, text]).not.toEqual([way, ''])
      expect([way, text]).not.toEqual([way, expect.stringMatching(/undefined|null|NaN|\[object/)])
    }
  })

  it('has no Vietnamese in the English', () => {
    const marked = /[^\P{L}a-z]/iu
    expect(said(without(english)).filter(([, text]) => marked.test(text))).toEqual([])
  })

  it('has no English in the Vietnamese', () => {
    const foreign =
      /\b(the|and|of|is|are|must|not|for|with|meeting|agenda|item|vote|member|body|dossier|draft|error|deadline|secret|office|invitation|sign|day|page|undefined|null|true|false)\b/i
    expect(said(without(vietnamese)).filter(([, text]) => foreign.test(text))).toEqual([])
  })

  it('counts one and many in English, and cites articles as English does where they are cited plainly', () => {
    expect([english.workingDays(1), english.workingDays(2)]).toEqual(['1 working day', '2 working days'])
    expect(english.article('Điều 3, khoản 4, điểm đ')).toBe('Article 3(4)(đ)')
    expect(english.article('điểm b, khoản 4, Điều 3')).toBe('Article 3(4)(b)')
    expect(english.article('Điều 2, khoản 4.3')).toBe('Article 2(4.3)')
    for (const cited of ['Nơi nhận', 'Điều 2, đoạn mở đầu']) expect(english.article(cited)).toBe(cited)
    expect(vietnamese.article('Điều 3, khoản 4')).toBe('Điều 3, khoản 4')
  })
})

describe('Chọn tiếng', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })

  /** The page as it begins in a browser that keeps this. */
  async function begun(getItem: () => string | null) {
    vi.stubGlobal('localStorage', { getItem })
    vi.resetModules()
    const { distance, longDay } = await import('../web/dates.ts')
    const { browserWords } = await import('../web/browser-words.ts')
    const hour = Date.parse('2026-04-28T09:00:00+07:00') - 3_600_000
    return [longDay('2026-04-28'), distance('2026-04-28T09:00:00+07:00', hour), browserWords('(Windows) Chrome/140')]
  }

  const first = ['thứ Ba, 28/04/2026', 'còn 1 giờ', 'Chrome trên Windows']

  it('is Vietnamese unless English was chosen in this browser', async () => {
    expect(await begun(() => null)).toEqual(first)
    expect(await begun(() => 'fr')).toEqual(first)
    expect(await begun(() => 'en')).toEqual(['Tuesday, 28/04/2026', '1 hour left', 'Chrome on Windows'])
  })

  it('is Vietnamese in a browser that may keep nothing', async () => {
    const denied = () => {
      throw new Error('denied')
    }
    expect(await begun(denied)).toEqual(first)
  })
})
