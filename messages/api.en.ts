import type { Sentences } from './index.ts'

export const api: Sentences = {}
