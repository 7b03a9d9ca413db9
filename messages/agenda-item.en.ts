import type { Sentences } from './index.ts'

export const agendaItem: Sentences = {}
