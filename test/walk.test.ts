import { describe, expect, it } from 'vitest'
import { agendaItem } from '../machines/agenda-item.ts'
import { delegatedMatter } from '../machines/delegated-matter.ts'
import type { By, Facts } from '../machines/event.ts'
import { procedures } from '../machines/index.ts'
import { meeting } from '../machines/meeting.ts'
import type { Procedure, Stage } from '../machines/procedure.ts'
import { writtenPoll } from '../machines/written-poll.ts'
import { answersNow, type DelegatedMatter, escalationOf, wordOfBody } from '../rules/delegated-matter.ts'
import type { Meeting } from '../rules/meeting.ts'
import { countedAnswers, type Poll } from '../rules/written-poll.ts'
import { agendaItemSchemas } from '../schemas/agenda-item.ts'
import { delegatedMatterSchemas } from '../schemas/delegated-matter.ts'
import { meetingSchemas } from '../schemas/meeting.ts'
import { writtenPollSchemas } from '../schemas/written-poll.ts'
import { begin } from './drive.ts'
import { lungPhinh } from './terms.ts'
import { walk } from './walk.ts'

const btv = 'standingCommittee'
const at = '2026-04-20T09:00:00+07:00'
const startsAt = '2026-04-28T08:00:00+07:00'
const why = { reason: 'Có lý do' }
const trio = ['biThu', 'phoBiThu', 'btv1']
const capacities: Record<string, string[]> = {
  biThu: ['secretary', 'permanentBoard', btv],
  phoBiThu: ['permanentDeputySecretary', 'permanentBoard', btv],
  btv1: [btv],
  vanThu: ['office'],
  kinhTe: [],
}
const facts: Facts = {
  day: '2026-04-20',
  sitting: { standingCommittee: trio },
  offices: { secretary: 'biThu', permanentDeputySecretary: 'phoBiThu' },
  authorisations: [],
  people: capacities,
  organisations: ['phongKinhTe'],
  files: [{ id: 'f1', name: 'f1.pdf', hash: 'f1', size: 1, type: 'pdf' }],
}
const by = (person: string): By => ({
  person,
  capacities: capacities[person]!,
  organisations: person === 'kinhTe' ? ['phongKinhTe'] : [],
})
const said = (person: string, body: { type: string; [field: string]: unknown }, more: Partial<Facts> = {}) => ({
  ...body,
  by: by(person),
  facts: { ...facts, ...more },
  at,
})
const heard = (body: { type: string; [field: string]: unknown }) => ({ from: 'm1', ...body, at })
const base = { id: 'd1', unit: 'u1', secrecy: 'none', urgency: 'normal', terms: lungPhinh, facts, at, by: by('vanThu') }

const item = {
  ...base,
  title: 'Đề án',
  body: btv,
  itemType: 'ordinary',
  memberInCharge: 'btv1',
  preparer: { organisation: 'phongKinhTe' },
}
const place = {
  meeting: 'm1',
  startsAt,
  extraordinary: false,
  materialsDueAt: '2026-04-23T17:00:00+07:00',
  invitationsDueAt: '2026-04-24T17:00:00+07:00',
  guests: [],
}
const decided = (outcome: string, to?: string) =>
  heard({ type: 'decide', decision: { outcome, heldOn: '2026-04-28', documentType: 'NQ', to } })
const itemEvents = [
  said('biThu', { type: 'admit' }),
  said('biThu', { type: 'refuse', ...why }),
  said('vanThu', { type: 'assign', memberInCharge: 'btv1', preparer: { organisation: 'phongKinhTe' } }),
  said('biThu', { type: 'flag', important: true }),
  said('vanThu', { type: 'scheduleCouncil', councilOn: '2026-05-12', ...why }),
  said('kinhTe', { type: 'attach', files: ['f1'] }),
  said('kinhTe', { type: 'detach', file: 'f1' }),
  said('kinhTe', { type: 'seekComments', from: ['Trạm Y tế'] }),
  said('btv1', { type: 'opine', opinion: 'Đồng ý' }),
  said('kinhTe', { type: 'deliver', files: ['f1'] }),
  said('biThu', { type: 'keep', until: '2026-04-27T09:00:00+07:00', ...why }),
  said('biThu', { type: 'takeOff', ...why }),
  said('vanThu', { type: 'appraise' }),
  said('vanThu', { type: 'sendBack', reasons: ['Thiếu'] }),
  said('biThu', { type: 'sendBack', reasons: ['Thiếu'] }),
  said('biThu', { type: 'check', reference: '15-KL/ĐU' }),
  said('vanThu', { type: 'answerFromSuperior', answer: 'Đồng ý', agreed: true, reference: '1-TB/TU' }),
  said('biThu', { type: 'withdraw', ...why }),
  said('vanThu', { type: 'correct', what: 'opinion', n: 1, ...why }),
  heard({ type: 'deadline', name: 'materials' }),
  heard({ type: 'placed', place }),
  heard({ type: 'takenOff', reason: 'x' }),
  heard({ type: 'takenUp' }),
  ...['carried', 'notCarried', 'noted', 'deferred', 'sentBack', 'referredUp'].map((outcome) => decided(outcome)),
  decided('referredUp', 'superior'),
]

