import { setTimeout as delay } from 'node:timers/promises'
import { instantOf } from '../../rules/instants.ts'
import { type Act, type Ledger, must, type Sender } from './ledger.ts'

/** Hồ sơ đang đứng chờ at a stage of its machine. */
export interface Standing {
  procedures: 'agenda-items' | 'meetings' | 'promulgations'
  id: string
  stage: string
}

/** Những người trong cảnh, signed in. */
export interface Cast {
  office: Sender
  deputy: Sender
  secretary: Sender
  agency: Sender
  member: Sender
  /** Tệp, each usable by the one who uploaded it: the agency, the office, the secretary. */
  paper: string
  scan: string
  signed: string
}

/** Cảnh: one dossier in every waiting stage of every machine, by `<procedures> <stage>`. */
export type Scene = Map<string, Standing>

const day = 86_400_000
export const reason = 'Lý do nêu trong biên bản'
export const preparer = { organisation: 'phong-kinh-te' }
export const memberInCharge = 'uyvien.btv04'
const committee = [
  'bithu',
  'phobithu.chutich',
  'phobithu.thuongtruc',
  ...[4, 5, 6, 7, 8, 9].map((n) => `uyvien.btv0${n}`),
]
const fields = {
  purpose: 'Xem xét, quyết định các nội dung thuộc thẩm quyền',
  requirements: 'Tài liệu gửi đúng hạn, thảo luận đầy đủ',
  content: 'Các nội dung trong chương trình',
  scope: 'Công tác lãnh đạo của Đảng bộ xã',
}

export async function castOf(ledger: Ledger): Promise<Cast> {
  const names = ['vanphong', 'phobithu.thuongtruc', 'bithu', 'phongkinhte', memberInCharge]
  const [office, deputy, secretary, agency, member] = (await Promise.all(names.map(ledger.as))) as Sender[]
  const [paper, scan, signed] = await Promise.all([
    agency!.upload('to-trinh.txt'),
    office!.upload('ban-ky.txt'),
    secretary!.upload('chu-ky.txt'),
  ])
  const people = { office: office!, deputy: deputy!, secretary: secretary!, agency: agency!, member: member! }
  return { ...people, paper, scan, signed }
}

/** Sets the scene by people's acts alone. Throws what was not granted. */
export async function setScene(cast: Cast): Promise<Scene> {
  const { office, deputy, secretary, agency, paper } = cast
  const scene: Scene = new Map()
  await Promise.all([preparations(), lateness(), planned(), sessions(), calls(), documents(), proposal()])
  return scene

  function stand(procedures: Standing['procedures'], stage: string, id: string) {
    scene.set(`${procedures} ${stage}`, { procedures, id, stage })
  }

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

  async function documents() {
    const stages = ['reviewing', 'signing', 'dispatching', 'dispatched'] as const
    await Promise.all(stages.map(async (stage) => stand('promulgations', stage, await issue(cast, stage))))
  }

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

  function planAtOnce(title: string): Promise<string> {
    const ground = { kind: 'whenNeeded', why: 'Việc gấp' }
    return plan(title, { kind: 'extraordinary', ground, reason, startsAt: instantOf(Date.now() + 3_600_000) })
  }

  /** A meeting without items, as far as that stage. */
  async function call(stage: 'checking' | 'inviting' | 'invited'): Promise<string> {
    const meeting = await planAtOnce(`Hội nghị đột xuất ${stage}`)
    await doing(office, 'meetings', meeting, { type: 'enterLine', line: 'permanentBoardReport', none: true })
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
    await doing(office, 'meetings', meeting, { type: 'enterLine', line: 'permanentBoardReport', none: true })
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
}

interface Sitting {
  meeting: string
  items: string[]
}

/** Nội dung đột xuất that asks to be let in. */
export async function propose({ agency }: Cast): Promise<string> {
  const unscheduled = { important: 'Tuyến đường duy nhất bị chia cắt', urgent: 'Phải xử lý trong tuần' }
  const said = { title: 'Nội dung đột xuất', body: 'standingCommittee', preparer, unscheduled }
  return (await must(agency.begin('agenda-items', said))).body.id
}

/** Thông báo của Ban Thường vụ, from its draft to that stage; past `signing` it takes a number. */
export async function issue(
  cast: Cast,
  stage: 'reviewing' | 'signing' | 'dispatching' | 'dispatched',
): Promise<string> {
  const { office, secretary, scan, signed } = cast
  const said = { title: 'Thông báo kết luận', documentType: 'TB', organ: 'standingCommittee', files: [scan] }
  const { id } = (await must(office.begin('promulgations', said))).body
  await doing(office, 'promulgations', id, { type: 'submit' })
  if (stage === 'reviewing') return id
  await doing(office, 'promulgations', id, { type: 'pass', signer: 'secretary' })
  if (stage === 'signing') return id
  await doing(secretary, 'promulgations', id, { type: 'sign', method: 'hand', files: [signed] })
  await until(cast, 'promulgations', id, 'dispatching')
  if (stage === 'dispatching') return id
  const recipients = [{ capacity: 'standingCommittee' }, preparer, ...committee.map((person) => ({ person }))]
  await doing(office, 'promulgations', id, { type: 'dispatch', recipients, files: [scan] })
  return id
}

/** Waits until the dossier stands there, or has ended so. */
export async function until({ office }: Pick<Cast, 'office'>, procedures: string, id: string, stage: string) {
  await look(
    { office },
    procedures,
    id,
    ({ stages, outcome }) => outcome === stage || stages.some((each: { state: string }) => each.state === stage),
  )
}

// biome-ignore lint/suspicious/noExplicitAny: a dossier as the service answers it
async function look({ office }: Pick<Cast, 'office'>, procedures: string, id: string, isSo: (seen: any) => boolean) {
  let seen: unknown
  for (let tries = 0; tries < 600; tries++, await delay(100)) {
    const { said, body } = await office.get(`/api/${procedures}/${id}`)
    seen = body
    if (said === 'acknowledged' && isSo(body)) return
  }
  throw new Error(`${procedures} ${id} waited for in vain: ${JSON.stringify(seen).slice(0, 2_000)}`)
}

async function doing(who: Sender, procedures: string, id: string, act: Act) {
  try {
    await must(who.act(procedures, id, act))
  } catch (error) {
    throw new Error(`${act.type} ${procedures} ${id}`, { cause: error })
  }
}
