import { addDays, dayOf, instantOf } from '../../rules/instants.ts'
import type { Random } from './random.ts'

/** Người sắp làm một việc: who they are, what they have at hand, and what they know of. */
export interface Hand {
  random: Random
  person: string
  /** A file that they may use. */
  file: string
  /** Ids of the dossiers of a procedure, of that body where one is named. */
  known(procedures: string, body?: string): string[]
  posts: string[]
}

/** What a body needs besides its type, drawn from what the dossier shows to this person. */
// biome-ignore lint/suspicious/noExplicitAny: a dossier's content as the service answers it
export type Builder = (hand: Hand, content: any) => object

/** Một thủ tục để đi ngẫu nhiên: who works on it, how one begins, and the bodies of its acts. */
export interface Course {
  stem: string
  procedures: string
  people: string[]
  /** Who begins it, and with what. */
  begin(hand: Omit<Hand, 'person' | 'file'>, file: (person: string) => string): { person: string; body: object }
  acts: Record<string, Builder>
}

export const reason = 'Lý do nêu trong biên bản'
export const preparer = { organisation: 'phong-kinh-te' }
export const memberInCharge = 'uyvien.btv04'
export const board = ['bithu', 'phobithu.thuongtruc', 'phobithu.chutich']
export const committee = [...board, ...[4, 5, 6, 7, 8, 9].map((n) => `uyvien.btv0${n}`)]
export const executive = [...committee, ...[10, 11, 12, 13, 14].map((n) => `uyvien.bch${n}`), 'chanhvanphong']

/** A few seconds ahead: it falls while the house is up, down, or coming up. */
export function soon(random: Random): string {
  return instantOf(Date.now() + random.between(2_000, 8_000))
}

export function hoursAhead(hours: number): string {
  return instantOf(Date.now() + hours * 3_600_000)
}

export function daysAhead(days: number): string {
  return addDays(dayOf(Date.now()), days)
}

/** So many times in a hundred. */
export function often(random: Random, percent: number): boolean {
  return random.between(1, 100) <= percent
}

export const withFile: Builder = ({ file }) => ({ files: [file] })
export const firstFile: Builder = (_, { files = [] }) => ({ file: files[0]?.id ?? files[0] ?? 'none' })