const entry = (id: string) => ({
  id,
  procedure: 'agendaItem',
  stage: 'ready',
  status: 'active',
  context: { ...begin(agendaItem, { ...item, id })[0].context, shownToBody: true },
})
const session = { ...base, title: 'Hội nghị', body: btv, kind: 'regular', startsAt }
const opening = { type: 'open', chair: 'biThu', recorder: 'vanThu', present: trio }
const meetingEvents = [
  said('biThu', { type: 'convene', purpose: 'a', requirements: 'b', content: 'c', scope: 'd' }),
  ...['a', 'b'].map((id) => said('vanThu', { type: 'placeItem', item: id }, { dossier: entry(id) })),
  said('biThu', { type: 'addItem', item: 'b', ...why }, { dossier: entry('b') }),
  said('vanThu', { type: 'takeOffItem', item: 'b', ...why }),
  said('vanThu', { type: 'enterLine', line: 'permanentBoardReport', none: true }),
  said('vanThu', { type: 'inviteGuest', item: 'a', person: 'kinhTe', reference: '1' }),
  said('vanThu', { type: 'correct', what: 'guest', item: 'a', person: 'kinhTe', ...why }),
  said('vanThu', { type: 'submitAgenda' }),
  heard({ type: 'deadline', name: 'materials' }),
  said('biThu', { type: 'clearAgenda' }),
  said('vanThu', { type: 'sendInvitations' }),
  said('btv1', { type: 'confirm' }),
  said('btv1', { type: 'excuse', ...why }),
  said('vanThu', { type: 'sendSupplement', note: 'Bổ sung' }),
  said('vanThu', opening),
  said('phoBiThu', { ...opening, chair: 'phoBiThu', present: ['phoBiThu', 'btv1'] }),
  said('vanThu', { type: 'leave', person: 'phoBiThu' }),
  said('vanThu', { type: 'leave', person: 'btv1' }),
  said('vanThu', { type: 'attend', person: 'btv1' }),
  said('btv1', { type: 'recuse', item: 'a' }),
  ...['a', 'b'].flatMap((id) => [
    said('vanThu', { type: 'takeUp', item: id }),
    said('vanThu', { type: 'defer', item: id, ...why }),
  ]),
  ...[2, 1].map((approve) =>
    said('vanThu', { type: 'vote', item: 'a', ballots: { method: 'open', approve, reject: 0, abstain: 0 } }),
  ),
  said('vanThu', { type: 'note', item: 'a' }),
  said('vanThu', { type: 'sendBack', item: 'a', ...why }),
  said('vanThu', { type: 'referUp', item: 'a', to: 'nextBody', ...why }),
  said('btv1', { type: 'reserve', item: 'a', opinion: 'Bảo lưu' }),
  said('vanThu', { type: 'correct', what: 'vote', item: 'a', ...why }),
  said('vanThu', { type: 'correct', what: 'outcome', item: 'a', ...why }),
  said('vanThu', { type: 'adjourn', until: '2026-04-29T08:00:00+07:00', ...why }),
  said('vanThu', { type: 'resume', present: trio }),
  said('biThu', { type: 'conclude', documents: [{ item: 'a', documentType: 'NQ' }] }),
  said('biThu', { type: 'conclude', documents: [{ item: 'a', documentType: 'NQ' }], deferRest: true, ...why }),
  said('vanThu', { type: 'draftMinutes', summary: 'Tóm tắt' }),
  said('vanThu', { type: 'sign', as: 'recorder' }),
  said('biThu', { type: 'sign', as: 'chair' }),
  said('vanThu', { type: 'postpone', ...why }),
  said('biThu', { type: 'reschedule', startsAt: '2026-04-29T08:00:00+07:00', ...why }),
  said('biThu', { type: 'cancel', ...why }),
  heard({ type: 'itemStands', from: 'a', item: 'a', standing: 'late', important: false, closedSession: false }),
  heard({ type: 'itemLeft', from: 'b', item: 'b', reason: 'takeOff' }),
  heard({ type: 'untold', to: 'a', event: 'takenUp', reason: 'x' }),
  heard({ type: 'clash', item: 'b', meeting: 'm2' }),
]

