import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { factsFor } from '../api/facts.ts'
import { Problem } from '../api/problems.ts'
import { sendAct } from '../api/temporal.ts'
import { callerOf } from '../api/who.ts'
import { dayOf, instantOf } from '../rules/instants.ts'
import { findPlace } from '../store/agendas.ts'
import { termsInForce } from '../store/terms.ts'
import { databases } from './databases.ts'
import { openService, type TestService } from './service.ts'
import { until } from './story.ts'
import { type Cast, castOf } from './story-cast.ts'

vi.setConfig({ testTimeout: 120_000 })

let service: TestService
let cast: Cast

beforeAll(async () => {
  service = await openService()
  const { url, accounts } = service
  cast = await castOf({ service: { request: (path, init) => fetch(`${url}${path}`, init) }, accounts })
}, 120_000)
afterAll(() => service?.close(), 30_000)

const handle = (id: string) => service.app.temporal.workflow.getHandle(id)
const eventsOf = async (id: string) => (await handle(id).fetchHistory()).events!.length
const matter = { title: 'Nội dung', body: 'standingCommittee' }
const begun = async () => (await cast.office.begin('agenda-items', matter)).id as string

/** An act as the service would send it, kept so that it can be sent again. */
async function requestOf(who: string, stem: string, body: { type: string; [field: string]: unknown }) {
  const me = (await callerOf(service.app, who))!
  const facts = await factsFor(service.app, me, stem, body.type, body)
  return { event: { ...body, by: me.by, facts }, keyHash: randomUUID(), bodyHash: 'b' }
}
type Request = Awaited<ReturnType<typeof requestOf>>

async function send(id: string, request: Request, updateId: string = request.keyHash) {
  for (;;) {
    try {
      return await sendAct(service.app, id, updateId, request)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'unknownYet') throw error
      await delay(100)
    }
  }
}

describe('Nội dung được gọi lại ngay khi vừa lập', () => {
  it('is withdrawn and stands on no agenda, though the record had found it a meeting by then', async () => {
    const meeting = await cast.planAtOnce()
    const item = `${meeting}.test`
    const { app } = service
    const unit = 'lung-phinh'
    const terms = await termsInForce(app.db, { unit, at: instantOf(Date.now()) })
    const starter = 'van-ban-khac'
    const referral = { from: starter, kind: 'poll' }
    const said = { ...matter, itemType: 'ordinary', secrecy: 'none', urgency: 'normal', referral, toNearest: true }
    const input = { ...said, unit, version: 1, terms, startedBy: starter, facts: { day: dayOf(instantOf(Date.now())) } }
    await app.temporal.workflow.signalWithStart('agendaItem', {
      workflowId: item,
      taskQueue: 'quy-che',
      args: [{ input }],
      searchAttributes: { unit: [unit], procedure: ['agendaItem'] },
      signal: 'told',
      signalArgs: [{ type: 'recall', reason: 'Đã giải quyết', from: starter }],
    })
    await until(
      () => handle(item).describe(),
      ({ status }) => status.name === 'COMPLETED',
    )
    const steps = await cast.journal('agenda-items', item)
    expect(steps.map(({ kind, type }) => [kind, type])).toEqual([
      ['begin', 'begin'],
      ['told', 'recall'],
    ])
    expect(await findPlace(app.db, item)).toBeUndefined()
    const shown = await cast.look('meetings', meeting)
    expect(shown.content.agenda.map(({ item }: { item: string }) => item)).not.toContain(item)
  })
})

