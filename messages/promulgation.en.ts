import type { Sentences } from './index.ts'

export const promulgation: Sentences = {}