describe('Mọi ngả của nội dung trình', () => {
  const unscheduled = { important: 'Có', urgent: 'Có' }
  const walked = walk(
    agendaItem,
    [
      item,
      { ...item, unscheduled },
      { ...item, referral: { from: 'd0', kind: 'body' } },
      { ...item, itemType: 'councilSession', councilSession: 'regular' },
    ],
    itemEvents,
    ({ place, kept, deliveredAt, opinions, files, returnMaterialsDueAt }) => [
      place !== null,
      kept !== null,
      deliveredAt !== null,
      opinions.some(({ struck }: { struck?: string }) => !struck),
      files.length,
      returnMaterialsDueAt,
    ],
  )

  it('from each there is a way to an end', () => expect(walked.deadEnds).toEqual([]))
  it('every stage can be reached', () => expect([...walked.states].sort()).toEqual(stages(agendaItem)))
  it('every act can be done', () => {
    expect([...walked.taken]).toEqual(expect.arrayContaining(Object.keys(agendaItemSchemas.acts)))
  })
})

describe('Mọi ngả của phiên họp', () => {
  const walked = walk(meeting, [session], meetingEvents, gist)

  it('from each there is a way to an end', () => expect(walked.deadEnds).toEqual([]))
  it('every stage can be reached', () => expect([...walked.states].sort()).toEqual(stages(meeting)))
  it('every act can be done', () => {
    expect([...walked.taken]).toEqual(expect.arrayContaining(Object.keys(meetingSchemas.acts)))
  })
})

const matterPapers = { files: ['f1'] }
const matter = { ...base, title: 'Chuẩn y kết quả bầu cử', files: ['f1'] }
const accepting = { type: 'accept', decideBy: '2026-04-24' }
const told = (from: string, procedure: string, outcome: string, more = {}) =>
  heard({ type: 'settled', from, dossier: from, procedure, outcome, heldOn: '2026-04-28', ...more })
const board = ['biThu', 'phoBiThu']
const sittingBoard = { sitting: { permanentBoard: board, standingCommittee: trio } }
const matterEvents = [
  ...['b2', 'a'].map((letter) => said('vanThu', { ...accepting, source: 'delegation', letter })),
  said('vanThu', { ...accepting, source: 'superior', reference: '9-CV/TU' }),
  said('phoBiThu', { type: 'refuse', ...why }),
  said('vanThu', { type: 'attach', ...matterPapers }),
  said('vanThu', { type: 'detach', file: 'f1' }),
  ...board.flatMap((person) => [
    said(person, { type: 'agree' }, sittingBoard),
    said(person, { type: 'disagree', opinion: 'Chưa rõ' }, sittingBoard),
  ]),
  said('vanThu', { type: 'resubmit', ...matterPapers }),
  ...['complex', 'necessary'].map((as) => said('biThu', { type: 'raise', as, ...why }, sittingBoard)),
  said('biThu', { type: 'raise', as: 'complex', ...why }, { sitting: { permanentBoard: ['biThu'] } }),
  said('biThu', { type: 'lower', members: board, reference: '3-BB/ĐU', ...why }, sittingBoard),
  said('vanThu', { type: 'escalate' }),
  said('biThu', { type: 'poll' }),
  said('vanThu', { type: 'draft' }),
  said('vanThu', { type: 'handOver', ...matterPapers }),
  said('biThu', { type: 'reschedule', decideBy: '2026-04-29', ...why }),
  said('biThu', { type: 'withdraw', ...why }),
  said('vanThu', { type: 'correct', what: 'answer', n: 1, ...why }, sittingBoard),
  heard({ type: 'deadline', name: 'decision' }),
  ...[1, 2, 3, 4]
    .map((n) => `d1.btv${n}`)
    .flatMap((from) => [
      ...['carried', 'notCarried', 'referredUp', 'withdrawn'].map((outcome) => told(from, 'agendaItem', outcome)),
      told(from, 'agendaItem', 'carried', { documentType: 'KL' }),
      heard({ type: 'untold', to: from, event: 'recall', reason: 'notTaken' }),
    ]),
  ...['d1.phieu1', 'd1.phieu2'].flatMap((from) => [
    ...['carried', 'referred', 'withdrawn'].map((outcome) =>
      told(from, 'writtenPoll', outcome, { documentType: 'QĐ' }),
    ),
    told(`${from}.hn`, 'agendaItem', 'carried'),
  ]),
  ...['d1.vb', 'd1.vb2', 'd1.vb3', 'd1.vb4'].flatMap((from) =>
    ['dispatched', 'withdrawn'].map((outcome) => told(from, 'promulgation', outcome)),
  ),
  heard({ type: 'reported', meeting: 'm1', heldOn: '2026-04-28' }),
  heard({ type: 'passedOver', meeting: 'm1', heldOn: '2026-04-28' }),
]

