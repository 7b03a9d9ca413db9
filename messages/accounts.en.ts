import type { Sentences } from './index.ts'

export const accounts: Sentences = {}
