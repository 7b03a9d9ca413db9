import { afterEach, describe, expect, it } from 'vitest'
import { fields, why } from './meeting-room.ts'
import { btvMembers, committee, lungPhinh } from './terms.ts'
import { world } from './world.ts'

type World = ReturnType<typeof world>
let here: World
function begun(at = '2026-04-15T09:00:00+07:00') {
  here = world({ terms: lungPhinh, cast: committee, files: [], at })
  return here
}
afterEach(() => {
  expect(here.disagreements()).toEqual([])
  expect(here.obstacles).toEqual([])
})

const btv = 'standingCommittee'
const april = '2026-04-28T08:00:00+07:00'
const may = '2026-05-27T08:00:00+07:00'
function planned(w: World, id: string, startsAt = april, body = btv, more: object = {}) {
  w.begin('vanThu', 'meeting', id, { title: 'Hội nghị', body, startsAt, ...more })
}
const convene = (w: World, id: string) => w.act('biThu', id, { type: 'convene', reference: '14-KL/ĐU', ...fields })
/** Một việc được chuyển tới: a poll's, whose papers lay before the body already, unless said otherwise. */
function referred(w: World, id: string, more: object = {}) {
  const input = { title: `Việc ${id}`, body: btv, itemType: 'ordinary', secrecy: 'none', urgency: 'normal' }
  w.start(id, 'agendaItem', { ...input, toNearest: true, referral: { from: 'p0', kind: 'poll' }, ...more })
}
const agenda = (w: World, id: string): string[] => w.context(id).agenda.map(({ item }: { item: string }) => item)
function invited(w: World, id: string) {
  if (w.state(id) === 'preparing') w.act('vanThu', id, { type: 'submitAgenda' })
  w.act('vanThu', id, { type: 'enterLine', line: 'permanentBoardReport', none: true })
  w.act('biThu', id, { type: 'clearAgenda' })
  w.act('vanThu', id, { type: 'sendInvitations', ...why })
}