describe('Mọi ngả của việc được ủy quyền', () => {
  const walked = walk(delegatedMatter, [matter], matterEvents, gistOfMatter)

  it('from each there is a way to an end', () => expect(walked.deadEnds).toEqual([]))
  it('every stage can be reached', () => expect([...walked.states].sort()).toEqual(stages(delegatedMatter)))
  it('every act can be done', () => {
    expect([...walked.taken]).toEqual(expect.arrayContaining(Object.keys(delegatedMatterSchemas.acts)))
  })
})

const poll = { ...base, title: 'Xin ý kiến', body: btv, itemType: 'ordinary', question: 'Có tán thành không?' }
const ordering = { type: 'order', ground: { kind: 'notComplex' }, documentType: 'NQ' }
const answer = (choice: string, differs = false) => ({ type: 'answer', choice, differs, remark: 'Ý kiến' })
const afterwards = '2026-04-23T17:00:01+07:00'
const pollEvents = [
  said('vanThu', { type: 'assign', memberInCharge: 'btv1' }),
  said('vanThu', { type: 'attach', files: ['f1'] }),
  said('vanThu', { type: 'detach', file: 'f1' }),
  said('btv1', { type: 'opine', opinion: 'Đồng ý' }),
  ...[true, false].map((important) => said('biThu', { type: 'flag', important })),
  said('biThu', { ...ordering, ...why }),
  ...trio.map((person) => said(person, answer('approve'))),
  said('phoBiThu', answer('reject')),
  said('btv1', answer('approve', true)),
  said('vanThu', { type: 'enterOnBehalf', member: 'btv1', choice: 'reject', files: ['f1'] }),
  ...[1, 2, 3].map((n) => said('vanThu', { type: 'correct', what: 'answer', n, ...why })),
  said('vanThu', { type: 'correct', what: 'opinion', n: 1, ...why }),
  said('biThu', { type: 'extend', until: '2026-04-24T17:00:00+07:00', ...why }),
  said('vanThu', { type: 'membersChanged' }, { sitting: { standingCommittee: ['biThu', 'phoBiThu'] } }),
  { ...said('vanThu', { type: 'close' }), at: '2026-04-24T17:00:01+07:00' },
  { ...said('btv1', answer('approve')), at: afterwards },
  ...[true, false].map((important) => said('biThu', { type: 'judge', important, ...why })),
  said('biThu', { type: 'withdraw', ...why }),
  heard({ type: 'recall', from: 'd0', reason: 'x' }),
  heard({ type: 'deadline', name: 'reply' }),
  heard({ type: 'deadline', name: 'weighing' }),
]

describe('Mọi ngả của việc xin ý kiến bằng văn bản', () => {
  const walked = walk(writtenPoll, [poll, { ...poll, by: undefined, startedBy: 'd0' }], pollEvents, gistOfPoll)

  it('from each there is a way to an end', () => expect(walked.deadEnds).toEqual([]))
  it('every stage can be reached', () => expect([...walked.states].sort()).toEqual(stages(writtenPoll)))
  it('every act can be done', () => {
    expect([...walked.taken]).toEqual(expect.arrayContaining([...Object.keys(writtenPollSchemas.acts), 'recall']))
  })
})

