import { delegatedMatter } from '../machines/delegated-matter.ts'
import type { FileFact, Terms } from '../machines/event.ts'
import { delegatedMatterSchemas } from '../schemas/delegated-matter.ts'
import { type Cast, Refused, type Setting, story } from './drive.ts'
import { committee, lungPhinh } from './terms.ts'

const file = (id: string): FileFact => ({ id, name: `${id}.pdf`, hash: id.padEnd(64, '0'), size: 1, type: 'pdf' })

export const entry = { number: '07', place: 'Két sắt phòng văn thư', holder: 'vanThu' }
export const setting: Setting = {
  procedure: delegatedMatter,
  schemas: delegatedMatterSchemas,
  terms: lungPhinh,
  at: '2026-04-06T09:00:00+07:00',
  cast: committee,
  files: ['toTrinh', 'baoCao', 'ketQua'].map(file),
}
export const accepted = { type: 'accept', source: 'delegation', letter: 'b2', decideBy: '2026-04-10' }
const begun = { title: 'Chuẩn y kết quả bầu cử chi bộ thôn Na Quang', files: ['toTrinh'] }

/** Việc mới lập. */
export function received(fields: object = {}, changed: Partial<Setting> = {}) {
  const matter = story({ ...setting, ...changed })
  matter.begin('vanThu', { ...begun, ...fields })
  return matter
}

/** Việc đã tiếp nhận, Thường trực đang xem xét. */
export function underWay(fields: object = {}, changed: Partial<Setting> = {}) {
  const matter = received({}, changed)
  matter.act('vanThu', { ...accepted, ...fields })
  return matter
}

/** Thường trực đã quyết định: all three agree, and what the last word asks. */
export function settledBy(fields: object = {}, changed: Partial<Setting> = {}) {
  const matter = underWay(fields, changed)
  for (const person of ['biThu', 'phoBiThu']) matter.act(person, { type: 'agree' })
  return { matter, asks: matter.act('chuTich', { type: 'agree' }) }
}

/** Việc đã đưa ra Ban Thường vụ as complex. */
export function raised(as = 'complex', fields: object = {}) {
  const matter = underWay(fields)
  const asks = matter.act('chuTich', { type: 'raise', as, reason: 'Kết quả bầu cử có đơn khiếu nại' })
  return { matter, asks }
}

/** Ban Thường vụ, or a document's own dossier, answers. */
export function answers(from: string, outcome: string, said: object = {}) {
  return { type: 'settled', procedure: 'agendaItem', dossier: from, from, outcome, heldOn: '2026-04-28', ...said }
}
export function written(from: string, number = '15-TB/ĐU') {
  return { type: 'settled', procedure: 'promulgation', dossier: from, from, outcome: 'dispatched', number }
}

/** TT with only these of its members left. */
export function boardOf(...people: string[]): Cast {
  const posts = ['secretary', 'permanentDeputySecretary', 'deputySecretaryChair']
  return Object.fromEntries(
    Object.entries(committee).map(([person, one]) => [
      person,
      people.includes(person) ? one : { ...one, capacities: one.capacities.filter((each) => !posts.includes(each)) },
    ]),
  )
}

export function refused(run: () => unknown): string[] {
  try {
    run()
  } catch (error) {
    if (error instanceof Refused) return error.requirements.map(({ id }) => id)
    throw error
  }
  throw new Error('was taken')
}

/** What an act lacks, with the article that the unit's regulation gives for it. */
export function cited(
  matter: ReturnType<typeof story>,
  person: string,
  act: { type: string; [field: string]: unknown },
) {
  return matter.refusal(person, act)?.requirements.map(({ id, cites }) => [id, cites])
}

export function withLetters(terms: Terms, change: (letters: Record<string, object>) => object): Terms {
  const letters = terms.values['delegatedMatter.letters'] as Record<string, object>
  return { ...terms, values: { ...terms.values, 'delegatedMatter.letters': { ...letters, ...change(letters) } } }
}
