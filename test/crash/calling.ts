import { instantOf } from '../../rules/instants.ts'
import { type Cast, committee, day, doing, look, memberInCharge, preparer, reason } from './cast.ts'
import { must } from './ledger.ts'

const fields = {
  purpose: 'Xem xét, quyết định các nội dung thuộc thẩm quyền',
  requirements: 'Tài liệu gửi đúng hạn, thảo luận đầy đủ',
  content: 'Các nội dung trong chương trình',
  scope: 'Công tác lãnh đạo của Đảng bộ xã',
}

/** Hội nghị và nội dung của nó, called and prepared by people's acts alone. */
export function callingOf(cast: Cast) {
  const { office, deputy, agency, paper } = cast
  return { regular, beginMeeting, plan, planAtOnce, call, sit, assign, deliver, appraise, makeReady, hold }

  function regular(days: number) {
    return { startsAt: instantOf(Date.now() + days * day), reason }
  }

  async function beginMeeting(title: string, body: object): Promise<string> {
    const said = { title, body: 'standingCommittee', place: 'Phòng họp số 1', ...fields, ...body }
    return (await must(office.begin('meetings', said))).body.id
  }

  async function plan(title: string, body: object): Promise<string> {
    const id = await beginMeeting(title, body)
    await doing(deputy, 'meetings', id, { type: 'convene' })
    return id
  }

  function planAtOnce(title: string, minutes = 60): Promise<string> {
    const ground = { kind: 'whenNeeded', why: 'Việc gấp' }
    return plan(title, { kind: 'extraordinary', ground, reason, startsAt: instantOf(Date.now() + minutes * 60_000) })
  }

  /** A meeting without items, as far as that stage. */
  async function call(stage: 'checking' | 'inviting' | 'invited'): Promise<string> {
    const meeting = await planAtOnce(`Hội nghị đột xuất ${stage}`)
    await doing(office, 'meetings', meeting, {
      type: 'enterLine',
      line: 'permanentBoardReport',
      text: 'Không có việc nào khác',
    })
    await doing(office, 'meetings', meeting, { type: 'submitAgenda' })
    if (stage === 'checking') return meeting
    await doing(deputy, 'meetings', meeting, { type: 'clearAgenda' })
    if (stage === 'invited') await doing(office, 'meetings', meeting, { type: 'sendInvitations', reason })
    return meeting
  }

  /** A meeting in session, all nine present, with so many matters that are ready. */
  async function sit(count: number): Promise<Sitting> {
    const meeting = await planAtOnce('Hội nghị đột xuất đang họp')
    const items: string[] = []
    for (let n = 1; n <= count; n++) {
      const item = await assign(`Nội dung đưa ra hội nghị ${n}`, meeting)
      await makeReady(item)
      items.push(item)
    }
    await doing(office, 'meetings', meeting, {
      type: 'enterLine',
      line: 'permanentBoardReport',
      text: 'Không có việc nào khác',
    })
    await doing(office, 'meetings', meeting, { type: 'submitAgenda' })
    await look(cast, 'meetings', meeting, ({ content }) =>
      content.agenda.every((entry: { standing: string }) => entry.standing === 'ready'),
    )
    await doing(deputy, 'meetings', meeting, { type: 'clearAgenda' })
    await doing(office, 'meetings', meeting, { type: 'sendInvitations', reason })
    const present = { chair: 'bithu', recorder: 'vanphong', present: committee }
    await doing(office, 'meetings', meeting, { type: 'open', ...present })
    return { meeting, items }
  }

  async function assign(title: string, meeting: string): Promise<string> {
    const said = { title, body: 'standingCommittee', memberInCharge, preparer }
    const { id } = (await must(office.begin('agenda-items', said))).body
    await doing(office, 'meetings', meeting, { type: 'placeItem', item: id })
    await look(cast, 'agenda-items', id, ({ content }) => content.place?.meeting === meeting)
    return id
  }

  async function deliver(item: string) {
    await doing(agency, 'agenda-items', item, { type: 'deliver', files: [paper] })
  }

  async function appraise(item: string) {
    await doing(office, 'agenda-items', item, { type: 'appraise', findings: 'Đủ hồ sơ' })
  }

  async function makeReady(item: string) {
    await deliver(item)
    await appraise(item)
    await doing(deputy, 'agenda-items', item, { type: 'check', reason })
  }

  /** A meeting without items, which hears what is owed to it. */
  async function hold() {
    const meeting = await call('invited')
    await doing(office, 'meetings', meeting, { type: 'open', chair: 'bithu', recorder: 'vanphong', present: committee })
    await doing(cast.secretary, 'meetings', meeting, { type: 'conclude' })
  }
}

/** A meeting in session with matters that are ready. */
export interface Sitting {
  meeting: string
  items: string[]
}
