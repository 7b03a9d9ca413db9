import { afterEach, describe, expect, it } from 'vitest'
import type { Manager } from '../schemas/appointment.ts'
import { begun, cast, checkAll, files, held, heldOf, monday, post } from './appointment-cast.ts'
import { fields } from './meeting-room.ts'
import { bchMembers, btvMembers, lungPhinh } from './terms.ts'
import { world } from './world.ts'

type World = ReturnType<typeof world>
let here: World

const id = 'bn1'
const why = { reason: 'Có lý do' }

/** Đã trình tập thể có thẩm quyền: one candidate, whom every meeting has chosen. */
function submitted(managedBy: Manager): World {
  here = world({ terms: lungPhinh, cast, files, at: monday, posts: [post({ managedBy })] })
  here.begin('vanThu', 'appointment', id, { ...begun, candidates: [{ person: 'nhanSu1' }] })
  here.act('biThu', id, { type: 'propose', as: 'secretary' })
  here.act('phoBiThu', id, { type: 'propose', as: 'permanentBoard' })
  here.act('vanThu', id, { type: 'approvePolicy', reference: '20-KL/ĐU' })
  checkAll({ act: (person, body) => here.act(person, id, body) }, 1)
  here.act('banXayDung', id, { type: 'pass' })
  here.act('biThu', id, held('leadership1'))
  for (const step of ['extended', 'leadership2', 'keyOfficials', 'leadership3'])
    here.act('biThu', id, heldOf(step, 1, 7))
  here.act('banXayDung', id, { type: 'attach', files: ['soYeu'] })
  here.act('banXayDung', id, { type: 'giveOpinion', from: 'Chi ủy', files: ['ykien'] })
  here.act('banXayDung', id, { type: 'submit' })
  return here
}
afterEach(() => {
  expect(here.disagreements()).toEqual([])
  expect(here.obstacles).toEqual([])
})

/** The body's meeting on that day, with the item on its agenda by itself, which it carries. */
function decide(body: string, item: string, startsAt: string, ballots: object, present: string[]) {
  const meeting = `hn.${body}`
  here.begin('vanThu', 'meeting', meeting, { title: 'Hội nghị', body, startsAt, ...why })
  here.act('biThu', meeting, { type: 'convene', reference: '14-KL/ĐU', ...fields })
  expect(here.context(meeting).agenda.map((entry: { item: string }) => entry.item)).toEqual([item])
  here.act('vanThu', item, { type: 'assign', memberInCharge: 'btv1', preparer: { organisation: 'phongKinhTe' } })
  here.act('kinhTe', item, { type: 'deliver', files: ['soYeu'] })
  here.act('btv1', item, { type: 'opine', opinion: 'Đồng ý trình' })
  here.act('vanThu', item, { type: 'appraise' })
  here.act('biThu', item, { type: 'check', reference: '15-KL/ĐU' })
  here.act('vanThu', meeting, { type: 'submitAgenda' })
  const { reports } = here.context(meeting)
  const collected = reports.length > 0 ? ['standingCommitteeReport'] : []
  for (const line of ['permanentBoardReport', 'standingCommitteeReport', 'socioEconomic', 'programmeResults'])
    if (!collected.includes(line)) here.act('vanThu', meeting, { type: 'enterLine', line, none: true })
  here.act('biThu', meeting, { type: 'clearAgenda', reference: '14-KL/ĐU' })
  here.act('vanThu', meeting, { type: 'sendInvitations' })
  here.sleepUntil(startsAt)
  here.act('vanThu', meeting, { type: 'open', chair: 'biThu', recorder: 'vanThu', present })
  here.act('vanThu', meeting, { type: 'takeUp', item })
  here.act('vanThu', meeting, { type: 'vote', item, ballots: { method: 'secret', ...ballots } })
  here.act('biThu', meeting, { type: 'conclude', documents: [{ item, documentType: 'NQ' }] })
}

