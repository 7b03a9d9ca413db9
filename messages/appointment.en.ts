import type { Sentences } from './index.ts'

export const appointment: Sentences = {}
