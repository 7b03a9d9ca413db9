import { describe, expect, it } from 'vitest'
import { type AskedLetter, compose, spelt } from '../courier/letters.ts'
import { lateLetter } from '../machines/agenda-item-asks.ts'
import * as appointmentAsks from '../machines/appointment-asks.ts'
import { overdueLetter } from '../machines/delegated-matter-asks.ts'
import type { CalendarChanged } from '../machines/event.ts'
import * as meetingAsks from '../machines/meeting-asks.ts'
import { owedLetter } from '../machines/meeting-reports.ts'
import { letter as documentLetter } from '../machines/promulgation-asks.ts'
import { letter as pollLetter } from '../machines/written-poll-asks.ts'
import { namesIn, sentences } from '../messages/index.ts'
import type { AgendaItem } from '../rules/agenda-item.ts'
import type { Appointment } from '../rules/appointment.ts'
import type { DelegatedMatter } from '../rules/delegated-matter.ts'
import type { Meeting } from '../rules/meeting.ts'
import type { Promulgation } from '../rules/promulgation.ts'
import type { Poll } from '../rules/written-poll.ts'
import { lungPhinh } from './terms.ts'

const title = 'Phiên họp Ban Thường vụ tháng 4 năm 2026'
const place = 'Phòng họp tầng 2'
const number = '05-NQ/ĐU'
const reason = 'Chưa đủ số thành viên dự họp'
const startsAt = '2026-04-28T08:00:00+07:00'
const article = 'Điều 11, khoản 3'
const quote = 'văn phòng Đảng ủy gửi giấy mời và tài liệu hội nghị đến các thành viên trước kỳ họp 1 ngày'
const unit = { name: 'Đảng ủy xã Lùng Phình', draft: false }
const url = 'http://127.0.0.1:8080/ho-so/meetings/bm4'

const meeting = {
  id: 'bm4',
  title,
  body: 'standingCommittee',
  startsAt,
  place,
  sequence: 1,
  terms: { values: {} },
  sitting: [],
  agenda: [],
  invitations: [{ at: startsAt, to: ['p1'], late: null }],
} as unknown as Meeting
const invitations = { facts: { sitting: { standingCommittee: ['p1'] } } } as never
const withParticipants = { ...meeting, participants: [] } as Meeting
const planned = {
  ...meeting,
  kind: 'regular',
  terms: lungPhinh,
  openedAt: null,
  fromPaper: null,
  materialsDueAt: '2026-04-23T17:00:00+07:00',
  invitationsDueAt: '2026-04-24T17:00:00+07:00',
} as unknown as Meeting
function swapOf(day: string): CalendarChanged {
  const calendar = { ...lungPhinh.calendar, off: [...lungPhinh.calendar.off, day] }
  const terms = { ...lungPhinh, hash: 'other', calendar }
  return { type: 'calendarChanged', terms, source: 'Thông báo số 9441', from: 'unit-day', at: startsAt }
}
const item = { id: 'bm4', title, memberInCharge: null, preparer: {}, place: { startsAt } } as unknown as AgendaItem
const paper = (secrecy: Promulgation['secrecy']) =>
  ({
    id: 'bm4',
    title,
    secrecy,
    documentType: 'NQ',
    organ: 'standingCommittee',
    number: { text: number },
    deliveries: [{ to: { person: 'p1' } }],
  }) as unknown as Promulgation

// What the machines really ask for, of a meeting, an item and a document.
function asked(secret: boolean): { kind: string; params: object }[] {
  const document = paper(secret ? 'confidential' : 'none')
  const event = { reason, at: startsAt } as never
  return [
    meetingAsks.invitationLetter(withParticipants, invitations),
    meetingAsks.supplementLetter(meeting),
    meetingAsks.postponementLetter(meeting),
    meetingAsks.reschedulingLetter(meeting),
    meetingAsks.cancellationLetter(meeting),
    meetingAsks.resultLetter(meeting),
    meetingAsks.calendarLetter(planned, swapOf('2026-04-24')),
    meetingAsks.calendarLetter(planned, swapOf('2026-04-28')),
    lateLetter(item),
    documentLetter('documentDispatched')(document, event),
    documentLetter('documentWithdrawn')(document, event),
  ].flat()
}

const personnel = {
  id: 'bm4',
  title,
  secrecy: 'none',
  terms: lungPhinh,
  opener: null,
  kind: 'reappointment',
  post: { title, termEndsOn: '2026-08-31' },
  candidates: [{ n: 1, person: 'p1' }],
  shortlist: [1],
  units: [{ organisation: 'phongKinhTe' }],
  document: { number },
  ended: { reason },
} as unknown as Appointment
const matter = {
  id: 'bm4',
  title,
  secrecy: 'none',
  terms: lungPhinh,
  decideBy: '2026-04-28',
} as unknown as DelegatedMatter
const owing = { ...meeting, reports: [], openedAt: null } as unknown as Meeting

