import { dossierLetter } from '../courier/dossier-letter.ts'
import { meetingEntry } from '../courier/meeting-entry.ts'
import type { Ask } from '../machines/ask.ts'
import type { Token } from '../machines/event.ts'
import { dayOf } from '../rules/instants.ts'
import { markDispatched, takeNumber, withdrawNumber } from '../store/numbers.ts'
import { postLetters } from '../store/outbox.ts'
import { holdersOf } from '../store/roster.ts'
import type { KeptTerms } from '../store/terms.ts'
import type { Connection } from '../store/transaction.ts'
import { getUnit } from '../store/units.ts'
import type { Answer, Step } from '../workflows/contract.ts'
import { answerAgenda } from './agenda-asks.ts'
import { answerReport } from './report-asks.ts'

/** What a step's asks are answered from. */
export interface Asked {
  tx: Connection
  step: Step
  kept: KeptTerms
  publicUrl: string
  /** Empty where the dossier is secret. */
  title: string
  secret: boolean
  plural: string
}

/** Does what the machine asked of our own database; what it learns goes back to the machine as events. */
export async function answerAsk(asked: Asked, { type, params }: Ask, n: number): Promise<Answer[]> {
  if (type === 'letter') return post(asked, params, n)
  if (type === 'agenda') return answerAgenda(asked, params)
  if (type === 'report') return answerReport(asked, params)
  if (type === 'takeNumber') return number(asked, params)
  if (type === 'register') return register(asked, params)
  // `start` and `tell` are the host's errands.
  return []
}

async function number(
  { tx, step }: Asked,
  params: { organ: string; type: string; secret: boolean },
): Promise<Answer[]> {
  const { term } = await getUnit(tx, step.unit)
  const { organ, type, secret } = params
  const series = { unit: step.unit, organ, type, term, secret }
  return [{ type: 'numbered', number: await takeNumber(tx, { ...series, dossier: step.dossier, at: step.event.at }) }]
}

async function register(
  { tx, step }: Asked,
  params: { dispatchedAt?: string; withdrawnReason?: string },
): Promise<Answer[]> {
  if (params.dispatchedAt) await markDispatched(tx, step.dossier, params.dispatchedAt)
  if (params.withdrawnReason !== undefined) await withdrawNumber(tx, step.dossier, params.withdrawnReason)
  return []
}

interface LetterParams {
  kind: string
  to: Token[]
  cites: string
  params: Record<string, unknown>
}

// Numbered far apart, so that two asks of one step never share a letter's place.
const lettersPerAsk = 10_000

async function post(
  { tx, step, kept, publicUrl, title, secret, plural }: Asked,
  { kind, to, cites, params }: LetterParams,
  n: number,
): Promise<Answer[]> {
  const { dossier: id, unit, seq } = step
  const letter = await dossierLetter(tx, { id, unit, title, secret, plural }, { kind, params, cites, kept, publicUrl })
  const calendar = meetingEntry({ kind, params, dossier: { id, title, secret, url: letter.link } })
  const people = await holdersOf(tx, unit, to, dayOf(step.event.at))
  const letters = people.map((toPerson, i) => ({ ...letter, seq, n: n * lettersPerAsk + i, toPerson, calendar }))
  await postLetters(tx, letters, step.event.at)
  return []
}
