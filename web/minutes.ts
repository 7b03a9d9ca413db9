import type { Entry, Vote } from '../rules/meeting.ts'
import { clock, dayOf, longDay, shortDay } from './dates.ts'
import type { Paper, Paragraph } from './paper.ts'
import { paperWords } from './paper-words.vi.ts'
import { type Room, voteOf } from './room-content.ts'
// A paper is Vietnamese whatever the page is read in.
import { words } from './words.vi.ts'

/** Tên gọi mà văn bản dùng. */
export interface Named {
  unit: string
  person(id: string): string
  /** Word of a key of the service. */
  of(key: string): string
  value(name: string, value: string): string
}

const said = paperWords

/** Dự thảo biên bản: what the meeting's record says, in the order in which it happened; what was said is left to write in. */
export function minutesOf(room: Room, named: Named): Paper {
  const paragraphs = [
    ...opening(room, named),
    ...presence(room, named),
    heading(said.proceedings),
    ...room.lines.map(({ line, text, none }) =>
      plain(`- ${capital(named.of(`meeting.line.${line}`))}: ${none ? said.noneArose : (text ?? '…')}`),
    ),
    ...room.reports.map(({ title }) => plain(`- ${said.reported}: ${title ?? '…'}`)),
    ...room.agenda.flatMap((entry, n) => proceedings(entry, n + 1, named)),
    plain(said.closed(room.concludedAt ? moment(room.concludedAt) : '…')),
  ]
  return {
    ...head(room, named, said.kind),
    title: [said.title, capital(named.of(`meeting.of.${room.body}`)), room.title],
    body: paragraphs,
    signs: [
      [said.recorder, '', '', name(room.recorder, named)],
      [said.chair, '', '', name(room.chair, named)],
    ],
  }
}

/** Dự thảo kết luận: what each item came to, to be worded. */
export function conclusionOf(room: Room, named: Named): Paper {
  const day = room.openedAt ? longDay(dayOf(room.openedAt), words.weekdays) : '…'
  const decided = room.agenda.filter(({ outcome }) => outcome)
  return {
    ...head(room, named, said.conclusionKind),
    title: [
      said.conclusionTitle,
      said.conclusionOf(named.of(`body.${room.body}`), named.of(`meeting.of.${room.body}`), day),
    ],
    body: [
      plain(said.conclusionOpening(named.of(`meeting.of.${room.body}`), day)),
      ...decided.flatMap((entry, n) => [
        heading(`${n + 1}. ${entry.title}`),
        plain(outcomeOf(entry, named)),
        plain(said.wording),
        ...(entry.documentType ? [plain(said.document(named.value('documentType', entry.documentType)))] : []),
      ]),
    ],
    signs: [[], [said.onBehalf(named.of(`body.${room.body}`)), '', '', name(room.chair, named)]],
  }
}

function head({ openedAt }: Room, { unit }: Named, kind: string): Pick<Paper, 'left' | 'right'> {
  const [date, month, year] = openedAt ? shortDay(dayOf(openedAt)).split('/') : ['…', '…', '…']
  return {
    left: [unit.toLocaleUpperCase('vi'), '*', said.number(kind)],
    right: [said.party, said.dated(date!, month!, year!)],
  }
}

function opening({ openedAt, place, chair, recorder }: Room, named: Named): Paragraph[] {
  return [
    plain(said.time(openedAt ? moment(openedAt) : '…')),
    plain(said.place(place ?? '…')),
    plain(said.chairIs(name(chair, named))),
    plain(said.recorderIs(name(recorder, named))),
  ]
}

function presence({ sitting, present, answers, participants }: Room, named: Named): Paragraph[] {
  const there = sitting.filter((person) => present.includes(person))
  const away = sitting.filter((person) => !present.includes(person))
  const guests = [...new Set([...participants, ...present])].filter(
    (person) => !sitting.includes(person) && present.includes(person),
  )
  const why = (person: string) => (answers[person]?.reason ? ` (${answers[person]?.reason})` : '')
  return [
    heading(said.attendance),
    plain(said.present(there.length, sitting.length, list(there, named))),
    ...(away.length > 0
      ? [plain(said.absent(away.map((person) => `${name(person, named)}${why(person)}`).join('; ')))]
      : []),
    ...(guests.length > 0 ? [plain(said.guests(list(guests, named)))] : []),
  ]
}

function proceedings(entry: Entry, n: number, named: Named): Paragraph[] {
  const { title, memberInCharge, recused, reservations } = entry
  const vote = voteOf(entry)
  return [
    heading(`${n}. ${title}`),
    ...(memberInCharge ? [plain(said.presented(name(memberInCharge, named)))] : []),
    plain(said.discussion),
    ...(recused.length > 0 ? [plain(said.recused(list(recused, named)))] : []),
    ...(vote ? [plain(said.vote(counted(vote, named), vote.needed, vote.sitting))] : []),
    ...reservations
      .filter(({ struck }) => !struck)
      .map(({ person, opinion }) => plain(said.reserved(name(person, named), opinion ?? '…'))),
    plain(outcomeOf(entry, named)),
  ]
}

function counted({ ballots }: Vote, named: Named): string {
  const method = named.value('method', ballots.method)
  if (ballots.method === 'open') return said.openVote(method, ballots.approve, ballots.reject, ballots.abstain)
  if (ballots.method === 'secret')
    return said.secretVote(method, ballots.issued, ballots.returned, ballots.valid, ballots.approve)
  const of = (choice: string) => ballots.votes.filter((each) => each.choice === choice).map(({ person }) => person)
  const parts = (['approve', 'reject', 'abstain'] as const).map(
    (choice) => `${words.room[choice].toLocaleLowerCase('vi')}: ${list(of(choice), named) || said.nobody}`,
  )
  return `${method}; ${parts.join('; ')}`
}

function outcomeOf({ outcome, outcomeReason }: Entry, named: Named): string {
  if (!outcome) return said.noOutcome
  return said.outcome(named.of(`agendaItem.outcome.${outcome}`), outcomeReason ?? '')
}

function name(id: string | null, { person }: Named): string {
  return id ? person(id) : '…'
}

function list(people: string[], named: Named): string {
  return people.map((each) => name(each, named)).join(', ')
}

function moment(instant: string): string {
  return `${clock(instant)}, ${longDay(dayOf(instant), words.weekdays)}`
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

function heading(text: string): Paragraph {
  return { text, heading: true }
}

function plain(text: string): Paragraph {
  return { text }
}
