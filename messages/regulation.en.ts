import type { Lead, Why } from '../rules/deadlines.ts'
import type { NotInForce, OpenValue } from '../rules/regulation.ts'
import { date, short, span } from './day-spans.ts'
import { faults } from './faults.en.ts'

/** Vì sao là ngày ấy: "1 working day before 28/04/2026; 25–27/04 are not working days". */
export function whySentence({ lead, direction, anchor, skipped, madeUp, movedFrom }: Why): string {
  const year = anchor.slice(0, 4)
  const rest = skipped.map(({ from, to }) => span(from, to, year)).join(', ')
  const isOneDay = skipped.length === 1 && skipped[0]!.from === skipped[0]!.to
  const made = madeUp.map((day) => short(day, year)).join(', ')
  return [
    `${spell(lead)} ${direction} ${moment(anchor)}`,
    rest && `${rest} ${isOneDay ? 'is not a working day' : 'are not working days'}`,
    made && `${made} ${madeUp.length === 1 ? 'is a make-up working day' : 'are make-up working days'}`,
    movedFrom && `moved ${direction === 'before' ? 'earlier' : 'later'} since ${short(movedFrom, year)} is a day off`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** "2 working days", "1 working hour". */
function spell(lead: Lead): string {
  const count = 'days' in lead ? lead.days : lead.hours
  return `${count} ${units[lead.unit]}${count === 1 ? '' : 's'}`
}

/** Không áp dụng được: what the text leaves open, each place with its article. */
export function openSentence(regulation: string, open: OpenValue[]): string {
  const places = open.map(({ key, article }) => (article ? `${key} (${articleName(article)})` : key))
  return `${regulation} cannot be applied yet; left blank although the program needs it (${open.length}): ${places.join('; ')}`
}

/** Không có quy chế nào để áp dụng. */
export function notInForceSentence({ day, regulation }: NotInForce): string {
  return regulation
    ? `The program holds no regulation ${regulation}`
    : `No regulation has come into force by ${date(day)}`
}

/** `Điều 3, khoản 4, điểm b` or `điểm b, khoản 4, Điều 3` as `Article 3(4)(b)`; what is cited otherwise, as it stands. */
export function articleName(cited: string): string {
  const parts = cited.split(', ').map((part) => /^(Điều|khoản|điểm) ([\p{L}\d.]+)$/u.exec(part))
  const numberOf = (kind: string) => parts.find((part) => part?.[1] === kind)?.[2]
  const [article, clause, point] = [numberOf('Điều'), numberOf('khoản'), numberOf('điểm')]
  if (!article || parts.some((part) => !part)) return cited
  return `Article ${article}${clause ? `(${clause})` : ''}${point ? `(${point})` : ''}`
}

/** What is wrong with a value, without its place. */
export function faultReason({ code, detail }: { code: string; detail: string }): string {
  return (faults[code] ?? faults.wrongType!)(detail)
}

const units = {
  workingDays: 'working day',
  calendarDays: 'day',
  workingHours: 'working hour',
  hours: 'hour',
}

function moment(anchor: string): string {
  return anchor.length > 10 ? `${anchor.slice(11, 16)} on ${date(anchor.slice(0, 10))}` : date(anchor)
}
