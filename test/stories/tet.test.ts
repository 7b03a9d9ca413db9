import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { beginUnitDays } from '../../api/unit-day.ts'
import { type ClockedHouse, openHouseAt } from '../clock.ts'
import { openPost } from '../post.ts'
import { type Cast, castOf, committee } from '../story-cast.ts'

vi.setConfig({ testTimeout: 240_000 })

let house: ClockedHouse
let cast: Cast
let post: Awaited<ReturnType<typeof openPost>>
const dossiers: Record<string, string> = {}
const nameOf = (id: string | null) => Object.keys(dossiers).find((name) => dossiers[name] === id) ?? id ?? ''

beforeAll(async () => {
  house = await openHouseAt('2026-02-09T07:15:00+07:00')
  cast = await castOf(house)
  post = await openPost(house, nameOf)
  await beginUnitDays(house.app)
}, 120_000)
afterAll(async () => {
  await post?.close()
  await house?.close()
}, 30_000)

const reason = 'Có lý do'
const meeting = (body: { type: string; [field: string]: unknown }, who = cast.office) =>
  who.act('meetings', dossiers.meeting!, body)

/** What the people of the unit do, from the week before Tết (16–20/02/2026) to the week after it. */
const script = {
  '2026-02-09T07:30': async () => {
    const btv = { body: 'standingCommittee' }
    dossiers.meeting = await cast.plan({ ...btv, title: 'Họp tháng 2', startsAt: '2026-02-23T08:00:00+07:00' })
    dossiers.neglected = await cast.plan({ ...btv, title: 'Họp chuyên đề', startsAt: '2026-02-23T14:00:00+07:00' })
    dossiers.kept = await cast.assign(dossiers.meeting, { ...btv, title: 'Kế hoạch vụ xuân' })
    dossiers.late = await cast.assign(dossiers.meeting, { ...btv, title: 'Quy hoạch bãi rác' })
    dossiers.matter = (await cast.office.begin('delegated-matters', { title: 'Trợ cấp dịp Tết' })).id
    const source = { source: 'delegation', letter: 'b2', decideBy: '2026-02-23' }
    const preparer = { organisation: 'phong-kinh-te' }
    await cast.office.act('delegated-matters', dossiers.matter!, { type: 'accept', ...source, preparer })
    await cast.none(dossiers.meeting, 'permanentBoardReport')
  },
  '2026-02-11T10:00': () => cast.deliver(dossiers.kept!),
  '2026-02-12T09:00': async () => {
    const files = [await cast.office.upload('to-trinh.txt')]
    const asked = { title: 'Mở rộng chợ xã', body: 'standingCommittee', question: 'Tán thành hay không?', files }
    dossiers.poll = (await cast.office.begin('written-polls', asked)).id
    const order = { type: 'order', ground: { kind: 'notComplex' }, documentType: 'NQ', reason }
    await cast.deputy.act('written-polls', dossiers.poll!, order)
  },
  '2026-02-12T11:00': () => approve(committee.slice(0, 6)),
  '2026-02-12T17:00': async () => {
    await cast.stands('agenda-items', dossiers.late!, 'late')
    await cast.stands('meetings', dossiers.meeting!, 'checking')
  },
  '2026-02-13T08:30': () => cast.deputy.act('agenda-items', dossiers.late!, { type: 'takeOff', reason }),
  '2026-02-13T10:00': () => cast.appraise(dossiers.kept!),
  '2026-02-13T14:00': () => cast.check(dossiers.kept!),
  '2026-02-13T14:30': async () => {
    await cast.allReady(dossiers.meeting!)
    await meeting({ type: 'clearAgenda' }, cast.deputy)
  },
  '2026-02-13T16:00': async () => {
    const files = [await cast.office.upload('du-thao.txt')]
    const paper = { title: 'Công văn báo cáo', documentType: 'CV', organ: 'standingCommittee', files }
    dossiers.paper = (await cast.office.begin('promulgations', paper)).id
    await cast.office.act('promulgations', dossiers.paper!, { type: 'submit' })
    await cast.office.act('promulgations', dossiers.paper!, { type: 'pass', signer: 'secretary' })
  },
  '2026-02-13T21:00': () => meeting({ type: 'sendInvitations', reason }),
  '2026-02-18T09:00': () => meeting({ type: 'reschedule', startsAt: '2026-02-24T08:00:00+07:00', reason }, cast.deputy),
  '2026-02-23T10:00': async () => {
    for (const username of committee.slice(0, 3))
      await (await cast.person(username)).act('delegated-matters', dossiers.matter!, { type: 'agree' })
  },
  '2026-02-24T08:30': async () => {
    await cast.open(dossiers.meeting!, committee)
    await cast.decide(dossiers.meeting!, dossiers.kept!, 9)
    const documents = [{ item: dossiers.kept!, documentType: 'NQ' }]
    await meeting({ type: 'conclude', documents }, cast.secretary)
    await cast.sign(dossiers.meeting!)
    await cast.stands('agenda-items', dossiers.kept!, 'carried')
  },
  '2026-02-24T09:00': () => cast.deputy.act('meetings', dossiers.neglected!, { type: 'cancel', reason }),
  '2026-02-24T14:00': () => approve(committee.slice(6)),
  '2026-02-24T15:00': async () => {
    const files = [await cast.secretary.upload('ban-ky.txt')]
    await cast.secretary.act('promulgations', dossiers.paper!, { type: 'sign', method: 'hand', files })
    await cast.stands('promulgations', dossiers.paper!, 'dispatching')
  },
  '2026-02-25T10:00': async () => {
    const files = [await cast.office.upload('ban-phat-hanh.txt')]
    const recipients = [{ organisation: 'phong-kinh-te' }]
    await cast.office.act('promulgations', dossiers.paper!, { type: 'dispatch', recipients, files })
  },
}

