import type { Body, DossierId, Told } from '../machines/event.ts'
import type { Day, Instant } from '../rules/instants.ts'

/**
 * Việc phải báo cáo với cấp trên: asked by the dossier that was settled; the meeting of that body which opens after
 * `decidedAt` collects it. Where `awaited`, the meeting tells the dossier what became of it.
 */
export type ReportAsk =
  | { do: 'owe'; to: Body; title?: string; outcome: string; decidedAt: Instant; awaited: boolean }
  | { do: 'withdraw' }

/** Một việc được báo cáo trong chương trình: `title` is empty of a secret dossier, which goes by its id. */
export interface Reported {
  dossier: DossierId
  title: string | null
  outcome: string
  decidedAt: Instant
  awaited: boolean
}

/** Đã báo cáo tại phiên họp, or the meeting closed without it and it goes on to the next. */
export type ReportTold =
  | Told<{ type: 'reported'; meeting: DossierId; heldOn: Day }>
  | Told<{ type: 'passedOver'; meeting: DossierId; heldOn: Day }>