// Of a personnel matter, a delegated one, what a meeting has to hear, and a series that nobody convened.
function ofOthers(): { kind: string; params: object }[] {
  return [
    appointmentAsks.noticeLetter(personnel),
    appointmentAsks.rejectionLetter(personnel),
    appointmentAsks.announcementLetter(personnel),
    appointmentAsks.openedLetter(personnel),
    overdueLetter(matter),
    owedLetter(owing, { reports: [{ dossier: 'vuq1' }] } as never),
    { kind: 'seriesNotConvened', params: { body: 'standingCommittee', startsAt } },
  ].flat()
}

// A poll's letters are a notice and a link: they go by the dossier's id whether it is secret or not.
const poll = {
  id: 'bm4',
  title,
  body: 'standingCommittee',
  polled: ['p1'],
  replyDueAt: startsAt,
  weighingDueAt: startsAt,
}
function ofPolls(): { kind: string; params: object }[] {
  const ends = ['pollCarried', 'pollNotCarried', 'pollReferred', 'pollWithdrawn'] as const
  return [...(['pollForm', 'pollExtended', 'pollClosed'] as const), ...ends].flatMap((kind) =>
    pollLetter(kind)(poll as unknown as Poll, { reason }),
  )
}

function kinds(): string[] {
  return Object.keys(sentences).flatMap((key) => /^letter\.(\w+)\.body$/.exec(key)?.slice(1) ?? [])
}

function write({ kind, params }: { kind: string; params: object }, given: Partial<AskedLetter> & { secret?: boolean }) {
  const { secret = false, ...rest } = given
  return compose({
    kind,
    params: params as Record<string, unknown>,
    article,
    quote,
    dossier: { id: 'bm4', title, secret, url },
    unit,
    ...rest,
  })
}

const invitation = meetingAsks.invitationLetter(withParticipants, invitations)

describe('Thư gửi đi', () => {
  it.each([...asked(false), ...ofOthers()])(
    '$kind names the dossier, the article and the link, and leaves nothing open',
    (letter) => {
      const { subject, body } = write(letter, {})
      expect(subject).toContain(title)
      expect(body).toContain(title)
      expect(body).toContain('Căn cứ: Điều 11, khoản 3 (“văn phòng Đảng ủy gửi giấy mời')
      expect(body).toContain(`Hồ sơ bm4: ${url}`)
      expect(body).toMatch(/^Kính gửi đồng chí,\n/)
      expect(body).toMatch(/Trân trọng\.\nVăn phòng Đảng ủy\nĐảng ủy xã Lùng Phình$/)
      expect(subject + body).not.toMatch(/[…{}[\]]|undefined|null|letter\.|meeting\./)
      expect(subject).not.toContain('\n')
    },
  )

  it.each(ofPolls())('$kind is a notice and a link: it says nothing of what is asked', (letter) => {
    const { subject, body } = write(letter, {})
    expect(subject + body).not.toContain(title)
    expect(subject).toContain('hồ sơ bm4')
    expect(body).toContain(`Hồ sơ bm4: ${url}`)
    expect(subject + body).not.toMatch(/[…{}[\]]|undefined|null|letter\.|meeting\./)
  })

  it.each(asked(false).slice(0, 6))('$kind says when, where and of which body', (letter) => {
    const { body } = write(letter, {})
    expect(body).toContain('thứ Ba, 28/04/2026, 08:00')
    expect(body).toContain(place)
    expect(body).toContain('hội nghị Ban Thường vụ Đảng ủy')
  })

  it('words every kind that a machine asks for, and no other', () => {
    expect([...new Set([...asked(false), ...ofPolls(), ...ofOthers()].map(({ kind }) => kind))].sort()).toEqual(
      kinds().sort(),
    )
  })

  it('reads as an official would write it', () => {
    expect(write(invitation, {})).toEqual({
      subject: 'Giấy mời: Phiên họp Ban Thường vụ tháng 4 năm 2026 (thứ Ba, 28/04/2026, 08:00)',
      body: `Kính gửi đồng chí,

Trân trọng kính mời đồng chí dự hội nghị Ban Thường vụ Đảng ủy:
- Phiên họp: Phiên họp Ban Thường vụ tháng 4 năm 2026
- Thời gian: thứ Ba, 28/04/2026, 08:00
- Địa điểm: Phòng họp tầng 2

Đề nghị đồng chí mở hồ sơ để nhận tài liệu, nghiên cứu trước và báo dự họp. Trường hợp không dự được, đề nghị đồng chí báo vắng và nêu lý do.

Căn cứ: Điều 11, khoản 3 (“văn phòng Đảng ủy gửi giấy mời và tài liệu hội nghị đến các thành viên trước kỳ họp 1 ngày”).

Hồ sơ bm4: http://127.0.0.1:8080/ho-so/meetings/bm4

Trân trọng.
Văn phòng Đảng ủy
Đảng ủy xã Lùng Phình`,
    })
  })

  it('says where the place, the hour or the article is not given', () => {
    const params = { ...invitation.params, place: null }
    expect(write({ kind: 'invitation', params }, {}).body).toContain('Địa điểm: theo thông báo của Văn phòng Đảng ủy')
    const late = lateLetter({ ...item, place: null })
    expect(write(late, {}).body).toContain('phiên họp chưa ấn định')
    const { body } = write(invitation, { article: null, quote: null })
    expect(body).toContain('quy chế làm việc không quy định cụ thể')
    expect(write(invitation, { quote: null }).body).toContain('Căn cứ: Điều 11, khoản 3.')
  })

  it('throws for a kind that nobody has worded', () => {
    expect(() => write({ kind: 'farewell', params: {} }, {})).toThrow('farewell')
  })

  it('takes nothing in a title for a place to be filled in', () => {
    const dossier = { id: 'bm4', title: 'Phiên họp [{place}] {id}', secret: false, url }
    expect(write(invitation, { dossier }).subject).toContain('Giấy mời: Phiên họp [{place}] {id} (thứ Ba')
  })
})

