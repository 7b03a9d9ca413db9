import type { Sentences } from './index.ts'

export const roles: Sentences = {}
