import { sentence } from '../messages/index.ts'
import type { Cited } from '../rules/regulation.ts'

/** Căn cứ as readers get it: rule and article, the words, and how they are read where they are not clear. */
export interface Grounded {
  rule: string | null
  article: string | null
  quote: string | null
  reading: string | null
  /** The reading in a sentence, or that the project chose where no text says anything. */
  note: string | null
  source: string | null
}

/** Every value in force with its citation, by key. */
export type Citations = Record<string, Cited>

const nothing: Grounded = { rule: null, article: null, quote: null, reading: null, note: null, source: null }

/** The citation of a value; all empty where none goes by that key. */
export function grounded(citations: Citations, key: string | null | undefined): Grounded {
  const cited = key ? citations[key] : undefined
  if (!cited) return nothing
  const { rule, article, quote, reading, readingText, source } = cited
  const project = source === 'project' ? (cited.note ?? sentence('api.projectDefault')) : null
  return { rule, article, quote, reading, note: readingText ?? project, source }
}