describe('Hồ sơ mật: thư chỉ mang số hiệu hồ sơ', () => {
  it.each([...asked(true), ...asked(false), ...ofPolls(), ...ofOthers()])(
    '$kind tells neither title, place, number nor reason',
    (letter) => {
      const { subject, body } = write(letter, { secret: true })
      for (const held of [title, place, number, reason, 'Ban Thường vụ']) expect(subject + body).not.toContain(held)
      expect(subject).toContain('hồ sơ bm4')
      expect(body).toContain('hồ sơ bm4')
      expect(body).toContain(url)
      expect(subject + body).not.toMatch(/[…{}[\]]|undefined|null|letter\./)
    },
  )

  it('has no sentence that asks for more than the id and the hour', () => {
    const secret = Object.entries(sentences).filter(([key]) => /^letter\.\w+\.secret/.test(key))
    expect(secret.length).toBe(2 * kinds().length)
    expect(secret.filter(([, text]) => namesIn(text).some((name) => !['id', 'when'].includes(name)))).toEqual([])
  })

  it('still says when to come', () => {
    expect(write(invitation, { secret: true }).body).toContain('thời gian: thứ Ba, 28/04/2026, 08:00')
  })
})

describe('Quy chế còn là dự thảo (C-26)', () => {
  it('is said in every letter of a unit whose regulation is not signed, and in no other', () => {
    const draft = { ...unit, draft: true }
    for (const letter of [...asked(false), ...asked(true)]) {
      expect(write(letter, { unit: draft }).body).toContain('bản dự thảo, chưa ký ban hành')
      expect(write(letter, { unit: draft, secret: true }).body).toContain('bản dự thảo, chưa ký ban hành')
      expect(write(letter, {}).body).not.toContain('dự thảo, chưa ký')
    }
  })
})

describe('Thứ, ngày, giờ', () => {
  it.each([
    ['2026-02-12T08:00:00+07:00', 'thứ Năm, 12/02/2026, 08:00'],
    ['2026-02-13T17:00:00+07:00', 'thứ Sáu, 13/02/2026, 17:00'],
    ['2026-02-14T07:30:00+07:00', 'thứ Bảy, 14/02/2026, 07:30'],
    ['2026-02-15T23:59:59+07:00', 'Chủ nhật, 15/02/2026, 23:59'],
    ['2026-02-16T00:00:00+07:00', 'thứ Hai, 16/02/2026, 00:00'],
    ['2026-02-17T08:00:00+07:00', 'thứ Ba, 17/02/2026, 08:00'],
    ['2026-02-18T08:00:00+07:00', 'thứ Tư, 18/02/2026, 08:00'],
  ])('around Tết 2026, %s is %s', (instant, text) => {
    expect(spelt(instant)).toBe(text)
  })

  it('follows the clock of Vietnam whatever the offset: 17:30 UTC is the next day', () => {
    expect(spelt('2026-02-15T17:30:00Z')).toBe('thứ Hai, 16/02/2026, 00:30')
  })
})
