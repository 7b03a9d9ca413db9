import type { Sentences } from './index.ts'

export const meeting: Sentences = {}
