import type { Requirement } from '../machines/requirement.ts'
import type { RegisterEntry, Secrecy } from '../schemas/act.ts'

// biome-ignore lint/suspicious/noExplicitAny: asked of acts of every kind
type Said = any
type Secret = (context: Said, event: Said) => boolean

/** Hồ sơ mật: of a dossier, or of a beginning, which says itself how secret it is. */
export function isSecret(context: { secrecy?: Secrecy }, event: { secrecy?: Secrecy }): boolean {
  return (context.secrecy ?? event.secrecy ?? 'none') !== 'none'
}

/**
 * Hồ sơ mật không chứa nội dung: none of these fields may be filled. A reason is asked for by the regulation and stays,
 * as one line: it says why something was done, not what the papers say.
 */
export function holdsNoText(fields: string[], secret: Secret = isSecret): Requirement<Said, Said> {
  return {
    id: 'holdsNoText',
    cites: 'common.secrecy',
    ground: 'body',
    weight: 'blocks',
    met: (context, event) =>
      !secret(context, event) ||
      (fields.every((field) => event[field] === undefined) && reasonsOf(event).every((reason) => isLine(reason))),
  }
}

/** Nêu nội dung, or, of a secret dossier, where the paper with it is kept. */
export function saysOrRegisters(field: string, secret: Secret = isSecret): Requirement<Said, Said> {
  return {
    id: 'saysOrRegisters',
    cites: 'common.secrecy',
    ground: 'body',
    weight: 'blocks',
    met: (context, event: { registerEntries?: RegisterEntry[]; [field: string]: unknown }) =>
      Boolean(secret(context, event) ? event.registerEntries?.length : event[field]),
  }
}

/** Hồ sơ mật không chứa tệp, of a beginning, which says itself whether it is secret. */
export const beginsWithoutSecrets: Requirement<unknown, Said> = {
  id: 'keepsSecrets',
  cites: 'common.secrecy',
  ground: 'body',
  weight: 'blocks',
  met: (_, event) => !isSecret({}, event) || !event.files,
}

/** What lists and letters call a dossier: a secret one by its id alone. */
export function nameOf({ id, title, secrecy }: { id: string; title: string; secrecy: Secrecy }): string {
  return secrecy === 'none' ? title : id
}

function reasonsOf({ reason, reasons, unscheduled, ground }: Said): string[] {
  return [reason, ...(reasons ?? []), unscheduled?.important, unscheduled?.urgent, ground?.why].filter(Boolean)
}

const lineMax = 500
function isLine(text: string): boolean {
  return text.length <= lineMax && !text.includes('\n')
}
