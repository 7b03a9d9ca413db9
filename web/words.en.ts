import type { Words } from './words.vi.ts'

export const words: Words = {} as Words
