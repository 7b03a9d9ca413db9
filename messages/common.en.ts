import type { Sentences } from './index.ts'

export const common: Sentences = {}