describe('Lịch sử của một hồ sơ', () => {
  it('grows by eleven events for each act, and by none for a refused one', async () => {
    const id = await begun()
    for (let n = 0; n < 4; n++) {
      const before = await eventsOf(id)
      await cast.deputy.act('agenda-items', id, { type: 'flag', important: n % 2 === 0 })
      expect((await eventsOf(id)) - before).toBe(11)
    }
    const before = await eventsOf(id)
    expect(await cast.office.refused('agenda-items', id, { type: 'flag', important: true })).toMatchObject({
      status: 403,
    })
    expect(await cast.office.refused('agenda-items', id, { type: 'appraise' })).toMatchObject({ status: 409 })
    expect(await eventsOf(id)).toBe(before)
  })

  it('holds one act for a key that came twice at once, and for one that comes again later', async () => {
    const id = await begun()
    const request = await requestOf('phobithu.thuongtruc', 'agendaItem', { type: 'flag', important: true })
    const answers = await Promise.all([send(id, request), send(id, request), send(id, request, randomUUID())])
    const again = await send(id, request, randomUUID())
    expect(answers).toEqual([answers[0], answers[0], answers[0]])
    expect(again).toEqual(answers[0])
    const acts = (await cast.journal('agenda-items', id)).filter(({ kind }) => kind === 'act')
    expect(acts.map(({ type, seq }) => ({ type, seq }))).toEqual([{ type: 'flag', seq: 2 }])
  })
})

describe('Hai hồ sơ báo cho nhau cùng lúc', () => {
  it('answers the acts on both sides, and each knows in the end what the other said', async () => {
    const meeting = await cast.planAtOnce()
    const items = await Promise.all(Array.from({ length: 8 }, begun))
    await Promise.all(
      items.flatMap((item) => [
        cast.office.act('meetings', meeting, { type: 'placeItem', item }),
        cast.deputy.act('agenda-items', item, { type: 'flag', important: true }),
        cast.deputy.act('agenda-items', item, { type: 'flag', closedSession: true }),
      ]),
    )
    const { content } = await until(
      () => cast.look('meetings', meeting),
      ({ content }) => content.agenda.every((entry: { closedSession: boolean }) => entry.closedSession),
    )
    const known = content.agenda.map(({ item, important }: { item: string; important: boolean }) => ({
      item,
      important,
    }))
    expect(new Set(known.map(({ item }: { item: string }) => item))).toEqual(new Set(items))
    expect(known.every(({ important }: { important: boolean }) => important)).toBe(true)
    for (const item of items) expect((await cast.look('agenda-items', item)).content.place.meeting).toBe(meeting)

    await Promise.all(
      items.flatMap((item) => [
        cast.office.act('meetings', meeting, { type: 'takeOffItem', item, reason: 'Rút' }).catch(() => {}),
        cast.deputy.act('agenda-items', item, { type: 'withdraw', reason: 'Rút' }),
      ]),
    )
    await until(
      () => cast.look('meetings', meeting),
      ({ content }) => content.agenda.length === 0,
    )
    for (const item of items) expect(await cast.look('agenda-items', item)).toMatchObject({ outcome: 'withdrawn' })
  })
})

