import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RegulationId } from '../rules/regulation.ts'

/** Một phần của văn bản: what stands before the first article, a chapter, or an article. */
export interface Section {
  kind: 'opening' | 'chapter' | 'article'
  /** `Điều 11`, as citations name it; null for what is cited by nobody. */
  article: string | null
  heading: string
  paragraphs: string[]
}

/** Toàn văn quy chế, by chapter and article; undefined where the text does not come with the program. */
export function loadText(id: RegulationId): Section[] | undefined {
  const file = fileURLToPath(new URL(`${id}.txt`, import.meta.url))
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id) || !existsSync(file)) return undefined
  return sectionsOf(readFileSync(file, 'utf8'))
}

/** The words are left as they are; only marks of the file's own making go. */
export function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{ kind: 'opening', article: null, heading: '', paragraphs: [] }]
  for (const line of text.normalize('NFC').split('\n').map(bare)) {
    const [, number] = /^Điều (\d+)\./.exec(line) ?? []
    const last = sections.at(-1)!
    if (number) sections.push({ kind: 'article', article: `Điều ${number}`, heading: line, paragraphs: [] })
    else if (/^Chương [IVXL]+\b/i.test(line))
      sections.push({ kind: 'chapter', article: null, heading: line, paragraphs: [] })
    else if (line) last.paragraphs.push(line)
  }
  return onlyLast(sections)
}

function bare(line: string): string {
  return line
    .replace(/\[bookmark: [^\]]*\]/g, '')
    .replace(/^[\s>]*#+\s*/, '')
    .replaceAll('**', '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A decision that carries the regulation has articles of its own: those that count begin where the numbers begin anew. */
function onlyLast(sections: Section[]): Section[] {
  const first = sections.findLastIndex(({ article }) => article === 'Điều 1')
  return sections.map((section, n) => (n < first ? { ...section, article: null } : section))
}