/** The document of that id, from draft to dispatch. */
function issue(document: string) {
  here.act('vanThu', document, { type: 'attach', files: ['soYeu'] })
  here.act('vanThu', document, { type: 'submit' })
  here.act('vanThu', document, { type: 'pass', signer: 'secretary' })
  here.act('biThu', document, { type: 'sign', method: 'hand', files: ['bienBan'] })
  here.act('vanThu', document, { type: 'dispatch', recipients: [{ organisation: 'phongKinhTe' }], files: ['bienBan'] })
}

const nine = { issued: 9, returned: 9, valid: 9, approve: 8 }

describe('Chức danh của Ban Chấp hành: Ban Thường vụ trình, Ban Chấp hành quyết định (C-02)', () => {
  it('is carried twice, and issued once in the name of BCH', () => {
    submitted('executiveCommittee')
    decide('standingCommittee', `${id}.q1`, '2026-03-30T08:00:00+07:00', nine, btvMembers)
    expect([here.state(id), here.context(id).awaited.dossier]).toEqual(['deciding', `${id}.q2`])
    const fifteen = { issued: 15, returned: 15, valid: 15, approve: 8 }
    decide('executiveCommittee', `${id}.q2`, '2026-04-14T08:00:00+07:00', fifteen, bchMembers)
    expect(here.state(id)).toBe('issuing')
    expect([here.has(`${id}.q1.vb`), here.has(`${id}.q2.vb`)]).toEqual([false, false])
    issue(`${id}.vb`)
    expect(here.state(id)).toBe('notified')
    expect(here.context(`${id}.vb`)).toMatchObject({
      organ: 'executiveCommittee',
      basis: { approvals: 8, sitting: 15 },
    })
  })
})

describe('Chức danh của Thường trực: việc được ủy quyền theo điểm b (khoản 4 Điều 3)', () => {
  it('is settled by all of TT, in one document, which is the decision', () => {
    submitted('permanentBoard')
    const matter = `${id}.q1`
    expect(here.state(matter)).toBe('received')
    here.act('vanThu', matter, { type: 'accept', source: 'delegation', decideBy: '2026-03-13' })
    for (const person of ['biThu', 'phoBiThu', 'chuTich']) here.act(person, matter, { type: 'agree' })
    expect(here.state(id)).toBe('deciding')
    issue(here.context(matter).document.dossier)
    expect([here.state(id), here.has(`${id}.vb`)]).toEqual(['notified', false])
    expect(here.context(id).decision).toMatchObject({ by: 'delegatedMatter', number: expect.stringContaining('/ĐU') })
  })

  it('is taken back before TT has settled it', () => {
    submitted('permanentBoard')
    here.act('vanThu', `${id}.q1`, { type: 'accept', source: 'delegation', decideBy: '2026-03-13' })
    here.act('biThu', id, { type: 'withdraw', ...why })
    expect([here.state(id), here.state(`${id}.q1`)]).toEqual(['withdrawn', 'withdrawn'])
  })
})

describe('Chức danh của tỉnh: Ban Thường vụ họp để đề nghị', () => {
  it('waits for the province, and issues no decision of its own', () => {
    submitted('superior')
    decide('standingCommittee', `${id}.q1`, '2026-03-30T08:00:00+07:00', nine, btvMembers)
    expect(here.state(id)).toBe('awaitingSuperior')
    here.act('vanThu', id, { type: 'proposeUp', reference: '12-TTr/ĐU' })
    here.act('vanThu', id, { type: 'answerFromSuperior', agreed: true, reference: '99-QĐ/TU' })
    expect([here.state(id), here.has(`${id}.vb`)]).toEqual(['notified', false])
  })
})

describe('Rút đề xuất khi đã trình', () => {
  it('takes the item back from BTV’s backlog with it', () => {
    submitted('standingCommittee')
    here.act('biThu', id, { type: 'withdraw', ...why })
    expect([here.state(id), here.state(`${id}.q1`)]).toEqual(['withdrawn', 'withdrawn'])
  })
})
