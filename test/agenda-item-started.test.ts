import { describe, expect, it } from 'vitest'
import { agendaItem } from '../machines/agenda-item.ts'
import type { Ask } from '../machines/ask.ts'
import { agendaItemSchemas } from '../schemas/agenda-item.ts'
import { Refused, type Setting, story } from './drive.ts'
import { committee, except, lungPhinh, model143 } from './terms.ts'

const at = '2026-04-20T09:00:00+07:00'
const place = {
  meeting: 'm1',
  startsAt: '2026-04-28T08:00:00+07:00',
  extraordinary: false,
  materialsDueAt: null,
  invitationsDueAt: '2026-04-24T17:00:00+07:00',
  guests: [],
}
const matter = {
  id: 'i1',
  title: 'Hỗ trợ nhà ở cho hộ nghèo',
  body: 'standingCommittee',
  itemType: 'ordinary',
  secrecy: 'none',
  urgency: 'normal',
  startedBy: 'v1',
  answersTo: 'v1',
  referral: { from: 'v1', kind: 'delegatedMatter' },
}

function item(changed: Partial<Setting> = {}) {
  const terms = lungPhinh
  const files = [{ id: 'deAn', name: 'deAn.pdf', hash: '0'.repeat(64), size: 9, type: 'pdf' }]
  return story({ procedure: agendaItem, schemas: agendaItemSchemas, terms, at, cast: committee, files, ...changed })
}
function started(input: object = {}, changed: Partial<Setting> = {}) {
  const one = item(changed)
  return { one, asks: one.start({ ...matter, ...input }) }
}
/** Đang được hội nghị xem xét: a poll's referral needs no papers more. */
function discussed(input: object = {}, changed: Partial<Setting> = {}) {
  const { one } = started({ referral: { from: 'v1', kind: 'poll' }, ...input }, changed)
  one.hear({ type: 'placed', from: 'm1', place })
  one.hear({ type: 'takenUp', from: 'm1' })
  return one
}
const decide = (outcome: string, more = {}) => ({
  type: 'decide',
  from: 'm1',
  decision: { outcome, heldOn: '2026-04-20', ...more },
})
const of = (asks: Ask[], type: string) => asks.filter((ask) => ask.type === type).map(({ params }) => params)
const settled = (asks: Ask[]) => of(asks, 'tell').filter(({ event }) => event.type === 'settled')
const recall = { type: 'recall', from: 'v1', reason: 'Thường trực đã quyết định' }

describe('Báo kết quả cho hồ sơ đã lập ra nội dung', () => {
  it.each(['carried', 'notCarried', 'noted', 'referredUp'] as const)('%s: whoever waits for it hears so', (outcome) => {
    const said = { approvals: 5, sitting: 9, reason: 'Theo biểu quyết' }
    expect(settled(discussed().hear(decide(outcome, said)))).toEqual([
      {
        dossier: 'v1',
        event: {
          type: 'settled',
          procedure: 'agendaItem',
          dossier: 'i1',
          outcome,
          heldOn: '2026-04-20',
          ...said,
        },
      },
    ])
  })

  it('nobody hears of an item that nobody waits for', () => {
    const one = discussed({ answersTo: undefined })
    expect(settled(one.hear(decide('carried', { documentType: 'NQ' })))).toEqual([])
  })

  it('deferred or sent back it has not settled', () => {
    expect(settled(discussed().hear(decide('deferred')))).toEqual([])
    expect(settled(discussed().hear(decide('sentBack', { reason: 'Cần làm rõ' })))).toEqual([])
  })

  it('whoever waits for it draws up the document, and is told which; otherwise the item begins it', () => {
    const chosen = decide('carried', { documentType: 'NQ', approvals: 5, sitting: 9 })
    const waited = discussed().hear(chosen)
    expect(of(waited, 'start')).toEqual([])
    expect(settled(waited)[0].event.documentType).toBe('NQ')
    expect(of(discussed({ answersTo: undefined }).hear(chosen), 'start')).toHaveLength(1)
  })

  it('withdrawn after a deferral, it tells why it was withdrawn, not what the meeting said', () => {
    const one = discussed()
    one.hear(decide('deferred', { reason: 'Hết giờ' }))
    const [told] = settled(one.act('biThu', { type: 'withdraw', reason: 'Đã xử lý xong' }))
    expect(told.event).toMatchObject({ outcome: 'withdrawn', reason: 'Đã xử lý xong' })
    expect(told.event.heldOn).toBeUndefined()
  })
})

