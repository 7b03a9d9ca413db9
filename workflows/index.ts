import { host } from './host.ts'

export const agendaItem = host('agendaItem')
export const appointment = host('appointment')
export const meeting = host('meeting')
export const promulgation = host('promulgation')
export const writtenPoll = host('writtenPoll')
export const delegatedMatter = host('delegatedMatter')

export { unitDay } from './unit-day.ts'
