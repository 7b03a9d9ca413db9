import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadRegulation } from '../regulations/load.ts'
import { loadText, sectionsOf } from '../regulations/text.ts'

const ids = ['lung-phinh-2025-11', 'model-143-2024-05']
const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const sources: Record<string, string> = {
  'lung-phinh-2025-11': 'lung-phinh-draft-2025-11.txt',
  'model-143-2024-05': 'model-143-qd-tw-2024-05.txt',
}

describe('Toàn văn quy chế', () => {
  it.each(ids)('%s comes with the program as its source has it', (id) => {
    const read = (url: URL) => readFileSync(url, 'utf8')
    const shipped = read(new URL(`../regulations/${id}.txt`, import.meta.url))
    expect(shipped).toBe(read(new URL(`../../shared/regulations/${sources[id]}`, import.meta.url)))
  })

  it.each(ids)('%s has every article once, in the order of its numbers', (id) => {
    const articles = loadText(id)!.flatMap(({ article }) => article ?? [])
    expect(articles).toEqual(articles.map((_, n) => `Điều ${n + 1}`))
    expect(articles.length).toBeGreaterThan(20)
  })

  it.each(ids)('%s holds every quotation under the article that is cited for it', (id) => {
    const sections = loadText(id)!
    const textOf = (article: string) => {
      const { heading = '', paragraphs = [] } = sections.find((each) => each.article === article) ?? {}
      return flat([heading, ...paragraphs].join(' '))
    }
    const quoted = Object.entries(loadRegulation(id).values).filter(
      ([, { quote, article }]) => quote && article?.startsWith('Điều'),
    )
    expect(quoted.length).toBeGreaterThan(30)
    const stray = quoted.filter(([, { quote, article }]) => !textOf(article!.split(',')[0]!).includes(flat(quote!)))
    expect(stray.map(([key]) => key)).toEqual([])
  })

  it('gives a decision that carries the regulation no article of it', () => {
    const [opening, carried, ...rest] = sectionsOf(
      '**Điều 1.** Ban hành\n**Điều 1. Nhiệm vụ**\n1. Lãnh đạo\nĐiều 2. Khác\n',
    ).slice(0)
    expect(opening).toMatchObject({ kind: 'opening', paragraphs: [] })
    expect(carried).toMatchObject({ article: null, heading: 'Điều 1. Ban hành' })
    expect(rest).toMatchObject([
      { article: 'Điều 1', heading: 'Điều 1. Nhiệm vụ', paragraphs: ['1. Lãnh đạo'] },
      { article: 'Điều 2', heading: 'Điều 2. Khác' },
    ])
  })

  it('knows no text that does not come with it, whatever path is asked for', () => {
    expect(loadText('khong-co')).toBeUndefined()
    expect(loadText('../package')).toBeUndefined()
  })
})