describe('Rút về theo hồ sơ đã lập ra nội dung', () => {
  it('whoever began it calls it back while it is prepared; it stands nowhere, and its meeting hears so', () => {
    const { one } = started()
    one.hear({ type: 'placed', from: 'm1', place })
    const asks = one.hear(recall)
    expect([one.state, one.status]).toEqual(['withdrawn', 'done'])
    expect(of(asks, 'agenda')).toEqual([{ do: 'remove', item: 'i1' }])
    expect(of(asks, 'tell')).toMatchObject([
      { dossier: 'm1', event: { type: 'itemLeft', item: 'i1' } },
      { dossier: 'v1', courtesy: true, event: { type: 'settled', outcome: 'withdrawn' } },
    ])
  })

  it('also when it is ready, up to the moment it is taken up; not afterwards', () => {
    const { one } = started({ referral: { from: 'v1', kind: 'poll' } })
    expect(one.state).toBe('ready')
    one.hear(recall)
    expect(one.state).toBe('withdrawn')
    expect(() => discussed().hear(recall)).toThrow(Refused)
  })

  it('no other dossier calls it back', () => {
    expect(() => started().one.hear({ ...recall, from: 'v2' })).toThrow(Refused)
  })
})

describe('Đưa vào phiên họp gần nhất', () => {
  const begun = () => started({ toNearest: true })
  const nearest = { type: 'nearest', meeting: 'm1' }
  const joined = () => {
    const { one } = begun()
    one.hear(nearest)
    one.hear({ type: 'placed', from: 'm1', place })
    return one
  }

  it('it asks for the nearest meeting of its body when it begins; any other waits to be placed', () => {
    expect(of(begun().asks, 'agenda')).toMatchObject([{ do: 'nearest', item: 'i1', body: 'standingCommittee' }])
    expect(of(started().asks, 'agenda')).toMatchObject([{ do: 'backlog', item: 'i1' }])
  })

  it('the meeting found hears that it joins, with what a meeting has to know of an item', () => {
    const { one } = begun()
    expect(of(one.hear(nearest), 'tell')).toMatchObject([
      {
        dossier: 'm1',
        event: {
          type: 'itemJoins',
          entry: { item: 'i1', title: matter.title, standing: 'preparing', threshold: null },
        },
      },
    ])
    expect(one.context.place).toBeNull()
  })

  it('a meeting that can no longer take it sends it on to the next', () => {
    const { one } = begun()
    one.hear(nearest)
    const asks = one.hear({ type: 'untold', to: 'm1', event: 'itemJoins', reason: 'notTaken' })
    expect(of(asks, 'agenda')).toMatchObject([{ do: 'nearest', not: 'm1' }])
  })

  it('its meeting cancelled, or deferred by it, it seeks the next by itself', () => {
    const off = joined().hear({ type: 'takenOff', from: 'm1', reason: 'Hủy họp', again: true })
    expect(of(off, 'agenda')).toMatchObject([{ do: 'nearest', item: 'i1' }])
    const one = discussed({ toNearest: true })
    expect(of(one.hear(decide('deferred')), 'agenda')).toMatchObject([{ do: 'nearest', item: 'i1' }])
    expect(one.state).toBe('ready')
  })

  it('sent back by its meeting, it seeks the next by itself, and is due there', () => {
    const one = discussed({ toNearest: true })
    expect(of(one.hear(decide('sentBack', { reason: 'Cần làm rõ' })), 'agenda')).toMatchObject([
      { do: 'nearest', item: 'i1' },
    ])
    const next = { ...place, meeting: 'm2', materialsDueAt: '2026-04-23T17:00:00+07:00' }
    expect(of(one.hear({ ...nearest, meeting: 'm2' }), 'tell')).toMatchObject([
      { dossier: 'm2', event: { type: 'itemJoins', entry: { item: 'i1', standing: 'sentBack' } } },
    ])
    one.hear({ type: 'placed', from: 'm2', place: next })
    expect([one.state, one.context.returnMaterialsDueAt]).toEqual(['sentBack', next.materialsDueAt])
  })

  it('taken off by a decision about itself, it waits to be placed by somebody', () => {
    const one = joined()
    expect(of(one.hear({ type: 'takenOff', from: 'm1', reason: 'Chưa cần thiết' }), 'agenda')).toEqual([])
    expect(one.context).toMatchObject({ place: null, toNearest: false })
  })

  it('placed, it tells its meeting only what that knows otherwise', () => {
    const unflagged = { important: false, closedSession: false, kept: false, late: false, councilOn: null }
    const known = { standing: 'preparing', ...unflagged }
    const placed = (more: object) => {
      const asks = started().one.hear({ type: 'placed', from: 'm1', place, ...more })
      return of(asks, 'tell').map(({ event }) => event.type)
    }
    expect(placed({ known })).toEqual([])
    expect(placed({ known: { ...known, standing: 'ready' } })).toEqual(['itemStands'])
    expect(placed({ known: { ...known, important: true } })).toEqual(['itemStands'])
    expect(placed({})).toEqual(['itemStands'])
  })

  it('one that was not meant for the nearest meeting seeks none', () => {
    const one = discussed()
    expect(of(one.hear(decide('deferred')), 'agenda')).toEqual([])
    expect(of(discussed().hear(decide('sentBack', { reason: 'Cần làm rõ' })), 'agenda')).toEqual([])
  })
})

