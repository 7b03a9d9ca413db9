import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accountLetter } from '../courier/account-letters.ts'
import { createCourier } from '../courier/courier.ts'
import { writeDigests } from '../courier/digest.ts'
import { openMail } from '../courier/mail.ts'
import { instantOf } from '../rules/instants.ts'
import { addLink } from '../store/account-links.ts'
import { addAuthorisation } from '../store/authorisations.ts'
import { saveSnapshot } from '../store/dossiers.ts'
import { listNotices } from '../store/notices.ts'
import { listObstacles } from '../store/obstacles.ts'
import { listOutbox, type NewLetter, postLetters } from '../store/outbox.ts'
import { retryLetters } from '../store/outbox-sending.ts'
import { addPerson, updatePerson } from '../store/people.ts'
import type { Store } from '../store/pool.ts'
import { watch } from '../store/watches.ts'
import { databases } from './databases.ts'
import { publicUrl, settleCommittee } from './record-world.ts'
import { openMailServer } from './smtp.ts'
import { snapshotOf, stageOf } from './store-world.ts'

const nine = '2026-04-23T09:00:00+07:00'
const minute = 60_000

describe.each(databases)('Người đưa thư · $name', ({ open }) => {
  let store: Store
  let server: Awaited<ReturnType<typeof openMailServer>>
  let mails: ReturnType<typeof openMail>[]
  let now: number
  beforeAll(async () => {
    store = await open()
    await settleCommittee(store.db)
    await saveSnapshot(store.db, { ...snapshotOf('d1'), unit: 'u1' })
  }, 60_000)
  afterAll(() => store?.close())
  beforeEach(async () => {
    now = Date.parse(nine)
    mails = []
    server = await openMailServer()
    for (const table of ['outbox', 'obstacles', 'stages', 'authorisations'] as const)
      await store.db.deleteFrom(table).execute()
    await store.db.deleteFrom('dossiers').where('id', '!=', 'd1').execute()
    await updatePerson(store.db, 'btv1', { email: 'btv1@xa.vn' })
  })
  afterEach(async () => {
    for (const mail of mails) mail.close()
    await server?.stop()
  })

  function aCourier() {
    const mail = openMail({ url: server.url, from: 'vanphong@xa.vn' })
    mails.push(mail)
    return createCourier({ db: store.db, publicUrl, mail, now: () => now })
  }
  const later = (minutes: number) => {
    now += minutes * minute
  }
  const letter = (id: string, changes: object = {}): NewLetter => ({
    id,
    unit: 'u1',
    dossier: 'd1',
    kind: 'invitation',
    toPerson: 'btv1',
    subject: `Giấy mời ${id}`,
    body: 'Kính gửi đồng chí,\n\nThứ Ba, 28/04/2026',
    link: `${publicUrl}/api/meetings/d1`,
    ...changes,
  })
  const post = (...letters: NewLetter[]) => postLetters(store.db, letters, nine)
  const standing = async () =>
    Object.fromEntries((await listOutbox(store.db, { unit: 'u1', limit: 500 })).map(({ id, status }) => [id, status]))

  it('sends a letter once, to the address its reader has now, under the id it was written with', async () => {
    await post(letter('a'))
    await updatePerson(store.db, 'btv1', { email: 'moi@xa.vn' })
    const courier = aCourier()
    expect(await courier.round()).toMatchObject({ sent: 1 })
    expect(await courier.round()).toMatchObject({ sent: 0 })
    const [written] = await listOutbox(store.db, { unit: 'u1' })
    expect(written).toMatchObject({ status: 'sent', sentAt: nine })
    expect(server.taken).toMatchObject([{ to: 'moi@xa.vn', messageId: written?.messageId }])
    expect(server.taken[0]?.text).toMatch(/^From: [\s\S]*?<vanphong@xa\.vn>\r\nTo: /m)
  })

  it('attaches the calendar entry: a request, and its withdrawal under the same UID', async () => {
    const calendar = {
      method: 'REQUEST' as const,
      uid: 'm1@quy-che',
      sequence: 1,
      startsAt: '2026-04-28T08:00:00+07:00',
      summary: 'Hội nghị Ban Thường vụ',
      place: 'Phòng họp tầng 2',
      url: publicUrl,
    }
    await post(letter('a', { calendar }))
    await aCourier().round()
    await post(letter('b', { calendar: { ...calendar, method: 'CANCEL', sequence: 2 } }))
    await aCourier().round()
    const parts = server.taken.map(({ text }) => icsIn(text))
    for (const line of ['METHOD:REQUEST', 'UID:m1@quy-che', 'SEQUENCE:1', 'DTSTART:20260428T010000Z'])
      expect(parts[0]).toContain(line)
    for (const line of ['METHOD:CANCEL', 'UID:m1@quy-che', 'SEQUENCE:2', 'STATUS:CANCELLED'])
      expect(parts[1]).toContain(line)
    expect(parts.join()).not.toContain('VALARM')
  })

  it('waits where nobody has entered an address, and where there is no mail server', async () => {
    await updatePerson(store.db, 'btv1', { email: null })
    await post(letter('a'))
    expect(await aCourier().round()).toMatchObject({ sent: 0, refused: 0 })
    await updatePerson(store.db, 'btv1', { email: 'btv1@xa.vn' })
    later(15)
    expect(await createCourier({ db: store.db, publicUrl, now: () => now }).round()).toMatchObject({ sent: 0 })
    expect(await aCourier().round()).toMatchObject({ sent: 1 })
  })

  it('gives up in mail, after three days, what has no address to go to, and leaves it to be read on the page', async () => {
    await updatePerson(store.db, 'btv1', { email: null })
    await post(letter('a'))
    later(2 * 24 * 60)
    await postLetters(store.db, [letter('b')], instantOf(now))
    later(24 * 60 - 1)
    expect(await aCourier().round()).toMatchObject({ sent: 0, refused: 0 })
    expect(await standing()).toEqual({ a: 'waiting', b: 'waiting' })
    later(15)
    expect(await aCourier().round()).toMatchObject({ sent: 0, refused: 0 })
    expect(await standing()).toEqual({ a: 'kept', b: 'waiting' })
    await updatePerson(store.db, 'btv1', { email: 'btv1@xa.vn' })
    later(15)
    expect(await aCourier().round()).toMatchObject({ sent: 1 })
    expect(await standing()).toEqual({ a: 'kept', b: 'sent' })
    const read = await listNotices(store.db, { person: 'btv1', leftOut: [''], limit: 10 })
    expect(read.map(({ subject }) => subject)).toEqual(['Giấy mời b', 'Giấy mời a'])
    expect(await listObstacles(store.db, 'd1')).toEqual([])
  })

  it('puts a letter back whose key the database cannot give, and sends the others meanwhile', async () => {
    const link = await addLink(store.db, { person: 'btv1', purpose: 'reset', at: nine, expiresAt: nine })
    const unit = { id: 'u1', name: 'Đảng ủy xã Lùng Phình' }
    const reset = accountLetter(link, { unit, username: 'btv1', publicUrl })
    await post(reset, ...Array.from({ length: 8 }, (_, n) => letter(`b${n}`, { toPerson: 'btv2' })))
    await sql`ALTER TABLE sign_in_secret RENAME TO sign_in_secret_elsewhere`.execute(store.db)
    const courier = aCourier()
    try {
      expect(await courier.round()).toMatchObject({ sent: 8, refused: 0, putBack: 1 })
    } finally {
      await sql`ALTER TABLE sign_in_secret_elsewhere RENAME TO sign_in_secret`.execute(store.db)
    }
    expect((await standing())[reset.id!]).toBe('waiting')
    later(1)
    expect(await courier.round()).toMatchObject({ sent: 1 })
    expect(bodyOf(server.taken[8]!.text)).toContain(`#${link.id}.`)
  })

  it('goes on where it was when the server has been away for an hour', async () => {
    await post(letter('a'), letter('b'))
    const courier = aCourier()
    await server.stop()
    for (let minutes = 0; minutes < 60; minutes += 5) {
      expect(await courier.round()).toMatchObject({ sent: 0, refused: 0 })
      later(5)
    }
    await server.start()
    expect(await courier.round()).toMatchObject({ sent: 2 })
    expect(server.taken).toHaveLength(2)
  })

  it('tries again later what the server does not want now (4xx), ever less often', async () => {
    server.manners.rcpt = () => '450 4.2.1 Hộp thư bận'
    await post(letter('a'))
    const courier = aCourier()
    const tries: number[] = []
    for (let minutes = 0; minutes < 16; minutes += 1) {
      const { putBack } = await courier.round()
      if (putBack > 0) tries.push(minutes)
      later(1)
    }
    expect(tries).toEqual([0, 1, 3, 7, 15])
    server.manners.rcpt = undefined
    later(15)
    expect(await courier.round()).toMatchObject({ sent: 1 })
    expect(await listObstacles(store.db, 'd1')).toEqual([])
  })

  it('a refused address (5xx) stands among the obstacles, once for all its letters, until put right', async () => {
    server.manners.rcpt = (address) => (address === 'btv1@xa.vn' ? '550 5.1.1 No such user' : undefined)
    await post(letter('a'), letter('b'), letter('c', { toPerson: 'btv2' }))
    const courier = aCourier()
    expect(await courier.round()).toMatchObject({ sent: 1, refused: 2 })
    expect(await standing()).toEqual({ a: 'failed', b: 'failed', c: 'sent' })
    const obstacles = await listObstacles(store.db, 'd1')
    expect(obstacles).toMatchObject([{ kind: 'letter', settledAt: null }])
    expect(obstacles[0]?.reason).toContain('Đồng chí btv1 (btv1@xa.vn)')
    expect(obstacles[0]?.reason).toContain('550')
    expect(await courier.round()).toMatchObject({ sent: 0, refused: 0 })
    await updatePerson(store.db, 'btv1', { email: 'dung@xa.vn' })
    await retryLetters(store.db, 'd1', 'btv1', nine)
    expect(await courier.round()).toMatchObject({ sent: 2 })
  })

  it('what the server says of itself (421) or of our sign-in is no letter’s fault', async () => {
    server.manners.rcpt = () => '421 4.3.2 Service shutting down'
    await post(letter('a'))
    expect(await aCourier().round()).toMatchObject({ sent: 0, refused: 0, putBack: 1 })
    server.manners.rcpt = undefined
    later(5)
    expect(await aCourier().round()).toMatchObject({ sent: 1 })
  })

  it('an address that is none is refused without holding up anybody else', async () => {
    await updatePerson(store.db, 'btv1', { email: 'không phải địa chỉ @ đâu' })
    await post(letter('a'), letter('b', { toPerson: 'btv2' }))
    expect(await aCourier().round()).toMatchObject({ sent: 1, refused: 1 })
    expect(await standing()).toEqual({ a: 'failed', b: 'sent' })
  })

  it('keeps the quiet hours over midnight', async () => {
    await post(letter('a'))
    const courier = aCourier()
    for (const quiet of ['2026-04-23T20:00:00+07:00', '2026-04-24T06:29:59+07:00']) {
      now = Date.parse(quiet)
      expect(await courier.round()).toMatchObject({ sent: 0 })
    }
    now = Date.parse('2026-04-24T06:30:00+07:00')
    expect(await courier.round()).toMatchObject({ sent: 1 })
  })

  it('what goes beyond twenty letters a day waits for the digest, meeting letters never', async () => {
    const calendar = { method: 'REQUEST' as const, uid: 'x', sequence: 1, startsAt: nine, summary: 'Họp', place: null }
    const many = Array.from({ length: 22 }, (_, n) => letter(`n${String(n).padStart(2, '0')}`))
    await post(...many, letter('z', { calendar: { ...calendar, url: publicUrl } }))
    const couriers = [aCourier(), aCourier()]
    await Promise.all(couriers.map((courier) => courier.round()))
    expect(server.taken).toHaveLength(21)
    const held = Object.entries(await standing()).flatMap(([id, status]) => (status === 'waiting' ? [id] : []))
    expect(held).toHaveLength(2)
    expect(held).not.toContain('z')
    now = Date.parse('2026-04-24T08:00:00+07:00')
    expect(await writeDigests(store.db, 'u1', '2026-04-24', publicUrl)).toBe(1)
    await couriers[0]!.round()
    expect(server.taken).toHaveLength(22)
    for (const id of held) expect(bodyOf(server.taken[21]!.text)).toContain(`Giấy mời ${id}`)
    expect(Object.values(await standing()).filter((status) => status !== 'sent')).toEqual([])
  })

  describe('Bản tổng hợp buổi sáng', () => {
    const overdue = () => stageOf('appraising', '2026-04-22T17:00:00+07:00')
    const today = () => stageOf('checking', '2026-04-23T11:30:00+07:00')

    it('says what is overdue first, then what is due today, once a day and person, not before eight', async () => {
      await saveSnapshot(store.db, { ...snapshotOf('d2'), unit: 'u1', stages: [today()] })
      await saveSnapshot(store.db, { ...snapshotOf('d3'), unit: 'u1', stages: [overdue()] })
      now = Date.parse('2026-04-23T07:00:00+07:00')
      expect(await writeDigests(store.db, 'u1', '2026-04-23', publicUrl)).toBe(2)
      expect(await writeDigests(store.db, 'u1', '2026-04-23', publicUrl)).toBe(2)
      const courier = aCourier()
      expect(await courier.round()).toMatchObject({ sent: 0 })
      now = Date.parse('2026-04-23T08:00:00+07:00')
      expect(await courier.round()).toMatchObject({ sent: 2 })
      expect(server.taken.map(({ to }) => to).sort()).toEqual(['chanhVanPhong@xa.vn', 'vanThu@xa.vn'])
      const [digest] = await listOutbox(store.db, { unit: 'u1' })
      expect(digest?.subject).toBe('Việc trong ngày 23/04/2026: 1 quá hạn, 1 đến hạn hôm nay')
      expect(digest?.body.indexOf('Hồ sơ d3')).toBeGreaterThan(0)
      expect(digest!.body.indexOf('Hồ sơ d3')).toBeLessThan(digest!.body.indexOf('Hồ sơ d2'))
      expect(digest?.body).not.toMatch(/[…{}[\]]|undefined|null/)
    })

    it('says nothing on a holiday, and nothing to whom nothing waits for', async () => {
      await saveSnapshot(store.db, { ...snapshotOf('d2'), unit: 'u1', stages: [overdue()] })
      expect(await writeDigests(store.db, 'u1', '2026-04-30', publicUrl)).toBe(0)
      expect(await writeDigests(store.db, 'u1', '2026-04-23', publicUrl)).toBe(2)
    })

    it('tells giver and holder of an authorisation the working day before it ends, a secret dossier by its id', async () => {
      await addAuthorisation(store.db, {
        unit: 'u1',
        kind: 'authorisation',
        giver: 'biThu',
        holder: 'phoBiThu',
        fromOn: '2026-04-20',
        toOn: '2026-04-28',
        reference: '05-CV/ĐU',
      })
      await saveSnapshot(store.db, { ...snapshotOf('d4', { secrecy: 'secret', title: 'd4' }), unit: 'u1' })
      expect(await writeDigests(store.db, 'u1', '2026-04-23', publicUrl)).toBe(0)
      expect(await writeDigests(store.db, 'u1', '2026-04-24', publicUrl)).toBe(2)
      const digests = await listOutbox(store.db, { unit: 'u1' })
      expect(digests.map(({ toPerson }) => toPerson).sort()).toEqual(['biThu', 'phoBiThu'])
      expect(digests[0]?.body).toContain(
        '05-CV/ĐU: Đồng chí biThu ủy quyền cho Đồng chí phoBiThu, đến hết ngày 28/04/2026',
      )
      expect(await writeDigests(store.db, 'u1', '2026-04-28', publicUrl)).toBe(0)
    })

    it('tells who watches a dossier what happened to it since the morning before, and nobody who may not see it', async () => {
      await saveSnapshot(store.db, { ...snapshotOf('d5', { at: nine, stage: 'checking' }), unit: 'u1' })
      for (const person of ['btv1', 'biThu']) await watch(store.db, 'd5', person)
      expect(await writeDigests(store.db, 'u1', '2026-04-24', publicUrl)).toBe(2)
      const [digest] = await listOutbox(store.db, { unit: 'u1' })
      expect(digest?.body).toContain('- Hồ sơ d5: Thường trực Đảng ủy kiểm tra')
      expect(await writeDigests(store.db, 'u1', '2026-04-28', publicUrl)).toBe(0)
      await store.db.deleteFrom('outbox').execute()
      await store.db
        .updateTable('dossiers')
        .set({ readers: ['person:biThu'] })
        .where('id', '=', 'd5')
        .execute()
      expect(await writeDigests(store.db, 'u1', '2026-04-24', publicUrl)).toBe(1)
      await store.db.deleteFrom('watches').execute()
    })
  })

  it('carries two thousand letters with two couriers, each exactly once', async () => {
    const people = Array.from({ length: 100 }, (_, n) => `dang-vien-${n}`)
    for (const id of people) await addPerson(store.db, { id, unit: 'u1', name: id, email: `${id}@xa.vn`, active: true })
    await post(...Array.from({ length: 2_000 }, (_, n) => letter(`l${n}`, { toPerson: people[n % 100] })))
    const rounds = await Promise.all([aCourier().round(), aCourier().round()])
    expect(rounds[0]!.sent + rounds[1]!.sent).toBe(2_000)
    expect(server.taken).toHaveLength(2_000)
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(2_000)
  }, 120_000)
})

function icsIn(text: string): string {
  const encoded = /Content-Type: text\/calendar[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/i.exec(text)
  const head = text.slice(0, encoded?.index ?? 0)
  const part = encoded?.[0] ?? ''
  const body = encoded?.[1] ?? ''
  return /base64/i.test(part + head.slice(-200)) ? Buffer.from(body, 'base64').toString() : body
}

function bodyOf(text: string): string {
  const [, head = '', body = ''] = /^([\s\S]*?)\r\n\r\n([\s\S]*)$/.exec(text) ?? []
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString()
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
