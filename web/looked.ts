import { shortMoment } from './dates.ts'
import { words } from './words.ts'

/** Chưa ai xem, or đã xem mà còn thiếu; nothing of a stage that waits for nobody. */
export function lookedWords({ unseen, seenAt }: { unseen?: boolean; seenAt?: string | null }): string | undefined {
  if (unseen) return words.dossier.unseen
  return seenAt ? words.dossier.seen(shortMoment(seenAt)) : undefined
}
