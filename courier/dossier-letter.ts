import type { KeptTerms } from '../store/terms.ts'
import type { Connection } from '../store/transaction.ts'
import { getUnit } from '../store/units.ts'
import { compose, dossierUrl } from './letters.ts'

/** Hồ sơ mà thư nói về. */
export interface Subject {
  id: string
  unit: string
  title: string
  secret: boolean
  /** Its procedure's, for the address. */
  plural: string
}

/** What a letter about a dossier says and rests on, whoever gets it: a row of the outbox without its receiver. */
export interface DossierLetter {
  unit: string
  dossier: string
  kind: string
  subject: string
  body: string
  /** Rule of the value it rests on, with its article; null where the regulation sets nothing. */
  cites: string | null
  article: string | null
  link: string
}

/**
 * Thư về một hồ sơ, in the words of its kind and with the citation of the value it rests on, as that dossier's terms have
 * it. Throws for a kind that has no sentences.
 */
export async function dossierLetter(
  db: Connection,
  about: Subject,
  {
    kind,
    params,
    cites,
    kept,
    publicUrl,
    notes = [],
  }: {
    kind: string
    params: Record<string, unknown>
    cites: string | null | undefined
    kept: KeptTerms
    publicUrl: string
    notes?: string[]
  },
): Promise<DossierLetter> {
  const { article = null, rule = null, quote = null } = kept.values[cites ?? ''] ?? {}
  const link = dossierUrl(publicUrl, about.plural, about.id)
  const { name } = await getUnit(db, about.unit)
  const said = compose({
    kind,
    params,
    article,
    quote,
    dossier: { id: about.id, title: about.title, secret: about.secret, url: link },
    notes,
    unit: { name, draft: kept.status === 'draft' },
  })
  return { unit: about.unit, dossier: about.id, kind, ...said, cites: rule, article, link }
}