describe.each(
  Object.values(procedures)
    .flat()
    .map((each) => [each.stem, each] as const),
)('Mỗi bước của %s nói ai giữ việc, đến bao giờ', (stem, procedure) => {
  const waiting = states(procedure).filter(({ final }) => !final)

  it('each has its label, and a waiting one its owner, whom the procedure knows', () => {
    for (const { name, meta } of states(procedure)) expect(meta.label).toBe(`${stem}.${name}`)
    for (const { meta } of waiting) expect(Object.keys(procedure.roles)).toContain(meta.owner)
  })

  it('each names its deadlines or none, and an ended one has none', () => {
    for (const { final, meta } of states(procedure)) {
      if (final) expect(meta.deadlines).toBe('none')
      else expect(['string', 'object']).toContain(typeof meta.deadlines)
    }
  })

  it('the act that it waits for is one that it takes', () => {
    for (const { meta, on } of waiting) if (meta.awaits) expect(on).toContain(meta.awaits)
  })
})

describe('Thời hạn mà một bước nêu', () => {
  it.each([
    ['agendaItem', agendaItem, item],
    ['meeting', meeting, session],
    ['delegatedMatter', delegatedMatter, matter],
    ['writtenPoll', writtenPoll, poll],
  ] as [string, Procedure, object][])('%s: is a field that its dossier has', (_, procedure, input) => {
    const { context } = begin(procedure, input)[0]
    for (const { meta } of states(procedure))
      if (meta.deadlines !== 'none')
        for (const field of Object.values(meta.deadlines)) expect(Object.keys(context)).toContain(field)
  })
})

// Before the decision who said what, afterwards what of it is still to be done; twice stands for more.
function gistOfMatter(given: DelegatedMatter) {
  const { letter, reworks, pending, recall, decision, conclusion, begun } = given
  if (decision) {
    const { item, document } = begun
    const counts = [Math.min(item, 2), Math.min(document, 2)]
    return [letter === 'a', decision.outcome, conclusion?.outcome, wordOfBody(given)?.documentType, counts]
  }
  const said = [...answersNow(given).values()].map(({ agrees }) => agrees).sort()
  const open = escalationOf(given)
  return [letter, reworks, said, open?.ground, open?.taken, pending?.kind, Math.min(begun.item, 2), recall?.purpose]
}

// What the forms say, whoever may still answer, and whether it is late; struck answers stand for one.
function gistOfPoll(given: Poll) {
  const { important, memberInCharge, files, opinions, sitting, extensions, lateAnswers, startedBy, answers, tally } =
    given
  const said = countedAnswers(given).map(({ choice, differs, enteredBy }) => [choice, differs, enteredBy !== null])
  const late = [extensions.length > 0, lateAnswers.length > 0]
  const entered = answers.some(({ enteredBy, struck }) => enteredBy !== null && !struck)
  const opined = opinions.some(({ struck }) => !struck)
  return [
    important,
    memberInCharge,
    files.length,
    opined,
    sitting !== null,
    late,
    startedBy,
    said.sort(),
    entered,
    tally?.reached,
  ]
}

// What counts before the opening, in the session, and after its conclusion.
function gist({
  agenda,
  lines,
  present,
  chairBasis,
  minutes,
  signatures,
  invitations,
  concludedAt,
  openedAt,
}: Meeting) {
  const [a, b] = ['a', 'b'].map((id) => agenda.find(({ item }) => item === id))
  if (concludedAt) return [minutes !== null, signatures.length]
  if (!openedAt) return [a?.standing, a?.guests.length === 1, b === undefined, lines.length, invitations.length > 0]
  return [a?.takenUp, a?.outcome, b?.takenUp, b?.outcome, present.length > 1, chairBasis]
}

function states({ machine }: Procedure) {
  return nodesOf(machine.root).flatMap((node) =>
    node.meta
      ? [
          {
            name: node.path.join('.'),
            final: node.type === 'final',
            meta: node.meta as Stage,
            on: [...node.ownEvents] as string[],
          },
        ]
      : [],
  )
}

type Node = Procedure['machine']['root']
function nodesOf(node: Node): Node[] {
  return Object.values(node.states as Record<string, Node>).flatMap((each) => [each, ...nodesOf(each)])
}

function stages(procedure: Procedure): string[] {
  return states(procedure)
    .map(({ name }) => name)
    .sort()
}
