import { instantOf } from '../../rules/instants.ts'
import { callingOf, type Sitting } from './calling.ts'
import { type Cast, day, doing, preparer, reason, type Stand, until } from './cast.ts'
import { must } from './ledger.ts'

/** Hội nghị, nội dung của hội nghị at every stage. */
export async function setMeetings(cast: Cast, stand: Stand) {
  const { office, secretary } = cast
  const { regular, beginMeeting, plan, call, sit, assign, deliver, appraise, makeReady } = callingOf(cast)
  await Promise.all([preparations(), lateness(), planned(), sessions(), calls(), proposal()])

  async function proposal() {
    stand('agenda-items', 'proposed', await propose(cast))
  }

  async function preparations() {
    const meeting = await plan('Hội nghị định kỳ đang chuẩn bị', regular(8))
    stand('meetings', 'preparing', meeting)
    const [preparing, appraising, sentBack, checking, ready] = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => assign(`Nội dung đang chuẩn bị ${n}`, meeting)),
    )
    await Promise.all([
      deliver(appraising!),
      deliver(sentBack!).then(() =>
        doing(office, 'agenda-items', sentBack!, { type: 'sendBack', reasons: ['Thiếu phụ lục'] }),
      ),
      deliver(checking!).then(() => appraise(checking!)),
      makeReady(ready!),
    ])
    const stages = { preparing, appraising, sentBack, checking, ready }
    for (const [stage, id] of Object.entries(stages)) stand('agenda-items', stage, id!)
  }

  // Placed on a meeting whose limit has passed, an item is late at once.
  async function lateness() {
    const meeting = await beginMeeting('Hội nghị định kỳ triệu tập gấp', { ...regular(1), reason })
    const item = await assign('Nội dung chậm tài liệu', meeting)
    await until(cast, 'agenda-items', item, 'late')
    stand('agenda-items', 'late', item)
  }

  async function planned() {
    stand('meetings', 'planned', await beginMeeting('Hội nghị dự kiến', regular(9)))
  }

  async function calls() {
    const [checking, inviting, invited, postponed] = await Promise.all([
      call('checking'),
      call('inviting'),
      call('invited'),
      call('invited'),
    ])
    stand('meetings', 'checking', checking!)
    stand('meetings', 'inviting', inviting!)
    stand('meetings', 'invited', invited!)
    await doing(office, 'meetings', postponed!, { type: 'postpone', reason })
    stand('meetings', 'postponed', postponed!)
  }

  async function sessions() {
    const [inSession, adjourned, concluded] = await Promise.all([sit(1), sit(0), sit(2)])
    await doing(office, 'meetings', inSession!.meeting, { type: 'takeUp', item: inSession!.items[0] })
    await until(cast, 'agenda-items', inSession!.items[0]!, 'underDiscussion')
    stand('meetings', 'inSession', inSession!.meeting)
    stand('agenda-items', 'underDiscussion', inSession!.items[0]!)
    const later = instantOf(Date.now() + 30 * day)
    await doing(office, 'meetings', adjourned!.meeting, { type: 'adjourn', until: later })
    stand('meetings', 'adjourned', adjourned!.meeting)
    await conclude(concluded!)
  }

  async function conclude({ meeting, items: [carried, referred] }: Sitting) {
    await doing(office, 'meetings', meeting, { type: 'takeUp', item: carried })
    const ballots = { method: 'open', approve: 9, reject: 0, abstain: 0 }
    await doing(office, 'meetings', meeting, { type: 'vote', item: carried, ballots })
    await doing(office, 'meetings', meeting, { type: 'takeUp', item: referred })
    await doing(office, 'meetings', meeting, { type: 'referUp', item: referred, to: 'superior', reason })
    const documents = [{ item: carried, documentType: 'NQ' }]
    await doing(secretary, 'meetings', meeting, { type: 'conclude', documents })
    await until(cast, 'agenda-items', referred!, 'awaitingSuperior')
    await until(cast, 'promulgations', `${carried}.vb`, 'drafting')
    stand('meetings', 'concluded', meeting)
    stand('agenda-items', 'awaitingSuperior', referred!)
    stand('promulgations', 'drafting', `${carried}.vb`)
  }
}

/** Nội dung đột xuất that asks to be let in. */
export async function propose({ agency }: Cast): Promise<string> {
  const unscheduled = { important: 'Tuyến đường duy nhất bị chia cắt', urgent: 'Phải xử lý trong tuần' }
  const said = { title: 'Nội dung đột xuất', body: 'standingCommittee', preparer, unscheduled }
  return (await must(agency.begin('agenda-items', said))).body.id
}
