import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '../api/index.ts'
import { ReminderFault } from '../courier/reminders.ts'
import { measured } from '../measures/record.ts'
import { wordless } from '../measures/wordless.ts'
import { updatePerson } from '../store/people.ts'
import type { Step } from '../workflows/contract.ts'
import { ask, type Caller, openService, type TestService } from './service.ts'

let service: TestService
let office: Caller

beforeAll(async () => {
  service = await openService()
  office = await service.signIn('vanphong')
}, 60_000)
afterAll(() => service.close(), 30_000)

const title = 'Nhân sự: đồng chí Giàng Thị Máy'
const item = { title, body: 'permanentBoard', memberInCharge: 'uyvien.btv04', preparer: { person: 'phobithu.chutich' } }

/** The figure behind a name with these labels; undefined where the page does not give it. */
async function figure(name: string, labels: Record<string, string> = {}): Promise<number | undefined> {
  const { body } = await ask(`${service.url}/metrics`)
  const found = (body as string)
    .split('\n')
    .find(
      (line) =>
        line.match(/^\w+/)?.[0] === name &&
        Object.entries(labels).every(([key, value]) => line.includes(`${key}="${value}"`)),
    )
  return found === undefined ? undefined : Number(found.split(' ').at(-1))
}

describe('Số liệu vận hành', () => {
  it('counts a recorded act by procedure and type, and how long the record took', async () => {
    const act = { procedure: 'agendaItem', kind: 'act', type: 'withdraw' }
    const { id } = (await office.post('/api/agenda-items', item)).body
    const before = (await figure('quyche_steps_recorded_total', act)) ?? 0
    const recorded = (await figure('quyche_record_seconds_count', { outcome: 'recorded' })) ?? 0
    expect(await figure('quyche_dossiers_active', { procedure: 'agendaItem', stage: 'preparing' })).toBeGreaterThan(0)
    await office.post(`/api/agenda-items/${id}/acts`, { type: 'withdraw', reason: 'Chưa chín muồi' })
    expect(await figure('quyche_steps_recorded_total', act)).toBe(before + 1)
    expect(await figure('quyche_record_seconds_count', { outcome: 'recorded' })).toBe(recorded + 1)
  })

  it('calls a deadline late that rang more than a minute after it was due, not one that rang after a minute', async () => {
    const paper = { title, documentType: 'CV', organ: 'office' }
    const { id } = (await office.post('/api/promulgations', paper)).body
    const due = JSON.stringify({ draftDueAt: '2026-11-20T17:00:00+07:00' })
    await sql`UPDATE dossiers SET context = context || ${due}::jsonb WHERE id = ${id}`.execute(service.app.db)
    const late = () => figure('quyche_deadlines_late_total', { procedure: 'promulgation', name: 'draft' })
    const ring = (at: string) => {
      const event = { type: 'deadline', name: 'draft', at }
      const step = { dossier: id, seq: 2, procedure: 'promulgation', kind: 'deadline', event }
      return measured(service.app.db, step as unknown as Step, async () => [])
    }
    await ring('2026-11-20T17:01:00+07:00')
    expect(await late()).toBeUndefined()
    await ring('2026-11-20T17:01:01+07:00')
    expect(await late()).toBe(1)
    expect(await figure('quyche_deadline_lateness_seconds_count', { procedure: 'promulgation' })).toBe(2)
  })

  it('counts a refusal once for each unmet requirement', async () => {
    const { id } = (await office.post('/api/agenda-items', item)).body
    const refused = await office.post(`/api/agenda-items/${id}/acts`, { type: 'deliver' })
    const { code, requirements } = refused.body
    expect(requirements.length).toBeGreaterThan(0)
    for (const { id: requirement } of requirements)
      expect(await figure('quyche_refusals_total', { code, requirement }), requirement).toBeGreaterThanOrEqual(1)
    expect(await figure('quyche_refusals_total', { code: 'notSignedIn', requirement: '' })).toBeUndefined()
    await ask(`${service.url}/api/desk`)
    expect(await figure('quyche_refusals_total', { code: 'notSignedIn', requirement: '' })).toBe(1)
  })

  it('times requests by their route, never by an id', async () => {
    const { id } = (await office.post('/api/agenda-items', item)).body
    await office.get(`/api/agenda-items/${id}`)
    const { body } = await ask(`${service.url}/metrics`)
    expect(body).toContain('route="/api/agenda-items/:id"')
    expect(body).not.toContain(id)
  })

  it('shows what stands in the store', async () => {
    expect(await figure('quyche_obstacles_open')).toBe(0)
    expect(await figure('quyche_outbox_waiting')).toBeGreaterThanOrEqual(0)
    expect(await figure('quyche_outbox_oldest_seconds')).toBeGreaterThanOrEqual(0)
    expect(await figure('quyche_unit_day_units_never_run')).toBeLessThanOrEqual(1)
    expect(await figure('quyche_metrics_missing')).toBe(0)
  })

  it('is there for this machine alone: not through a proxy, not without the token once one is set', async () => {
    const at = (headers: Record<string, string>) => ask(`${service.url}/metrics`, { headers })
    expect((await at({})).status).toBe(200)
    expect((await at({ 'x-forwarded-for': '203.0.113.7' })).status).toBe(404)
    const metricsToken = 'mot-ma-thong-hanh-du-dai'
    const { request } = createApi({ ...service.app, config: { ...service.app.config, metricsToken } })
    const status = async (authorization?: string) =>
      (await request('/metrics', { headers: authorization ? { authorization } : {} })).status
    expect(await status()).toBe(404)
    expect(await status('Bearer mot-ma-thong-hanh-khac-di')).toBe(404)
    expect(await status(`Bearer ${metricsToken}`)).toBe(200)
  })
})

