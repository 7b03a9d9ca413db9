import { type Params, sentence, sentences, written } from '../messages/index.ts'
import { dayOf, type Instant, instantOf, msOf, weekday } from '../rules/instants.ts'

/** Thư do thủ tục yêu cầu: what a machine asked to be sent, what it rests on, and where its dossier is to be found. */
export interface AskedLetter {
  kind: string
  /** As the machine fixed them; which of them a letter says is decided here. */
  params: Record<string, unknown>
  /** Điều, khoản; null where the regulation sets nothing. */
  article: string | null
  quote?: string | null | undefined
  dossier: { id: string; title: string; secret: boolean; url: string }
  /** What else it says, below its own words. */
  notes?: string[]
  /** `draft`: its regulation is not yet signed [C-26]. */
  unit: { name: string; draft: boolean }
}

/**
 * Lời thư: subject in one line, body in plain text. A secret dossier goes by its id: no title, no place, no number and
 * no word of what it holds stands in the letter. Throws for a kind that has no sentences.
 */
export function compose(letter: AskedLetter): { subject: string; body: string } {
  const { kind, article, quote, dossier, unit } = letter
  const [subject, body] = dossier.secret ? ['secretSubject', 'secretBody'] : ['subject', 'body']
  if (sentences[`letter.${kind}.${body}`] === undefined) throw new Error(`no sentences for a letter of kind ${kind}`)
  const said = dossier.secret ? secretWords(letter) : words(letter)
  const parts = [
    sentence('letter.greeting'),
    sentence(`letter.${kind}.${body}`, said),
    ...(letter.notes ?? []),
    article ? sentence('letter.ground', { article, quote: quote ?? '' }) : sentence('letter.noGround'),
    sentence('letter.link', { id: dossier.id, url: dossier.url }),
    ...signature(unit),
  ]
  return { subject: sentence(`letter.${kind}.${subject}`, said), body: parts.join('\n\n') }
}

/** Phần cuối thư: whether the regulation is a draft (C-26), and who sends it. */
export function signature({ name, draft }: AskedLetter['unit']): string[] {
  const sender = `${sentence('letter.closing')}\n${sentence('letter.sender', { unit: name })}`
  return draft ? [sentence('letter.draft'), sender] : [sender]
}

/** Địa chỉ của hồ sơ. */
export function dossierUrl(publicUrl: string, plural: string, id: string): string {
  return `${publicUrl}/ho-so/${plural.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}/${id}`
}

/** Thời điểm trong thư: `thứ Ba, 28/04/2026, 08:00`, by the clock of Vietnam. */
export function spelt(instant: Instant): string {
  const day = dayOf(instant)
  const [date = '', clock = ''] = written(instantOf(msOf(instant))).split(' ')
  return sentence('letter.when', { weekday: sentence(`letter.weekday.${weekday(day)}`), day: date, clock })
}

function secretWords({ dossier, params }: AskedLetter): Params {
  return { id: dossier.id, when: when(params) }
}

function words({ dossier, params }: AskedLetter): Params {
  const { body, place, number, reason, stage, act, asker, deadline, source, materialsDueAt, invitationsDueAt } = params
  return {
    id: dossier.id,
    title: dossier.title,
    when: when(params),
    place: text(place) || sentence('letter.noPlace'),
    meeting: sentence(`meeting.of.${text(body)}`),
    number: text(number),
    reason: text(reason),
    stage: text(stage),
    act: text(act),
    asker: text(asker),
    deadline: text(deadline),
    source: text(source),
    materialsDueAt: text(materialsDueAt),
    invitationsDueAt: text(invitationsDueAt),
  }
}

function when({ startsAt }: Record<string, unknown>): string {
  return text(startsAt) ? spelt(text(startsAt)) : sentence('letter.noTime')
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
