import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createCourier } from '../courier/courier.ts'
import { agendaItem } from '../machines/agenda-item.ts'
import { meeting } from '../machines/meeting.ts'
import { agendaItemSchemas } from '../schemas/agenda-item.ts'
import { meetingSchemas } from '../schemas/meeting.ts'
import { endMembership, listMemberships } from '../store/memberships.ts'
import { listOutbox } from '../store/outbox.ts'
import type { Store } from '../store/pool.ts'
import { listReminders } from '../store/reminders.ts'
import { databases } from './databases.ts'
import { fields, files } from './meeting-room.ts'
import { publicUrl, recorded, settleCommittee } from './record-world.ts'

const friday = '2026-04-17T09:00:00+07:00'
const place = {
  meeting: 'm1',
  startsAt: '2026-04-28T08:00:00+07:00',
  extraordinary: false,
  materialsDueAt: '2026-04-23T17:00:00+07:00',
  invitationsDueAt: '2026-04-24T17:00:00+07:00',
  guests: [] as string[],
}
const aWeekLater = {
  ...place,
  startsAt: '2026-05-08T08:00:00+07:00',
  materialsDueAt: '2026-05-06T17:00:00+07:00',
  invitationsDueAt: '2026-05-07T17:00:00+07:00',
}
const matter = {
  title: 'Đề án chợ Lùng Phình',
  body: 'standingCommittee',
  memberInCharge: 'btv1',
  preparer: { organisation: 'phongKinhTe' },
}

