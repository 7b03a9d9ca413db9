import { setTimeout as delay } from 'node:timers/promises'
import { Clerk, type Shown } from '../demonstration/clerk.ts'
import { instantOf } from '../rules/instants.ts'

/** Phiên họp đã gửi giấy mời, with one item ready to be taken up: made by the demonstration people over HTTP. */
export async function inviteMeeting(url: string, passwordOf: (username: string) => string) {
  const service = { request: (path: string, init: RequestInit) => fetch(`${url}${path}`, init) }
  const clerk = (username: string) => Clerk.signIn(service, { username, password: passwordOf(username), name: '' })
  const [office, deputy, agency] = [
    await clerk('vanphong'),
    await clerk('phobithu.thuongtruc'),
    await clerk('phongkinhte'),
  ]
  const reason = 'Họp trong giờ thử'
  const meeting = await office.begin('meetings', {
    title: 'Hội nghị Ban Thường vụ để thử phòng họp',
    body: 'standingCommittee',
    kind: 'extraordinary',
    startsAt: instantOf(Date.now() + 3_600_000),
    ground: { kind: 'whenNeeded', why: 'Thử phòng họp' },
    place: 'Phòng họp số 2',
    purpose: 'Xem xét một nội dung',
    requirements: 'Thảo luận đầy đủ',
    content: 'Một nội dung',
    scope: 'Xã',
    reason,
  })
  const act = (who: Clerk, body: { type: string; [field: string]: unknown }) => who.act('meetings', meeting.id, body)
  await act(deputy, { type: 'convene' })
  const item = await office.begin('agenda-items', {
    title: 'Phương án sắp xếp trường học',
    body: 'standingCommittee',
    memberInCharge: 'uyvien.btv04',
    preparer: { organisation: 'phong-kinh-te' },
  })
  await act(office, { type: 'placeItem', item: item.id })
  const paper = await agency.upload('phuong-an.txt', 'Phương án, dùng để thử.\n')
  await agency.act('agenda-items', item.id, { type: 'deliver', files: [paper] })
  await office.act('agenda-items', item.id, { type: 'appraise', shortened: true, reason })
  await deputy.act('agenda-items', item.id, { type: 'check' })
  await act(office, { type: 'enterLine', line: 'permanentBoardReport', text: 'Báo cáo tại phiên họp' })
  await act(office, { type: 'submitAgenda' })
  await isHeard(office, meeting, item.id)
  await act(deputy, { type: 'clearAgenda' })
  await act(office, { type: 'sendInvitations', reason })
  return { meeting: meeting.id, item: item.id }
}

// The meeting learns of an item's standing a moment after the item has moved.
async function isHeard(office: Clerk, { id }: Shown, item: string) {
  for (let tries = 0; tries < 600; tries++) {
    const { content } = (await office.dossier('meetings', id)) as Shown & {
      content: { agenda: { item: string; standing: string }[] }
    }
    if (content.agenda.some((entry) => entry.item === item && entry.standing === 'ready')) return
    await delay(50)
  }
  throw new Error('the meeting has not heard that its item is ready')
}