describe('Hồ sơ được báo đã đóng', () => {
  it('is off the agenda again when it was withdrawn while the meeting was placing it', async () => {
    const [meeting, item] = [await cast.planAtOnce(), await begun()]
    const placing = await requestOf('vanphong', 'meeting', { type: 'placeItem', item })
    await cast.deputy.act('agenda-items', item, { type: 'withdraw', reason: 'Không cần nữa' })
    expect(await send(meeting, placing)).toMatchObject({ kind: 'done' })
    const shown = await until(
      () => cast.look('meetings', meeting),
      ({ content }) => content.agenda.length === 0,
    )
    expect(shown.obstacles).toEqual([])
  })

  it('leaves an errand that nobody can do as an obstacle, which a retry does when it can be done', async () => {
    const meeting = await cast.planAtOnce()
    const item = await cast.assign(meeting, matter)
    const { runId } = await handle(item).describe()
    await handle(item).terminate('by an operator')
    await cast.office.act('meetings', meeting, { type: 'takeOffItem', item, reason: 'Rút' })
    const stuck = async () => (await cast.look('meetings', meeting)).obstacles
    const [first] = await until(stuck, (open) => open.length === 1)
    expect(first).toMatchObject({ errand: 'tell', dossier: item, event: 'takenOff' })

    const retry = (n: number, reason: string) =>
      cast.office.post(`/api/meetings/${meeting}/obstacles/${n}`, { retry: true, reason })
    await retry(first.n, 'Thử lại')
    const [second] = await until(stuck, (open) => open.length === 1 && open[0].n !== first.n)
    expect(second).toMatchObject({ dossier: item, event: 'takenOff' })

    await reopen(item, runId)
    await retry(second.n, 'Hồ sơ đã được mở lại')
    await until(
      () => cast.look('agenda-items', item),
      ({ content }) => content.place === null,
    )
    expect(await stuck()).toEqual([])
  })

  it('lets the office settle by hand what no retry can do, and says so in the journal', async () => {
    const meeting = await cast.planAtOnce()
    const item = await cast.assign(meeting, matter)
    await handle(item).terminate('by an operator')
    await cast.office.act('meetings', meeting, { type: 'takeOffItem', item, reason: 'Rút' })
    const [obstacle] = await until(
      async () => (await cast.look('meetings', meeting)).obstacles,
      (open) => open.length === 1,
    )
    const settle = { settle: true, reason: 'Đã báo bằng điện thoại' }
    const shown = await cast.office.post(`/api/meetings/${meeting}/obstacles/${obstacle.n}`, settle)
    expect(shown.obstacles).toEqual([])
    expect((await cast.journal('meetings', meeting)).at(-1)).toMatchObject({ kind: 'settlement', type: 'settle' })
    await expect(cast.office.post(`/api/meetings/${meeting}/obstacles/${obstacle.n}`, settle)).rejects.toThrow(
      'noObstacle',
    )
  })

  // As an operator would: the run goes on from its last finished task, as if it had not been ended.
  async function reopen(id: string, runId: string) {
    const { events } = await handle(id).fetchHistory()
    const last = events!.findLast(({ workflowTaskCompletedEventAttributes: done }) => done)!
    await service.app.temporal.workflowService.resetWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId: id, runId },
      workflowTaskFinishEventId: last.eventId!,
      requestId: randomUUID(),
      reason: 'ended by mistake',
    })
  }

  it('is not taken up by a meeting that could not reach it', async () => {
    const { meeting, items } = await cast.sit(1)
    const item = items[0]!
    await handle(item).terminate('by an operator')
    const upon = await cast.office.act('meetings', meeting, { type: 'takeUp', item })
    expect(upon.content.agenda).toMatchObject([{ takenUp: true }])
    await until(
      () => cast.look('meetings', meeting),
      ({ content }) => !content.agenda[0].takenUp,
    )
    const ballots = { method: 'open', approve: 9, reject: 0, abstain: 0 }
    expect(await cast.office.refused('meetings', meeting, { type: 'vote', item, ballots })).toMatchObject({
      status: 409,
      requirements: [{ id: 'itemIsUp' }],
    })
  })
})

describe('Cơ sở dữ liệu vắng mặt vài giây', () => {
  it('makes the act wait, and then answers it, recorded once', async () => {
    const id = await begun()
    const request = await requestOf('phobithu.thuongtruc', 'agendaItem', { type: 'flag', important: true })
    const order: string[] = []
    const back = away().then(() => order.push('store back'))
    await delay(500)
    const answer = send(id, request).then((answered) => {
      order.push('answered')
      return answered
    })
    await Promise.all([back, answer])
    expect(order).toEqual(['store back', 'answered'])
    expect(await answer).toMatchObject({ kind: 'done', result: { seq: 2 } })
    const acts = (await cast.journal('agenda-items', id)).filter(({ kind }) => kind === 'act')
    expect(acts).toMatchObject([{ seq: 2, type: 'flag' }])
  })

  // In memory, the one connection there is is kept busy; PostgreSQL turns everybody out and lets nobody in.
  async function away() {
    const { db } = service.app
    if (databases.length === 1) return db.transaction().execute(() => delay(4_000))
    const { rows } = await sql<{ name: string }>`SELECT current_database() AS name`.execute(db)
    const admin = new Client({ connectionString: process.env.TEST_DATABASE_URL })
    await admin.connect()
    await admin.query(`ALTER DATABASE ${rows[0]!.name} WITH ALLOW_CONNECTIONS false`)
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [rows[0]!.name])
    await delay(4_000)
    await admin.query(`ALTER DATABASE ${rows[0]!.name} WITH ALLOW_CONNECTIONS true`)
    await admin.end()
  }
})

