import type { Entry, Meeting, Vote } from '../rules/meeting.ts'

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
