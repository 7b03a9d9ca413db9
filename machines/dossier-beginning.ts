import type { Begin, Dossier, Facts } from './event.ts'

type Opening = Omit<Begin<Pick<Dossier, 'title' | 'secrecy' | 'urgency'>>, 'facts' | 'at'> & {
  facts?: Facts | undefined
}

/** Hồ sơ mới: what every dossier knows from its beginning; its opener is who acted, not who entered it from paper. */
export function dossierOf({ id, unit, title, secrecy, urgency, by, facts, terms }: Opening): Dossier {
  return { id, unit, title, secrecy, urgency, opener: by ? (facts?.onBehalf ?? by).person : null, terms }
}
