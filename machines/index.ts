import { agendaItem } from './agenda-item.ts'
import { appointment } from './appointment.ts'
import { delegatedMatter } from './delegated-matter.ts'
import { meeting } from './meeting.ts'
import type { Procedure } from './procedure.ts'
import { promulgation } from './promulgation.ts'
import { writtenPoll } from './written-poll.ts'

/** Các thủ tục: every version of each that open dossiers still use, the newest last. */
export const procedures: Record<string, Procedure[]> = {
  agendaItem: [agendaItem],
  meeting: [meeting],
  promulgation: [promulgation],
  writtenPoll: [writtenPoll],
  delegatedMatter: [delegatedMatter],
  appointment: [appointment],
}

/** The procedure of that stem, in that version or the newest; throws where there is none. */
export function procedureOf(stem: string, version?: number): Procedure {
  const versions = procedures[stem] ?? []
  const found = version === undefined ? versions.at(-1) : versions.find((each) => each.version === version)
  if (!found) throw new Error(`no procedure ${stem}${version === undefined ? '' : ` version ${version}`}`)
  return found
}
