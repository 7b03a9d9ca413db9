import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Caller, type Started, start } from '../start-process.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })
const script = fileURLToPath(new URL('../../demonstration/walk.sh', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-walk-'))
const log = join(dataDir, 'start.log')
let house: Started
let office: Caller

/** Runs the script as a newcomer would, with what the start has said in a file. */
function walk(...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  return new Promise((done) => {
    const { PATH } = process.env
    execFile('bash', [script, ...args], { env: { PATH, HOME: dataDir } }, (error, said, complained) =>
      done({ code: error ? Number(error.code) : 0, said, complained }),
    )
  })
}

async function find(procedure: string, title: string) {
  const { items } = (await office.get(`/api/dossiers?procedure=${procedure}&q=${encodeURIComponent(title)}`)).body
  expect(items).toHaveLength(1)
  return items[0]
}

async function lettersOf(dossier: string): Promise<Record<string, string>[]> {
  return (await office.get(`/api/outbox?limit=500&dossier=${dossier}`)).body.items
}

beforeAll(async () => {
  house = start(dataDir)
  await house.ready()
  writeFileSync(log, house.text())
  office = await house.signIn('vanphong')
})

afterAll(async () => {
  const code = await house.interrupt()
  rmSync(dataDir, { recursive: true, force: true })
  expect(code).toBe(0)
})

describe('Đi thử một vòng bằng curl', () => {
  let said: string

  beforeAll(async () => {
    const walked = await walk(log)
    expect(walked).toMatchObject({ code: 0, complained: '' })
    said = walked.said
  })

  it('ends with a line that says how it went, the refusal with its article in between', () => {
    expect(said).toContain('✗ 409: Có mặt ít nhất 6 trong 9 thành viên đương nhiệm (hiện có 5) [Điều 11, khoản 1]')
    expect(said.trimEnd().split('\n').at(-1)).toBe(
      'Đã đi hết: nghị quyết số 01-NQ/ĐU đã lưu trữ, một hội nghị đã hoãn, một nội dung quá hạn đã rút khỏi chương trình.',
    )
  })

  it('leaves the matter carried by 6 of 9, its meeting closed with two signatures', async () => {
    const matter = await find('agendaItem', 'Đề án cấp nước sạch')
    expect(matter).toMatchObject({ status: 'done', outcome: 'carried' })
    const meeting = await find('meeting', 'Hội nghị Ban Thường vụ về nước sạch')
    expect(meeting).toMatchObject({ status: 'done', outcome: 'closed' })
    const { content } = (await office.get(`/api/meetings/${meeting.id}`)).body
    expect(content.agenda).toMatchObject([{ outcome: 'carried', votes: [{ approvals: 6, sitting: 9, needed: 5 }] }])
    expect(content.signatures.map((each: Record<string, string>) => [each.as, each.person])).toEqual([
      ['recorder', 'vanphong'],
      ['chair', 'bithu'],
    ])
  })

  it('leaves the resolution numbered, dispatched to three recipients and archived', async () => {
    const { id } = await find('promulgation', 'Đề án cấp nước sạch')
    const { outcome, content } = (await office.get(`/api/promulgations/${id}`)).body
    expect(outcome).toBe('archived')
    expect(content.number).toMatchObject({ number: 1, text: '01-NQ/ĐU' })
    expect(content.deliveries).toHaveLength(3)
    const letters = await lettersOf(id)
    expect(letters.map(({ toPerson }) => toPerson)).toEqual(expect.arrayContaining(['bithu', 'phongkinhte']))
    for (const { body } of letters) expect(body).toContain('01-NQ/ĐU')
  })

  it('leaves the second meeting postponed, all nine members told', async () => {
    const { id, stage } = await find('meeting', 'phòng, chống thiên tai')
    expect(stage).toBe('postponed')
    const letters = await lettersOf(id)
    for (const kind of ['invitation', 'postponement']) {
      const to = letters.filter((letter) => letter.kind === kind).map(({ toPerson }) => toPerson)
      expect(new Set(to)).toHaveLength(9)
    }
    for (const { body } of letters) expect(body).toContain(id)
  })

  it('leaves the late matter in the backlog, on no agenda', async () => {
    const { id } = await find('agendaItem', 'Kế hoạch trồng rừng')
    const { stages, content } = (await office.get(`/api/agenda-items/${id}`)).body
    expect(stages).toMatchObject([{ state: 'preparing' }])
    expect(content.place).toBeNull()
    const types = (await office.get(`/api/agenda-items/${id}/journal`)).body.items.map(
      ({ type }: { type: string }) => type,
    )
    expect(types).toEqual(['begin', 'placed', 'deadline', 'takeOff'])
    expect((await lettersOf(id)).map(({ kind }) => kind)).toContain('itemLate')
  })

  it('leaves every chain of the journal whole', async () => {
    expect((await office.get('/api/verify')).body).toMatchObject({ broken: null })
  })

  it('can be walked again, and takes the next number', async () => {
    const again = await walk(log)
    expect(again).toMatchObject({ code: 0, said: expect.stringContaining('nghị quyết số 02-NQ/ĐU') })
  })
})

describe('Đi thử mà gặp trở ngại', () => {
  it('stops with the answer’s sentence when a password is wrong', async () => {
    const wrong = join(dataDir, 'wrong.log')
    writeFileSync(wrong, house.text().replace(/^( +phobithu\.thuongtruc +)\S+/m, '$1aaaa-bbbb-cccc-dddd'))
    const { code, complained } = await walk(wrong)
    expect(code).toBe(1)
    expect(complained).toMatch(/^ +Dừng lại: POST \/api\/sessions trả lời 401, cần 201\. Tên đăng nhập hoặc mật khẩu/)
  })

  it('says how to call it when there is no file of passwords', async () => {
    expect(await walk(join(dataDir, 'none.log'))).toMatchObject({
      code: 2,
      complained: expect.stringContaining('Cách dùng'),
    })
  })
})
