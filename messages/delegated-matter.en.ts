import type { Sentences } from './index.ts'

export const delegatedMatter: Sentences = {}
