import type { DossierId, Told } from '../machines/event.ts'
import type { Day } from '../rules/instants.ts'
import type { DocumentType } from './agenda-item.ts'

/** Kết quả mà mỗi thủ tục báo lại: what may be told to the dossier that waits for it. */
export interface Outcomes {
  agendaItem: 'carried' | 'notCarried' | 'noted' | 'referredUp' | 'withdrawn' | 'refused'
  promulgation: 'dispatched' | 'withdrawn'
  writtenPoll: 'carried' | 'notCarried' | 'referred' | 'withdrawn'
  delegatedMatter: 'decided' | 'handedOver' | 'refused' | 'withdrawn'
}

/** Thủ tục nào đã có kết quả gì, and what it rests on; `reference` and `number` as they stand on the paper. */
export type Settlement = {
  [Procedure in keyof Outcomes]: { procedure: Procedure; outcome: Outcomes[Procedure] }
}[keyof Outcomes] & {
  dossier: DossierId
  heldOn?: Day
  reference?: string
  reason?: string
  number?: string
  approvals?: number
  sitting?: number
  documentType?: DocumentType
}

/**
 * Đã có kết quả: told by a dossier that has settled to the one that waits for it. Whoever waits for an item draws up the document that the
 * decision needs: such an item begins none of its own.
 */
export type Settled = Told<{ type: 'settled' } & Settlement>

/** Rút về: whoever began an item takes it back, until its body has taken it up. */
export type Recall = Told<{ type: 'recall'; reason: string }>