describe('Việc phải báo cáo tập thể cấp trên (Điều 3, khoản 4; Điều 1, khoản 12)', () => {
  const owed = (body: string, outcome: string, more: object = {}, terms = lungPhinh) =>
    of(discussed({ body, ...more }, { terms }).hear(decide(outcome)), 'report')

  it.each([
    ['permanentBoard', 'carried', 'standingCommittee'],
    ['permanentBoard', 'notCarried', 'standingCommittee'],
    ['permanentBoard', 'noted', 'standingCommittee'],
    ['standingCommittee', 'carried', 'executiveCommittee'],
    ['standingCommittee', 'referredUp', 'executiveCommittee'],
  ])('what %s has settled (%s) is owed to %s', (body, outcome, to) => {
    expect(owed(body, outcome)).toEqual([
      { do: 'owe', to, title: matter.title, outcome, decidedAt: at, awaited: false },
    ])
  })

  it('BCH reports to nobody here, and what TT defers or refers up is nothing settled', () => {
    expect(owed('executiveCommittee', 'carried')).toEqual([])
    expect(owed('permanentBoard', 'referredUp')).toEqual([])
    expect(owed('standingCommittee', 'deferred')).toEqual([])
  })

  it('a secret matter is reported without its title', () => {
    const [report] = owed('permanentBoard', 'carried', { secrecy: 'secret' })
    expect(report.title).toBeUndefined()
  })

  it('where the regulation puts no such line on the agenda, nothing is owed', () => {
    expect(owed('standingCommittee', 'carried', {}, model143)).toEqual([])
    expect(owed('permanentBoard', 'carried', {}, model143)).toMatchObject([{ to: 'standingCommittee' }])
    const none = { regular: [], extraordinary: [] }
    const without = except(lungPhinh, { 'meeting.standingItems.standingCommittee': none })
    expect(owed('permanentBoard', 'carried', {}, without)).toEqual([])
  })

  it('what is entered afterwards was decided on its own day', () => {
    const [report] = of(discussed().hear(decide('carried', { heldOn: '2026-04-17' })), 'report')
    expect(report.decidedAt).toBe('2026-04-17T00:00:00+07:00')
  })
})

describe('Việc được ủy quyền đều được văn bản hóa (Điều 13, khoản 1)', () => {
  const document = (input: object, terms = lungPhinh) => {
    const asks = discussed({ answersTo: undefined, ...input }, { terms }).hear(
      decide('carried', { documentType: 'TB' }),
    )
    return of(asks, 'start')[0]!.input as { delegated?: true }
  }

  it.each([
    ['an opinion on an ad hoc session of the Council', { itemType: 'councilSession', councilSession: 'adHoc' }],
    ['a personnel matter', { itemType: 'personnel' }],
    ['a matter of money', { itemType: 'finance' }],
  ])('%s that TT settled at its meeting is among them', (_, input) => {
    expect(document({ body: 'permanentBoard', ...input }).delegated).toBe(true)
  })

  it('what TT settled of its own is not, nor what BTV itself decided, nor anything where nothing is delegated', () => {
    expect(document({ body: 'permanentBoard' })).not.toHaveProperty('delegated')
    expect(document({ body: 'standingCommittee', itemType: 'personnel' })).not.toHaveProperty('delegated')
    expect(document({ body: 'permanentBoard', itemType: 'personnel' }, model143)).not.toHaveProperty('delegated')
  })
})