async function approve(usernames: string[]) {
  for (const username of usernames)
    await (await cast.person(username)).act('written-polls', dossiers.poll!, { type: 'answer', choice: 'approve' })
}

const nine = [...committee].sort().join(' ')
const board = 'bithu phobithu.chutich phobithu.thuongtruc'
const office = 'chanhvanphong vanphong'
const silent = 'uyvien.btv07 uyvien.btv08 uyvien.btv09'

/** Every letter of the time, as the office would list it: sent, kind, about what, the deadline it is about, to whom. */
const expected = [
  // Materials are due on 12/02: three working days before, and one.
  ['09/02 08:00', 'reminder.ahead', 'kept', '12/02 17:00', 'phongkinhte uyvien.btv04'],
  ['09/02 08:00', 'reminder.ahead', 'late', '12/02 17:00', 'phongkinhte uyvien.btv04'],
  ['11/02 08:00', 'reminder.ahead', 'kept', '12/02 17:00', 'phongkinhte uyvien.btv04'],
  ['11/02 08:00', 'reminder.ahead', 'late', '12/02 17:00', 'phongkinhte uyvien.btv04'],
  // TT is to decide by 23/02: three working days before it is 11/02, one is 13/02.
  ['11/02 08:00', 'reminder.ahead', 'matter', '23/02 17:00', board],
  ['12/02 08:00', 'digest', '', '', 'chanhvanphong phongkinhte vanphong'],
  // The member in charge has not opined; a working day before the end of the appraisal.
  ['12/02 08:00', 'reminder.ahead', 'kept', '13/02 11:30', 'uyvien.btv04'],
  ['12/02 08:00', 'reminder.ahead', 'late', '13/02 11:30', 'uyvien.btv04'],
  ['12/02 09:00', 'pollForm', 'poll', '', nine],
  ['12/02 17:00', 'itemLate', 'late', '', `bithu chanhvanphong ${board.slice(6)} phongkinhte uyvien.btv04 vanphong`],
  // Four working hours before 11:30.
  ['13/02 07:30', 'reminder.ahead', 'kept', '13/02 11:30', office],
  ['13/02 08:00', 'digest', '', '', `bithu chanhvanphong ${board.slice(6)} vanphong`],
  ['13/02 08:00', 'reminder.ahead', 'matter', '23/02 17:00', board],
  // Four working hours before 15:00, over lunch.
  ['13/02 09:30', 'reminder.ahead', 'meeting', '13/02 15:00', board],
  ['13/02 09:30', 'reminder.ahead', 'neglected', '13/02 15:00', board],
  // The invitations are due at 17:00, whether or not the agenda has been cleared.
  ['13/02 11:30', 'reminder.ahead', 'meeting', '13/02 17:00', office],
  ['13/02 11:30', 'reminder.ahead', 'neglected', '13/02 17:00', office],
  ['13/02 15:00', 'reminder.missed', 'neglected', '13/02 15:00', 'phobithu.thuongtruc'],
  ['13/02 17:00', 'reminder.missed', 'meeting', '13/02 17:00', 'chanhvanphong phobithu.thuongtruc'],
  ['13/02 17:00', 'reminder.missed', 'neglected', '13/02 17:00', 'chanhvanphong phobithu.thuongtruc'],
  // Let out at 21:00, in the quiet hours.
  ['14/02 06:30', 'invitation', 'meeting', '', nine],
  // On the second day of the year: TT has moved the meeting that very morning.
  ['18/02 09:00', 'rescheduling', 'meeting', '', nine],
  ['23/02 08:00', 'digest', '', '', board],
  ['23/02 08:00', 'reminder.ahead', 'poll', '24/02 17:00', silent],
  // A working day after 13/02 is 23/02.
  ['23/02 08:00', 'reminder.entered', 'paper', '13/02 16:00', 'bithu chanhvanphong'],
  ['23/02 08:00', 'reminder.start', 'meeting', '24/02 08:00', nine],
  ['24/02 07:30', 'reminder.start', 'meeting', '24/02 08:00', nine],
  ['24/02 08:00', 'digest', '', '', `${board} ${silent}`],
  ['24/02 08:00', 'reminder.entered', 'paper', '13/02 16:00', 'bithu chanhvanphong'],
  ['24/02 08:30', 'meetingResult', 'meeting', '', nine],
  // Four working hours before 17:00.
  ['24/02 11:30', 'reminder.ahead', 'poll', '24/02 17:00', silent],
  ['24/02 14:00', 'pollCarried', 'poll', '', nine],
  ['25/02 08:00', 'reminder.entered', 'paper', '24/02 15:00', office],
  ['25/02 10:00', 'documentDispatched', 'paper', '', 'phongkinhte'],
]

