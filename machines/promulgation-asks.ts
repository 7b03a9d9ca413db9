import { symbolOf } from '../rules/document-number.ts'
import type { Promulgation } from '../rules/promulgation.ts'
import { recipientTokens } from '../rules/promulgation-papers.ts'
import { inForce } from '../rules/values.ts'
import type { PromulgationAct } from '../schemas/promulgation.ts'
import type { Outcomes } from '../schemas/settled.ts'
import { momentOf, type Stamp } from './event.ts'

type Given = Stamp & { reason?: string | undefined }

/** What the record is to take a number from: the organ as the number shows it, so BCH and BTV share a series. */
export function series(paper: Promulgation) {
  return {
    organ: symbolOf(paper.organ, inForce(paper, 'promulgation.numbering')),
    type: paper.documentType,
    secret: isSecret(paper) && inForce(paper, 'promulgation.secretRegister'),
  }
}

/** Báo cho hồ sơ đang chờ văn bản; one already out that is withdrawn afterwards is no more than news. */
export function settled(outcome: Outcomes['promulgation']) {
  return (
    { id, answersTo, number, issued, documentType }: Promulgation,
    { reason }: { reason?: string | undefined },
  ) => {
    if (!answersTo) return []
    const told = { type: 'settled', procedure: 'promulgation', dossier: id, outcome, documentType }
    const isNews = outcome === 'withdrawn' && issued !== null
    return [
      {
        dossier: answersTo,
        ...(isNews ? { courtesy: true } : {}),
        event: { ...told, ...(number ? { number: number.text } : {}), heldOn: issued?.on, reason },
      },
    ]
  }
}

/** Thư báo cho nơi nhận trong đơn vị; of a secret document it says nothing but that there is one. */
export function letter(kind: 'documentDispatched' | 'documentWithdrawn') {
  return (paper: Promulgation, event: Given & { at: string }) => {
    const to = [...new Set(paper.deliveries.flatMap((each) => recipientTokens(each.to)))]
    if (to.length === 0) return []
    const { id, title, urgency, documentType, organ, number } = paper
    const said = { title, urgency, documentType, organ, number: number?.text ?? '', reason: event.reason ?? '' }
    const params = isSecret(paper) ? { id } : { id, ...said }
    const cites = kind === 'documentDispatched' ? 'promulgation.recipients' : 'common.withdrawal'
    return [{ kind, to, params, at: event.at, cites }]
  }
}

/** Ngày phát hành, for the register. */
export function dispatchedRow(_: Promulgation, event: PromulgationAct<'dispatch'>) {
  return { dispatchedAt: momentOf(event) }
}

/** A number once taken stays used; the register says why its document was withdrawn. */
export function withdrawnRow(paper: Promulgation, event: Given) {
  return paper.number ? [{ withdrawnReason: event.reason ?? '' }] : []
}

function isSecret({ secrecy }: Promulgation): boolean {
  return secrecy !== 'none'
}