describe('Hạn được dời đúng lúc đến hạn', () => {
  it('never rings before the instant that stands when it rings', async () => {
    const stems = 'promulgations'
    const paper = { title: 'Thông báo', documentType: 'TB', organ: 'office' }
    const ids: string[] = await Promise.all(
      Array.from({ length: 12 }, async () => (await cast.office.begin(stems, paper)).id),
    )
    const move = (until: number) =>
      requestOf('vanphong', 'promulgation', { type: 'reschedule', until: instantOf(until), reason: 'Dời' })
    const first = Math.ceil(Date.now() / 1_000) * 1_000 + 4_000
    await Promise.all(ids.map(async (id) => send(id, await move(first))))
    const moves = await Promise.all(ids.map(() => move(first + 3_000)))
    await delay(first - Date.now() - 15)
    await Promise.all(ids.map((id, n) => delay(n * 4).then(() => send(id, moves[n]!))))
    await delay(5_000)
    for (const id of ids) {
      let due = ''
      for (const { kind, type, at, event } of await cast.journal(stems, id)) {
        if (type === 'reschedule') due = String(event.until)
        if (kind === 'deadline') expect(Date.parse(at)).toBeGreaterThanOrEqual(Date.parse(due))
      }
      expect((await cast.rings(stems, id)).length).toBeGreaterThan(0)
    }
  })
})

describe('Hồ sơ sống lâu hơn một lượt chạy', () => {
  const procedures = 'promulgations'
  const soon = (ms: number) => instantOf(Date.now() + ms)
  const runOf = async (id: string) => {
    const { runId, historySize = 0 } = await handle(id).describe()
    return { runId, historySize }
  }

  it('goes on as a new run: no act is lost or done twice, a deadline rings once in whichever run it falls', async () => {
    const { id } = await cast.office.begin(procedures, { title: 'Thông báo', documentType: 'TB', organ: 'office' })
    const { runId } = await runOf(id)
    const until1 = soon(3_000)
    await cast.office.act(procedures, id, { type: 'reschedule', until: until1, reason: 'Gấp' })
    await until(
      () => cast.rings(procedures, id),
      (rings) => rings.length === 1,
    )

    await correctUntil(id, ({ historySize }) => historySize > 3_300_000)
    const until2 = soon(10_000)
    const across = await requestOf('vanphong', 'promulgation', { type: 'reschedule', until: until2, reason: 'Lùi' })
    const first = await send(id, across)
    await correctUntil(id, (now) => now.runId !== runId)
    expect(await send(id, across, randomUUID())).toEqual(first)

    await until(
      async () => (await cast.journal(procedures, id)).filter(({ kind }) => kind === 'deadline'),
      (rings) => rings.length === 2,
    )
    await cast.office.act(procedures, id, { type: 'correct', title: 'Sau cùng', reason: 'Sửa' })
    const journal = await cast.journal(procedures, id)
    expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, n) => n + 1))
    const rings = journal.filter(({ kind }) => kind === 'deadline').map(({ at }) => at)
    expect(rings).toHaveLength(2)
    expect(rings[0]! >= until1 && rings[1]! >= until2).toBe(true)
    expect(journal.filter(({ type }) => type === 'reschedule')).toHaveLength(2)
    expect((await cast.look(procedures, id)).title).toBe('Sau cùng')
    expect((await runOf(id)).runId).not.toBe(runId)
  })

  // The server suggests a new run at 4,096 events or 4 MB: long reasons that no codec makes smaller bring it there with
  // fewer acts.
  const reason = randomBytes(7_500).toString('base64')
  let n = 0
  async function correctUntil(id: string, enough: (now: Awaited<ReturnType<typeof runOf>>) => boolean) {
    while (!enough(await runOf(id))) {
      const requests = await Promise.all(
        Array.from({ length: 4 }, () => {
          n += 1
          return requestOf('vanphong', 'promulgation', { type: 'correct', title: `Thông báo ${n}`, reason })
        }),
      )
      const answers = await Promise.all(requests.map((request) => send(id, request)))
      for (const answer of answers) expect(answer).toMatchObject({ kind: 'done' })
    }
  }
})