describe('Thư từ quanh Tết Bính Ngọ, nghỉ 16–20/02/2026', () => {
  const digests = async (username: string) => {
    const { db } = house.app
    const rows = await db
      .selectFrom('outbox')
      .selectAll()
      .where('toPerson', '=', username)
      .orderBy('createdAt')
      .execute()
    return rows.filter(({ kind }) => kind === 'digest')
  }

  it('goes out letter by letter at its hour: these, in this order, and no other', async () => {
    await post.walk('2026-02-09T07:30:00+07:00', '2026-02-25T12:00:00+07:00', script)
    expect(post.posted).toEqual(expected)
  })

  it('each letter once, under an id of its own, and none is left', async () => {
    const rows = await house.app.db.selectFrom('outbox').select(['status', 'messageId']).execute()
    expect(rows.filter(({ status }) => status !== 'sent')).toEqual([])
    expect(post.server.taken.map(({ messageId }) => messageId).sort()).toEqual(rows.map((row) => row.messageId).sort())
    expect(new Set(rows.map(({ messageId }) => messageId)).size).toBe(rows.length)
  })

  it('every rung is sent at the minute it falls due, or stands withdrawn with the reason', async () => {
    const rungs = await house.app.db.selectFrom('reminders').selectAll().execute()
    const sent = rungs.filter(({ sentAt }) => sentAt)
    expect(sent.map(({ late }) => late)).not.toContain(true)
    expect(sent.map(({ sentAt }) => sentAt!.slice(0, 15))).toEqual(sent.map(({ dueAt }) => dueAt.slice(0, 15)))
    expect(sent).toHaveLength(new Set(sent.map((rung) => rung.dossier + rung.state + rung.deadline + rung.rung)).size)
    const unsent = rungs.filter(({ sentAt }) => !sentAt)
    expect(new Set(unsent.map(({ withdrawnWhy }) => withdrawnWhy))).toEqual(new Set(['left', 'moved']))
  })

  it('reminds nobody from 14 to 22/02: what goes out then is what somebody has done', () => {
    const resting = post.posted.filter(([sent]) => sent > '14/02' && sent < '23/02').map(([, kind]) => kind)
    expect(resting).toEqual(['invitation', 'rescheduling'])
    const mornings = post.posted.filter(([, kind]) => kind === 'digest').map(([sent]) => sent)
    expect(mornings).toEqual(['12/02 08:00', '13/02 08:00', '23/02 08:00', '24/02 08:00'])
  })

  it('tells the deputy each working morning anew of what is overdue, until it is settled', async () => {
    const subjects = (await digests('phobithu.thuongtruc')).map(({ subject }) => subject)
    expect(subjects).toEqual([
      'Việc trong ngày 13/02/2026: 0 quá hạn, 2 đến hạn hôm nay',
      'Việc trong ngày 23/02/2026: 1 quá hạn, 1 đến hạn hôm nay',
      'Việc trong ngày 24/02/2026: 1 quá hạn, 0 đến hạn hôm nay',
    ])
    const bodies = (await digests('phobithu.thuongtruc')).map(({ body }) => body)
    for (const body of bodies.slice(1)) expect(body).toContain('Họp chuyên đề')
  })

  it('moves the entry in the calendars of the nine with the meeting', async () => {
    const rows = await house.app.db.selectFrom('outbox').selectAll().where('toPerson', '=', 'uyvien.btv09').execute()
    const entries = rows.flatMap(({ kind, calendar }) =>
      calendar ? [[kind, calendar.sequence, calendar.startsAt]] : [],
    )
    expect(entries.sort()).toEqual([
      ['invitation', 1, '2026-02-23T08:00:00+07:00'],
      ['rescheduling', 2, '2026-02-24T08:00:00+07:00'],
    ])
  })
})
