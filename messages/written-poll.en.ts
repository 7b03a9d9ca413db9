import type { Sentences } from './index.ts'

export const writtenPoll: Sentences = {}
