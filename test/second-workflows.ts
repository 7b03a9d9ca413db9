import './second-version.ts'

export { agendaItem, meeting, promulgation, unitDay } from '../workflows/index.ts'
