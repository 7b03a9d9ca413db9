import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { dayOf, instantOf } from '../../rules/instants.ts'
import { auditHistories } from '../crash/histories.ts'
import { openService, type TestService } from '../service.ts'
import { type Person, until } from '../story.ts'
import { type Cast, castOf } from '../story-cast.ts'

vi.setConfig({ testTimeout: 240_000 })

let service: TestService
let cast: Cast

// Every workflow task finds a worker that has just come up: the dossier is gone through from its history each time.
beforeAll(async () => {
  service = await openService()
  await service.replaceWorker({ maxCachedWorkflows: 0 })
  const { url, accounts } = service
  cast = await castOf({ service: { request: (path, init) => fetch(`${url}${path}`, init) }, accounts })
}, 120_000)
afterAll(() => service?.close(), 30_000)

describe('Hồ sơ mà bộ phận thực hiện thủ tục không còn giữ trong bộ nhớ', () => {
  it('goes the whole way, from its preparation to the archive', async () => {
    const { meeting, items } = await cast.sit(1)
    await cast.decide(meeting, items[0]!, 9)
    const documents = [{ item: items[0]!, documentType: 'NQ' }]
    await cast.secretary.act('meetings', meeting, { type: 'conclude', documents })
    await cast.sign(meeting)
    await cast.issue(items[0]!)
  })

  it('hears its place on an agenda, and has limits that its next acts move', async () => {
    const inThreeWeeks = { startsAt: instantOf(Date.now() + 21 * 86_400_000), reason: 'Theo chương trình' }
    const meeting = await cast.plan({ title: 'Hội nghị thường kỳ', body: 'standingCommittee', ...inThreeWeeks })
    const item = await cast.assign(meeting, { title: 'Nội dung', body: 'standingCommittee' })
    await cast.deliver(item)
    await cast.office.act('agenda-items', item, { type: 'sendBack', reasons: ['Thiếu biểu số liệu'] })
    await cast.deliver(item)
    await cast.opine(item)
    await cast.appraise(item)
    await cast.check(item)
    await cast.allReady(meeting)
  })

  it('is told again what it could not be told, once somebody asks for it', async () => {
    const meeting = await cast.planAtOnce()
    const item = await cast.assign(meeting, { title: 'Nội dung', body: 'standingCommittee' })
    await service.app.temporal.workflow.getHandle(item).terminate('by an operator')
    await cast.office.act('meetings', meeting, { type: 'takeOffItem', item, reason: 'Rút' })
    const stuck = async () => (await cast.look('meetings', meeting)).obstacles
    const [first] = await until(stuck, (open) => open.length === 1)
    const retry = { retry: true, reason: 'Thử lại' }
    await cast.office.post(`/api/meetings/${meeting}/obstacles/${first.n}`, retry)
    const [second] = await until(stuck, (open) => open.length === 1 && open[0].n !== first.n)
    await cast.office.post(`/api/meetings/${meeting}/obstacles/${second.n}`, { settle: true, reason: 'Đã báo' })
    await cast.deputy.act('meetings', meeting, { type: 'cancel', reason: 'Không họp nữa' })
  })

  it('did nothing twice over or in another order than its history tells', async () => {
    expect((await auditHistories(service.temporal.address)).failed).toEqual([])
  })
})

describe('Hồ sơ gặp bộ phận thực hiện thủ tục vừa khởi động lại', () => {
  // Nothing was asked of Temporal by the last two things it heard; the act then comes together with the second of them.
  it('takes an act that stops its clock, and goes on after the next start', async () => {
    await service.replaceWorker({})
    const chairman = await cast.person('phobithu.chutich')
    const { id } = await cast.office.begin('delegated-matters', { title: 'Chế độ thăm hỏi' })
    const act = (who: Person, body: { type: string; [field: string]: unknown }) =>
      who.act('delegated-matters', id, body)
    const decideBy = dayOf(instantOf(Date.now() + 21 * 86_400_000))
    const preparer = { organisation: 'phong-kinh-te' }
    await act(cast.office, { type: 'accept', source: 'delegation', letter: 'd', preparer, decideBy, reason: 'Gấp' })
    const members = ['bithu', 'phobithu.thuongtruc', 'phobithu.chutich']
    for (let n = 1; n <= 3; n++) {
      await act(chairman, { type: 'raise', as: 'complex', reason: `Lần ${n}` })
      await act(cast.office, { type: 'lower', members, reason: 'Đã rõ', reference: '02-BB/ĐU' })
      await cast.stands('delegated-matters', id, 'deciding')
      await quiet(id)
      await service.replaceWorker({})
    }
    await act(chairman, { type: 'raise', as: 'complex', reason: 'Lần cuối' })
    expect((await auditHistories(service.temporal.address)).failed).toEqual([])
  })

  /** Waits until Temporal has nothing more to tell it. */
  async function quiet(id: string) {
    const length = async () => (await service.app.temporal.workflow.getHandle(id).describe()).historyLength
    for (let before = -1, now = await length(); now !== before; ) {
      await delay(500)
      ;[before, now] = [now, await length()]
    }
  }
})
