import { z } from 'zod'
import { bodies, body, count, documentType } from './value-parts.ts'

const issuer = z.enum([...bodies, 'office'])
const signer = z.strictObject({
  types: z.union([z.literal('all'), z.array(documentType)]),
  onlyIfNamed: z.array(documentType).optional(),
  underAuthorisation: z.literal('all').optional(),
  papers: z.literal('office').optional(),
  form: z.enum(['T/M', 'T/L']),
})

/** What a regulation may set for ban hành văn bản. */
export const promulgationValues = {
  'promulgation.draft': z.strictObject({ filesMin: count }),
  'promulgation.decisionNeeded': z.strictObject({ types: z.array(documentType), of: z.array(body) }),
  'promulgation.regulationIssuer': body,
  'promulgation.regulationIssuerExceptions': z.array(z.strictObject({ named: z.string().min(1), issuer: body })),
  'promulgation.signer.secretary': signer,
  'promulgation.signer.permanentDeputySecretary': signer,
  'promulgation.signer.chiefOfOffice': signer,
  'promulgation.matrix': z.partialRecord(
    documentType,
    z.strictObject({ issuers: z.array(issuer).min(1), status: z.enum(['verified', 'secondary', 'unverified']) }),
  ),
  'promulgation.recipients': z.strictObject({ countMin: count }),
  'promulgation.recipientsTemplate': z.array(z.string().min(1)),
  'promulgation.form': z.literal(true),
  'promulgation.archive': z.literal(true),
  'promulgation.numbering': z.strictObject({
    per: z.tuple([z.literal('organ'), z.literal('type'), z.literal('term')]),
    padTo: count,
    symbols: z.partialRecord(issuer, z.string().min(1)),
  }),
  'promulgation.secretRegister': z.boolean(),
  'promulgation.oralException': z
    .strictObject({ by: z.literal('permanentBoardMember'), forDelegatedMatters: z.literal(false) })
    .nullable(),
  'promulgation.noticeOfDirections': z.strictObject({ issuer: z.literal('office') }),
}
