import type { Sentences } from './index.ts'

export const fields: Sentences = {}
