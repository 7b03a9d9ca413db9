import type { Entry, Meeting, Vote } from '../rules/meeting.ts'
import type { Act, Dossier } from './answers.ts'

/** Phiên họp as the service shows it to who sits inside; somebody from outside sees an outline, without votes. */
export type Room = Omit<Meeting, 'terms'>

/** The content of a meeting's dossier, whole, or nothing for a reader from outside. */
export function roomOf(content: Record<string, unknown>): Room | undefined {
  return Array.isArray(content.sitting) ? (content as unknown as Room) : undefined
}

/** Nội dung đang xem xét. */
export function itemUp({ agenda }: Room): Entry | undefined {
  return agenda.find(({ takenUp, outcome }) => takenUp && !outcome)
}

/** The vote that counts: the last that was not struck. */
export function voteOf({ votes }: Pick<Entry, 'votes'>): Vote | undefined {
  return votes.findLast(({ struck }) => !struck)
}

/**
 * Việc mà người này được làm in the room: of an act that names an item or a person, the dossier alone cannot say yet whether
 * it may be done; what the service lists as the caller's stands here, and the act itself is judged with what it names.
 */
export function isTheirs({ requirements }: Act): boolean {
  return !requirements.some(({ ground, met }) => ground === 'caller' && met === false)
}

/** Whether the stage knows that act and it is this person's. */
export function may({ acts }: Dossier, type: string): boolean {
  return acts.some((act) => act.type === type && isTheirs(act))
}