describe.each(databases)('Nhắc việc · $name', ({ open }) => {
  let store: Store
  // Each sentence has dossiers of its own; the couriers see them all.
  let n = 0
  let i1 = ''
  let m1 = ''
  beforeAll(async () => {
    store = await open()
    await settleCommittee(store.db)
  }, 60_000)
  beforeEach(() => {
    n += 1
    i1 = `i${n}`
    m1 = `m${n}`
  })
  afterAll(() => store?.close())

  const rungs = async (dossier = i1) =>
    (await listReminders(store.db, dossier)).map(
      ({ state, deadline, generation, rung, dueAt, sentAt, withdrawnWhy }) =>
        `${state} ${deadline} ${generation}.${rung} ${dueAt.slice(0, 16)} ${sentAt ? 'sent' : (withdrawnWhy ?? 'waits')}`,
    )
  const letters = async (dossier = i1) =>
    (await listOutbox(store.db, { unit: 'u1', dossier })).filter(({ kind }) => kind.startsWith('reminder.'))
  const round = (at: string) => createCourier({ db: store.db, publicUrl, now: () => Date.parse(at) }).round()

  async function anItem(body: object = {}) {
    const item = await recorded(store.db, {
      procedure: agendaItem,
      schemas: agendaItemSchemas,
      id: i1,
      at: friday,
      files,
    })
    await item.begin('vanThu', { ...matter, ...body })
    await item.hear({ type: 'placed', from: 'm1', place })
    return item
  }

  it('writes the rungs of the stage with the step that enters it, once', async () => {
    const item = await anItem()
    const expected = [
      'preparing materials 1.1 2026-04-20T08:00 waits',
      'preparing materials 1.2 2026-04-22T08:00 waits',
      'preparing appraisal 1.3 2026-04-23T08:00 waits',
    ]
    expect(await rungs()).toEqual(expected)
    const step = await item.act('vanThu', { type: 'attach', files: ['deAn'] })
    await item.again(step)
    expect(await rungs()).toEqual(expected)
  })

  it('leaves out the rungs that lie behind when the ladder is made', async () => {
    const item = await recorded(store.db, { procedure: agendaItem, schemas: agendaItemSchemas, id: i1, at: friday })
    await item.begin('vanThu', matter)
    item.at('2026-04-20T08:00:01+07:00')
    await item.hear({ type: 'placed', from: 'm1', place })
    expect(await rungs()).toEqual([
      'preparing materials 1.2 2026-04-22T08:00 waits',
      'preparing appraisal 1.3 2026-04-23T08:00 waits',
    ])
  })

  it('sends a rung at its hour, not a second before, to each who holds the role, once', async () => {
    await anItem()
    await round('2026-04-20T07:59:59+07:00')
    expect(await letters()).toEqual([])
    await round('2026-04-20T08:00:00+07:00')
    await round('2026-04-20T08:00:05+07:00')
    const sent = await letters()
    expect(sent.map(({ toPerson }) => toPerson).sort()).toEqual(['btv1', 'kinhTe'])
    expect(sent[0]).toMatchObject({
      kind: 'reminder.ahead',
      subject: 'Sắp đến hạn gửi tài liệu: Đề án chợ Lùng Phình',
      dueAt: '2026-04-23T17:00:00+07:00',
      article: 'Điều 11, khoản 3',
      link: `https://quyche.example.vn/ho-so/agenda-items/${i1}`,
    })
    expect(sent[0]?.body).toContain('thứ Năm, 23/04/2026, 17:00')
    expect(sent[0]?.body).not.toMatch(/[…{}[\]]|undefined|null/)
    expect((await rungs())[0]).toBe('preparing materials 1.1 2026-04-20T08:00 sent')
  })

  it('moves the ladder with its deadline, and repeats no rung already sent', async () => {
    const item = await anItem()
    await round('2026-04-20T08:00:00+07:00')
    item.at('2026-04-21T09:00:00+07:00')
    await item.hear({ type: 'placed', from: 'm1', place: aWeekLater })
    expect(await rungs()).toEqual([
      'preparing materials 1.1 2026-04-20T08:00 sent',
      'preparing materials 1.2 2026-04-22T08:00 moved',
      'preparing appraisal 1.3 2026-04-23T08:00 moved',
      'preparing materials 2.2 2026-05-05T08:00 waits',
      'preparing appraisal 2.3 2026-05-06T08:00 waits',
    ])
    await round('2026-04-22T08:00:00+07:00')
    await round('2026-04-23T08:00:00+07:00')
    expect(await letters()).toHaveLength(2)
    await round('2026-05-05T08:00:00+07:00')
    expect(await letters()).toHaveLength(4)
  })

  it('moves back again as a further generation', async () => {
    const item = await anItem()
    await item.hear({ type: 'placed', from: 'm1', place: aWeekLater })
    await item.hear({ type: 'placed', from: 'm1', place })
    expect((await rungs()).filter((rung) => rung.endsWith('waits'))).toEqual([
      'preparing materials 3.1 2026-04-20T08:00 waits',
      'preparing materials 3.2 2026-04-22T08:00 waits',
      'preparing appraisal 3.3 2026-04-23T08:00 waits',
    ])
  })

  it('leaving the stage withdraws what was not sent, and the next stage has its own ladder', async () => {
    const item = await anItem()
    item.at('2026-04-21T09:00:00+07:00')
    await item.act('kinhTe', { type: 'deliver', files: ['deAn'] })
    expect((await rungs()).filter((rung) => rung.startsWith('preparing')).every((rung) => rung.endsWith('left'))).toBe(
      true,
    )
    expect((await rungs()).filter((rung) => rung.startsWith('appraising'))).toEqual([
      'appraising appraisal 2.1 2026-04-23T08:00 waits',
      'appraising appraisal 2.2 2026-04-24T07:30 waits',
      'appraising appraisal 2.3 2026-04-24T11:30 waits',
    ])
  })

  it('a deadline that is gone takes its rungs along, and a finished dossier all of them', async () => {
    const item = await anItem()
    await item.hear({ type: 'takenOff', from: 'm1', reason: 'defer' })
    expect((await rungs()).every((rung) => rung.endsWith('left'))).toBe(true)
    await item.hear({ type: 'placed', from: 'm1', place })
    await item.act('vanThu', { type: 'withdraw', reason: 'Không còn cần' })
    expect((await rungs()).filter((rung) => rung.endsWith('waits'))).toEqual([])
  })

  it('asks who holds the role when it is sent, not when it was written', async () => {
    const item = await anItem()
    await item.act('vanThu', { type: 'assign', preparer: { organisation: 'truongHoc' }, memberInCharge: 'btv2' })
    await round('2026-04-20T08:00:00+07:00')
    expect((await letters()).map(({ toPerson }) => toPerson).sort()).toEqual(['btv2', 'khach'])
  })

  it('does not ask again for an opinion that was given; nobody left to remind is on the record', async () => {
    const item = await anItem()
    await item.act('btv1', { type: 'opine', opinion: 'Đồng ý' })
    await round('2026-04-20T08:00:00+07:00')
    await round('2026-04-22T08:00:00+07:00')
    await round('2026-04-23T08:00:00+07:00')
    expect((await rungs())[2]).toBe('preparing appraisal 1.3 2026-04-23T08:00 nobody')
  })

  it('after a downtime sends the highest missed rung alone, once, and says that it is late', async () => {
    await anItem()
    await round('2026-04-22T11:00:00+07:00')
    await round('2026-04-22T11:00:05+07:00')
    expect(await rungs()).toEqual([
      'preparing materials 1.1 2026-04-20T08:00 overtaken',
      'preparing materials 1.2 2026-04-22T08:00 sent',
      'preparing appraisal 1.3 2026-04-23T08:00 waits',
    ])
    const sent = await letters()
    expect(sent).toHaveLength(2)
    expect(sent[0]?.body).toContain('lẽ ra được gửi lúc thứ Tư, 22/04/2026, 08:00')
    expect((await listReminders(store.db, i1)).filter(({ late }) => late)).toHaveLength(1)
  })

  it('a dossier whose reminder cannot be written holds up no other, and is told to whoever runs the courier', async () => {
    await anItem()
    const broken = i1
    i1 = `${i1}b`
    await anItem()
    await store.db.updateTable('dossiers').set({ version: 99 }).where('id', '=', broken).execute()
    await expect(round('2026-04-20T08:00:00+07:00')).rejects.toThrow(`no reminder for ${broken}`)
    expect(await letters()).toHaveLength(2)
    await store.db.updateTable('dossiers').set({ version: 1 }).where('id', '=', broken).execute()
    await round('2026-04-20T08:20:00+07:00')
    expect(await letters(broken)).toHaveLength(2)
  })

  it('two couriers at once write each reminder once', async () => {
    await anItem()
    const at = '2026-04-20T08:00:00+07:00'
    await Promise.all([round(at), round(at), round(at)])
    expect(await letters()).toHaveLength(2)
  })

  it('of a secret dossier says its id and the hour alone', async () => {
    await anItem({ secrecy: 'confidential', title: 'Nội dung mật' })
    await round('2026-04-20T08:00:00+07:00')
    const [letter] = await letters()
    expect(letter?.subject).toBe(`Sắp đến hạn (hồ sơ ${i1})`)
    expect(`${letter?.subject}${letter?.body}`).not.toContain('Nội dung mật')
  })

  it('a chief of office who has left is not told of what the office missed', async () => {
    const item = await anItem()
    item.at('2026-04-21T09:00:00+07:00')
    await item.act('kinhTe', { type: 'deliver', files: ['deAn'] })
    const held = await listMemberships(store.db, 'u1', 'chanhVanPhong')
    const chief = held.find(({ capacity }) => capacity === 'chiefOfOffice')!
    await endMembership(store.db, chief.id, '2026-04-23')
    await round('2026-04-24T11:30:00+07:00')
    expect((await rungs()).at(-1)).toBe('appraising appraisal 2.3 2026-04-24T11:30 nobody')
  })

  describe('Hội nghị', () => {
    async function aMeetingToClear() {
      const one = await recorded(store.db, { procedure: meeting, schemas: meetingSchemas, id: m1, at: friday, files })
      await one.begin('vanThu', {
        title: 'Hội nghị Ban Thường vụ',
        body: 'standingCommittee',
        startsAt: place.startsAt,
      })
      await one.act('biThu', { type: 'convene', reference: '14-KL/ĐU', ...fields })
      for (const line of ['permanentBoardReport', 'standingCommitteeReport'])
        await one.act('vanThu', { type: 'enterLine', line, none: true })
      await one.act('vanThu', { type: 'submitAgenda' })
      return one
    }
    async function aMeeting() {
      const one = await aMeetingToClear()
      await one.act('biThu', { type: 'clearAgenda', reference: '14-KL/ĐU' })
      return one
    }
    const entries = async () =>
      (await listOutbox(store.db, { unit: 'u1', dossier: m1 }))
        .filter(({ toPerson }) => toPerson === 'btv1')
        .reverse()
        .flatMap(({ kind, calendar }) =>
          calendar ? [[kind, calendar.method, calendar.sequence, calendar.startsAt, calendar.uid]] : [],
        )

    it('reminds the office of the invitations, and those invited of the meeting, but who has excused', async () => {
      const one = await aMeeting()
      expect((await rungs(m1)).filter((rung) => rung.startsWith('inviting'))).toEqual([
        'inviting invitations 2.1 2026-04-23T08:00 waits',
        'inviting invitations 2.2 2026-04-24T11:30 waits',
        'inviting invitations 2.3 2026-04-24T17:00 waits',
      ])
      await one.act('vanThu', { type: 'sendInvitations' })
      await one.act('btv2', { type: 'excuse', reason: 'Đi công tác' })
      await round('2026-04-24T08:00:00+07:00')
      const invited = (await letters(m1)).map(({ toPerson }) => toPerson)
      expect(invited).toHaveLength(8)
      expect(invited).not.toContain('btv2')
      expect((await letters(m1))[0]?.subject).toBe('Nhắc họp: Hội nghị Ban Thường vụ (thứ Ba, 28/04/2026, 08:00)')
    })

    it('of an agenda not yet cleared, tells what it does to the invitations; cleared too late, nothing twice', async () => {
      const one = await aMeetingToClear()
      const told = async (at: string) => {
        await round(at)
        const of = (await letters(m1)).filter(({ dueAt }) => dueAt === place.invitationsDueAt)
        return of.map(({ kind, toPerson }) => `${kind} ${toPerson}`).sort()
      }
      const ahead = ['reminder.ahead chanhVanPhong', 'reminder.ahead vanThu']
      expect(await told('2026-04-23T08:00:00+07:00')).toEqual(ahead)
      expect(await told('2026-04-24T11:30:00+07:00')).toEqual([...ahead, ...ahead].sort())
      // The chief of office had left the day before.
      expect(await told('2026-04-24T17:00:00+07:00')).toEqual([...ahead, ...ahead, 'reminder.missed phoBiThu'].sort())
      const missed = (await listReminders(store.db, m1)).find(({ dueAt }) => dueAt === place.invitationsDueAt)
      expect(missed).toMatchObject({ state: 'checking', roles: ['chiefOfOffice', 'permanentDeputySecretary'] })
      one.at('2026-04-24T17:30:00+07:00')
      await one.act('biThu', { type: 'clearAgenda', reference: '14-KL/ĐU' })
      expect(await told('2026-04-28T07:30:00+07:00')).toHaveLength(5)
    })

    it('announces no meeting that has begun, and asks for an opening that nobody has recorded', async () => {
      const one = await aMeeting()
      await one.act('vanThu', { type: 'sendInvitations' })
      await round('2026-04-28T08:00:00+07:00')
      expect(await letters(m1)).toEqual([])
      await round('2026-04-28T17:00:00+07:00')
      expect((await letters(m1)).map(({ kind, toPerson }) => [kind, toPerson]).sort()).toEqual([
        ['reminder.notOpened', 'chanhVanPhong'],
        ['reminder.notOpened', 'vanThu'],
      ])
    })

    it('carries one calendar entry through: asked for, moved, withdrawn', async () => {
      const one = await aMeeting()
      await one.act('vanThu', { type: 'sendInvitations' })
      const later = '2026-05-05T08:00:00+07:00'
      await one.act('biThu', { type: 'reschedule', startsAt: later, reason: 'Trùng lịch tỉnh' })
      await one.act('biThu', { type: 'cancel', reason: 'Không còn nội dung' })
      expect(await entries()).toEqual([
        ['invitation', 'REQUEST', 1, place.startsAt, `${m1}@quy-che`],
        ['rescheduling', 'REQUEST', 2, later, `${m1}@quy-che`],
        ['cancellation', 'CANCEL', 3, later, `${m1}@quy-che`],
      ])
    })

    it('postponed without a date for two working days, the deputy hears of it', async () => {
      const one = await aMeeting()
      await one.act('vanThu', { type: 'sendInvitations' })
      one.at('2026-04-28T08:30:00+07:00')
      await one.act('vanThu', { type: 'postpone', reason: 'Không đủ thành viên' })
      expect((await entries()).at(-1)?.slice(0, 2)).toEqual(['postponement', 'CANCEL'])
      // 30/04 and 01/05 are holidays, and a weekend follows.
      await round('2026-05-04T07:59:59+07:00')
      expect(await letters(m1)).toEqual([])
      await round('2026-05-04T08:00:00+07:00')
      expect((await letters(m1)).map(({ toPerson }) => toPerson)).toEqual(['phoBiThu'])
    })
  })
})