describe('Nhật ký vận hành', () => {
  it('names request and dossier and nothing that people wrote', async () => {
    const lines: string[] = []
    const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
    const { request } = createApi({ ...service.app, log })
    const headers = { authorization: `Bearer ${office.token}` }
    const { id } = (await office.post('/api/agenda-items', item)).body
    await request(`/api/agenda-items/${id}`, { headers })
    await request(`/api/dossiers?q=${encodeURIComponent('Giàng')}`, { headers })
    await request(`/api/people/uyvien.btv04`, { headers })
    await request('/api/agenda-items', { method: 'POST', headers, body: JSON.stringify({ ...item, extra: 'Vàng' }) })
    await request(`/${encodeURIComponent('Giàng Thị Máy')}`, { headers })
    const entries = lines.map((line) => JSON.parse(line))
    expect(entries.map(({ route }) => route)).toEqual([
      '/api/agenda-items/:id',
      '/api/dossiers',
      '/api/people/:id',
      '/api/agenda-items',
      'none',
    ])
    expect(entries[0]).toMatchObject({ dossier: id, method: 'GET', status: 200, request: expect.any(String) })
    expect(entries[2].dossier).toBeUndefined()
    for (const secret of ['Giàng', 'Gi%C3%A0ng', 'Vàng', 'uyvien', 'Máy']) expect(lines.join()).not.toContain(secret)
  })

  it('tells of what the database refused where it happened, not which rows it would have written', async () => {
    const { db } = service.app
    const lines: string[] = []
    const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
    const config = { ...service.app.config, smtpUrl: 'smtp://127.0.0.1:1' }
    const { request } = createApi({ ...service.app, log, config })
    await updatePerson(db, 'bithu', { email: 'bithu@xa.vn' })
    await sql`ALTER TABLE outbox ADD CONSTRAINT no_reset CHECK (kind <> 'passwordReset')`.execute(db)
    const body = JSON.stringify({ username: 'bithu' })
    const headers = { 'content-type': 'application/json' }
    const faults = () => lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'password reset')
    try {
      expect((await request('/api/password-resets', { method: 'POST', headers, body })).status).toBe(202)
      await expect.poll(() => faults().length, { timeout: 20_000 }).toBe(1)
    } finally {
      await sql`ALTER TABLE outbox DROP CONSTRAINT no_reset`.execute(db)
    }
    expect(faults()[0].error).toMatchObject({ code: '23514', frames: expect.any(Array) })
    expect(lines.join()).not.toContain('Failing row')
    expect(lines.join()).not.toContain('bithu')
  })

  it('names each dossier that could not be reminded, and the place, without a word of it', async () => {
    const insert = sql`INSERT INTO units SELECT * FROM units`.execute(service.app.db)
    const refused = await insert.catch((error: unknown) => error)
    const faults = [new ReminderFault('d1', refused), new ReminderFault('d2', new TypeError('Giàng Thị Máy'))]
    const told = wordless(new AggregateError(faults, faults.map(({ message }) => message).join()))
    expect(told).toMatchObject({
      name: 'AggregateError',
      errors: [
        { name: 'ReminderFault', dossier: 'd1', cause: { code: '23505' } },
        { name: 'ReminderFault', dossier: 'd2', cause: { name: 'TypeError', frames: expect.any(Array) } },
      ],
    })
    for (const secret of ['lung-phinh', 'Giàng']) expect(JSON.stringify(told)).not.toContain(secret)
  })
})