describe('Đưa ra hội nghị gần nhất (Điều 9, khoản 3)', () => {
  it('goes on the earliest meeting of its body whose agenda is not cleared yet', () => {
    const w = begun()
    planned(w, 'sau', may)
    planned(w, 'gan', april)
    planned(w, 'khac', '2026-04-20T08:00:00+07:00', 'permanentBoard')
    referred(w, 'a')
    expect([agenda(w, 'gan'), agenda(w, 'sau'), agenda(w, 'khac')]).toEqual([['a'], [], []])
    expect(w.context('a').place.meeting).toBe('gan')
    expect(w.context('gan').agenda).toMatchObject([{ title: 'Việc a', standing: 'ready' }])
  })

  it.each(['planned', 'preparing', 'checking', 'inviting', 'invited'])('a meeting that is %s', (state) => {
    const w = begun()
    planned(w, 'm1')
    planned(w, 'm2', may)
    if (state !== 'planned') convene(w, 'm1')
    if (state === 'checking') w.act('vanThu', 'm1', { type: 'submitAgenda' })
    if (state.startsWith('invit')) invited(w, 'm1')
    if (state === 'inviting')
      w.act('biThu', 'm1', { type: 'reschedule', startsAt: '2026-04-27T08:00:00+07:00', ...why })
    expect(w.state('m1')).toBe(state)
    referred(w, 'a')
    const taken = state.startsWith('invit') ? 'm2' : 'm1'
    expect(w.context('a').place.meeting).toBe(taken)
  })

  it('where none is open it waits, and the next that is planned has it', () => {
    const w = begun()
    referred(w, 'a')
    referred(w, 'b', { referral: { from: 'v1', kind: 'delegatedMatter' } })
    expect(w.agenda.get('a')).toEqual({ meeting: null, reason: 'poll', toNearest: true })
    planned(w, 'm0', april, 'permanentBoard')
    expect(w.agenda.get('a')!.meeting).toBeNull()
    planned(w, 'm1')
    expect(agenda(w, 'm1')).toEqual(['a', 'b'])
    expect(w.context('m1').agenda).toMatchObject([{ standing: 'ready' }, { standing: 'preparing' }])
    expect(w.context('b').materialsDueAt).toBe(w.context('m1').materialsDueAt)
  })

  it('a meeting entered afterwards is over, and takes nothing that waits', () => {
    const w = begun('2026-04-29T09:00:00+07:00')
    planned(w, 'm1', april, btv, { happenedOn: '2026-04-28', ...why })
    referred(w, 'a')
    w.act('biThu', 'm1', { type: 'convene', ...fields })
    expect([agenda(w, 'm1'), w.agenda.get('a')!.toNearest]).toEqual([[], true])
  })

  it('past the materials limit it has none left to keep, and is not late', () => {
    const w = begun()
    planned(w, 'm1')
    convene(w, 'm1')
    w.sleepUntil('2026-04-23T17:00:00+07:00')
    referred(w, 'a', { referral: { from: 'v1', kind: 'delegatedMatter' } })
    expect([w.state('m1'), w.state('a'), w.context('a').materialsDueAt]).toEqual(['checking', 'preparing', null])
  })

  it('one moment before that limit it has to keep it, and is late when it passes', () => {
    const w = begun()
    planned(w, 'm1')
    convene(w, 'm1')
    w.sleepUntil('2026-04-23T16:59:59+07:00')
    referred(w, 'a', { referral: { from: 'v1', kind: 'delegatedMatter' } })
    w.sleepUntil('2026-04-23T17:00:00+07:00')
    expect(w.state('a')).toBe('late')
  })

  it('its meeting cancelled, it goes on to the next by itself', () => {
    const w = begun()
    planned(w, 'm1')
    planned(w, 'm2', may)
    referred(w, 'a')
    w.act('biThu', 'm1', { type: 'cancel', ...why })
    expect([agenda(w, 'm2'), w.context('a').place.meeting]).toEqual([['a'], 'm2'])
  })

  it('deferred at its meeting, it goes on to the next by itself', () => {
    const w = begun()
    planned(w, 'm1')
    referred(w, 'a')
    convene(w, 'm1')
    invited(w, 'm1')
    w.sleepUntil(april)
    w.act('vanThu', 'm1', { type: 'open', chair: 'biThu', recorder: 'vanThu', present: btvMembers })
    planned(w, 'm2', may)
    w.act('biThu', 'm1', { type: 'conclude', documents: [], deferRest: true, ...why })
    expect([w.state('a'), agenda(w, 'm2')]).toEqual(['ready', ['a']])
  })

  it('sent back by its meeting, it waits for the next and stands there while it is prepared anew', () => {
    const w = begun()
    planned(w, 'm1')
    referred(w, 'a')
    convene(w, 'm1')
    invited(w, 'm1')
    w.sleepUntil(april)
    w.act('vanThu', 'm1', { type: 'open', chair: 'biThu', recorder: 'vanThu', present: btvMembers })
    w.act('vanThu', 'm1', { type: 'takeUp', item: 'a' })
    w.act('biThu', 'm1', { type: 'sendBack', item: 'a', reason: 'Cần làm rõ kinh phí' })
    w.act('biThu', 'm1', { type: 'conclude', documents: [] })
    expect([w.state('a'), w.agenda.get('a')]).toEqual(['sentBack', { meeting: null, reason: 'poll', toNearest: true }])
    planned(w, 'm2', may)
    expect([agenda(w, 'm2'), w.context('a').place.meeting]).toEqual([['a'], 'm2'])
  })

  it('taken off the agenda by a decision, it waits until somebody places it', () => {
    const w = begun()
    planned(w, 'm1')
    planned(w, 'm2', may)
    referred(w, 'a')
    w.act('vanThu', 'm1', { type: 'takeOffItem', item: 'a', ...why })
    expect(w.agenda.get('a')).toEqual({ meeting: null, reason: why.reason })
    convene(w, 'm2')
    expect(agenda(w, 'm2')).toEqual([])
    w.act('vanThu', 'm2', { type: 'placeItem', item: 'a' })
    expect(w.context('a').place.meeting).toBe('m2')
  })

  it('two hundred at once stand on one agenda, each of them once and in order', () => {
    const w = begun()
    planned(w, 'm1')
    const ids = Array.from({ length: 200 }, (_, n) => `v${n}`)
    for (const id of ids) referred(w, id)
    expect(agenda(w, 'm1')).toEqual(ids)
  })

  it('two hundred that wait stand on the next agenda when it is planned', () => {
    const w = begun()
    const ids = Array.from({ length: 200 }, (_, n) => `v${n}`)
    for (const id of ids) referred(w, id)
    planned(w, 'm1')
    expect(agenda(w, 'm1')).toEqual(ids)
    expect(ids.every((id) => w.context(id).place.meeting === 'm1')).toBe(true)
  })
})
