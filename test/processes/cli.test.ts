import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from '../run-cli.ts'

const shipped = (id: string) => readFileSync(new URL(`../../regulations/${id}.yaml`, import.meta.url), 'utf8')
// A folder of the user's own: the command must not depend on where it is called.
const folder = mkdtempSync(join(tmpdir(), 'quy-che-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.concurrent('quy-che deadlines', () => {
  it('gives the BTV meeting of 28/04/2026 its two limits with article, quotation, reading and reason', async () => {
    const { status, json, stderr } = await run('deadlines', 'standingCommittee', '2026-04-28T08:00:00+07:00', '--json')
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(json).toEqual({
      body: 'standingCommittee',
      startsAt: '2026-04-28T08:00:00+07:00',
      regulation: 'lung-phinh-2025-11',
      materialsDueAt: '2026-04-23T17:00:00+07:00',
      invitationsDueAt: '2026-04-24T17:00:00+07:00',
      citations: {
        materialsDueAt: {
          rule: 'LP-11.3-a',
          article: 'Điều 11, khoản 3',
          quote: 'phải gửi tài liệu phục vụ hội nghị đến văn phòng Đảng ủy trước kỳ họp ít nhất 2 ngày để thẩm định',
          reading: 'C-13',
          why: '2 ngày làm việc trước 28/04/2026; 25–27/04 không phải ngày làm việc',
          source: 'text',
        },
        invitationsDueAt: {
          rule: 'LP-11.3-c',
          article: 'Điều 11, khoản 3',
          quote: 'trước 1 ngày đối với hội nghị Ban Thường vụ',
          reading: 'C-13',
          why: '1 ngày làm việc trước 28/04/2026; 25–27/04 không phải ngày làm việc',
          source: 'text',
        },
      },
    })
  })

  it('reads for people without --json', async () => {
    const { status, stdout } = await run('deadlines', 'standingCommittee', '2026-04-28T08:00:00+07:00')
    expect(status).toBe(0)
    expect(stdout).toContain('Quy chế lung-phinh-2025-11 (dự thảo, chưa ký)')
    expect(stdout).toContain('chậm nhất 17:00 ngày 23/04/2026')
    expect(stdout).toContain('cách hiểu C-13')
  })

  it('knows no limit for an extraordinary meeting, and which article says so', async () => {
    const { json } = await run(
      'deadlines',
      'executiveCommittee',
      '2026-04-28T08:00:00+07:00',
      '--extraordinary',
      '--json',
    )
    expect(json).toMatchObject({ materialsDueAt: null, invitationsDueAt: null })
    expect(json.citations.materialsDueAt).toMatchObject({
      rule: 'LP-11.3-d',
      why: 'hội nghị đột xuất không bị ràng buộc bởi thời hạn này',
    })
  })

  it('knows none for TT, for which the regulation sets none, and quotes nothing', async () => {
    const { json } = await run('deadlines', 'permanentBoard', '2026-04-28T08:00:00+07:00', '--json')
    expect(json).toMatchObject({ materialsDueAt: null, invitationsDueAt: null })
    expect(json.citations.materialsDueAt).toMatchObject({ rule: null, quote: null, source: 'project' })
  })

  it('knows none where the model regulation has "…", and shows the gap', async () => {
    const { json } = await run(
      'deadlines',
      'standingCommittee',
      '2026-04-28T08:00:00+07:00',
      '--regulation',
      'model-143-2024-05',
      '--json',
    )
    expect(json).toMatchObject({ regulation: 'model-143-2024-05', materialsDueAt: null, invitationsDueAt: null })
    expect(json.citations.materialsDueAt.quote).toContain('ít nhất... ngày')
  })

  it("follows a unit's own file, and its own calendar", async () => {
    const regulation = file('three.yaml', shipped('lung-phinh-2025-11').replace('days: 2, unit', 'days: 3, unit'))
    const calendar = file(
      'calendar.json',
      JSON.stringify({
        nonWorking: [{ from: '2026-04-22', to: '2026-04-22', name: 'x', source: 'y', status: 'reported' }],
        makeUp: ['2026-04-25'],
      }),
    )
    const { json } = await run(
      'deadlines',
      'standingCommittee',
      '2026-04-28T08:00:00+07:00',
      '--regulation',
      regulation,
      '--calendar',
      calendar,
      '--json',
    )
    expect(json.invitationsDueAt).toBe('2026-04-27T17:00:00+07:00')
    expect(json.materialsDueAt).toBe('2026-04-24T17:00:00+07:00')
    expect(json.citations.materialsDueAt.why).toBe(
      '3 ngày làm việc trước 28/04/2026; 26/04 không phải ngày làm việc; 25/04 là ngày làm bù',
    )
  })

  it('takes a regulation of two values, as far as it goes', async () => {
    const regulation = file(
      'two.yaml',
      [
        'id: two',
        'title: Hai giá trị',
        'status: draft',
        'values:',
        '  meeting.materialsLead:',
        '    value: { days: 2, unit: workingDays }',
        '    rule: LP-11.3-a',
        '    reading: C-13',
        '    article: Điều 11, khoản 3',
        '    quote: phải gửi tài liệu',
      ].join('\n'),
    )
    const { json, status } = await run(
      'deadlines',
      'executiveCommittee',
      '2026-04-28T08:00:00+07:00',
      '--regulation',
      regulation,
      '--json',
    )
    expect(status).toBe(0)
    expect(json).toMatchObject({
      regulation: 'two',
      materialsDueAt: '2026-04-23T17:00:00+07:00',
      invitationsDueAt: null,
      citations: { invitationsDueAt: null },
    })
  })

  it('warns, aside from its answer, of a year that is only computed', async () => {
    const { status, stderr, json } = await run('deadlines', 'standingCommittee', '2027-02-12T08:00:00+07:00', '--json')
    expect(status).toBe(0)
    expect(json.invitationsDueAt).toBe('2027-02-04T17:00:00+07:00')
    expect(stderr).toBe('Lưu ý: ngày nghỉ năm 2027 là dự tính, chưa có thông báo chính thức\n')
  })
})

describe.concurrent('quy-che threshold', () => {
  it('of 33 sitting members of BCH 22 open and 17 carry', async () => {
    const { json, status } = await run('threshold', 'executiveCommittee', '33', '--json')
    expect(status).toBe(0)
    expect(Object.keys(json)).toEqual(['sitting', 'quorum', 'majority', 'citations'])
    expect(json).toMatchObject({ sitting: 33, quorum: 22, majority: 17 })
    expect(json.citations.quorum).toMatchObject({ rule: 'LP-11.1-f', reading: 'C-16' })
    expect(json.citations.majority).toMatchObject({ rule: 'LP-9.3-a', why: 'trên 1/2 của 33, ít nhất 17' })
  })

  it('TT of three meets with two and decides with three, under the model by its own article', async () => {
    const { json } = await run('threshold', 'permanentBoard', '3', '--regulation', 'model-143-2024-05', '--json')
    expect(json).toMatchObject({ quorum: 2, majority: 3, citations: { majority: { rule: 'QC143-15.2-a' } } })
  })

  it('a poll of nine carries with five, and asks for no quorum', async () => {
    const { json, status } = await run('threshold', 'standingCommittee', '9', '--poll', '--json')
    expect(status).toBe(0)
    expect(json).toMatchObject({ sitting: 9, quorum: null, majority: 5, citations: { quorum: null } })
    expect(json.citations.majority).toMatchObject({ rule: 'LP-9.3-e', why: 'trên 1/2 của 9, ít nhất 5' })
  })

  it('a poll of BCH is no threshold but a no under Lùng Phình, and one of 17 under the model', async () => {
    const no = await run('threshold', 'executiveCommittee', '33', '--poll', '--json')
    expect([no.status, no.json.majority]).toEqual([1, null])
    expect(no.json.citations.majority).toMatchObject({ rule: 'LP-9.3-d', article: 'Điều 9, khoản 3' })
    const model = ['--regulation', 'model-143-2024-05', '--poll', '--json']
    const yes = await run('threshold', 'executiveCommittee', '33', ...model)
    expect([yes.status, yes.json.majority]).toEqual([0, 17])
    expect(yes.json.citations.majority).toMatchObject({ rule: 'QC143-21.3-c' })
  })
})

describe.concurrent('quy-che delegated', () => {
  it('điểm a starts at TT and goes on to BTV, which concludes', async () => {
    const { json, status } = await run('delegated', 'a', '--json')
    expect(status).toBe(0)
    expect(Object.keys(json)).toEqual(['letter', 'decides', 'handsOver', 'citations'])
    expect(json).toMatchObject({ letter: 'a', decides: false, handsOver: true })
    expect(json.citations.letter).toMatchObject({ rule: 'LP-3.4-a', article: 'điểm a, khoản 4, Điều 3' })
    expect(json.citations.letter.quote).toContain('để đưa ra Ban Thường vụ Đảng ủy xem xét, kết luận')
    expect(json.citations.report).toMatchObject({ rule: 'LP-3.4-z3', reading: 'C-18' })
  })

  it('điểm b is settled by TT, in writing, and only reported', async () => {
    const { json } = await run('delegated', 'b2', '--json')
    expect(json).toMatchObject({ letter: 'b2', decides: true, handsOver: false, citations: { handOver: null } })
    expect(json.citations.writing).toMatchObject({ rule: 'LP-13.1-a', article: 'Điều 13, khoản 1' })
  })

  it('knows đ from d, in whatever way it was typed, and i as j', async () => {
    const typed = ['đ', 'Đ', 'd', 'i', 'j']
    const told = await Promise.all(typed.map((letter) => run('delegated', letter, '--json')))
    expect(told.map(({ json }) => json.letter)).toEqual(['đ', 'đ', 'd', 'j', 'j'])
  })

  it('reads for people without --json', async () => {
    const { stdout } = await run('delegated', 'đ')
    expect(stdout).toContain('Điểm đ: thẩm định xét tặng danh hiệu, khen thưởng')
    expect(stdout).toContain('không, Ban Thường vụ kết luận')
    expect(stdout).toContain('LP-3.4-đ')
  })

  it.each(['k', 'b', 'h', ''])('answers 2 for điểm "%s", which the list does not have', async (letter) => {
    const { status, stdout, stderr } = await run('delegated', letter, '--json')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      `Danh mục được ủy quyền không có điểm "${letter}"; chọn một trong: a, b1, b2, b3, c, d, đ, e, g, h1, h2, j\n`,
    )
  })

  it('answers no under the model regulation, which has no list', async () => {
    const { status, stderr } = await run('delegated', 'a', '--regulation', 'model-143-2024-05')
    expect(status).toBe(1)
    expect(stderr).toContain('không kể việc nào được ủy quyền')
  })
})

describe.concurrent('quy-che workdays', () => {
  it('adds forwards and backwards', async () => {
    expect((await run('workdays', 'add', '2026-04-24', '1', '--json')).json).toEqual({ day: '2026-04-28' })
    expect((await run('workdays', 'add', '2026-08-24', '-1', '--json')).json).toEqual({ day: '2026-08-22' })
  })

  it('counts both ends', async () => {
    expect((await run('workdays', 'between', '2026-04-29', '2026-05-04', '--json')).json).toEqual({ workingDays: 2 })
    expect((await run('workdays', 'between', '2026-02-14', '2026-02-22')).stdout).toBe('0 ngày làm việc\n')
  })
})

describe.concurrent('quy-che values', () => {
  it('prints every value with its citation', async () => {
    const { json } = await run('values', '--on', '2026-04-28', '--json')
    expect(json).toMatchObject({ regulation: 'lung-phinh-2025-11', status: 'draft', on: '2026-04-28', open: [] })
    expect(json.values['meeting.quorum.executiveCommittee']).toMatchObject({
      value: { atLeast: [2, 3] },
      rule: 'LP-11.1-f',
      article: 'Điều 11, khoản 1',
    })
    expect(json.values['meeting.castingVote']).toMatchObject({ value: false, source: 'project', quote: null })
  })

  it('of a regulation not yet in effect on that day there are none', async () => {
    const { status, stdout, stderr } = await run('values', '--regulation', 'model-143-2024-05', '--on', '2024-05-02')
    expect([status, stdout, stderr]).toEqual([1, '', 'Quy chế model-143-2024-05 có hiệu lực từ ngày 03/05/2024\n'])
  })
})

describe.concurrent('quy-che check', () => {
  it('passes both regulations, and lists the blanks of the model', async () => {
    expect((await run('check', file('lp.yaml', shipped('lung-phinh-2025-11')), '--json')).json).toEqual({
      regulation: 'lung-phinh-2025-11',
      ok: true,
      errors: [],
      blanks: [],
    })
    const { status, json } = await run('check', file('model.yaml', shipped('model-143-2024-05')), '--json')
    expect(status).toBe(0)
    expect(json.blanks.map(({ key }: { key: string }) => key)).toContain('meeting.invitationLead.standingCommittee')
  })

  it('names line and key of what is wrong, and ends with 1', async () => {
    const spoilt = shipped('lung-phinh-2025-11')
      .replace('atLeast: 2/3', 'atLeast: 0.67')
      .replace('    quote: họp đột xuất khi cần\n', '')
    const { status, json } = await run('check', file('bad.yaml', spoilt), '--json')
    const line = spoilt.split('\n').findIndex((text) => text.includes('0.67')) + 1
    expect(status).toBe(1)
    expect(json.errors).toEqual([
      expect.objectContaining({ line, key: 'meeting.quorum', field: 'value.atLeast' }),
      expect.objectContaining({ key: 'meeting.extraordinaryGrounds.standingCommittee', field: 'quote' }),
    ])
  })

  it('says which values neither the regulation nor the project sets', async () => {
    const spoilt = shipped('lung-phinh-2025-11').replace(/ {2}meeting\.quorum:[\s\S]*?(?= {2}meeting\.majority:)/, '')
    const { status, stdout } = await run('check', file('short.yaml', spoilt))
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /dòng \d+, meeting\.quorum\.standingCommittee: quy chế và mặc định của dự án đều không có giá trị này/,
    )
  })
})

describe.concurrent('Dùng sai: mã 2 và một dòng lý do', () => {
  it.each([
    [
      ['workdays', 'add', '2026-04-31', '1'],
      '"2026-04-31" không phải là một ngày có thật; viết yyyy-mm-dd, từ năm 1900 đến năm 2199',
    ],
    [['workdays', 'add', '2026-04-30', '1.5'], '"1.5" không phải là số ngày: cần một số nguyên từ -10000 đến 10000'],
    [['workdays', 'between', '2026-05-02', '2026-05-01'], 'Ngày cuối 2026-05-01 ở trước ngày đầu 2026-05-02'],
    [
      ['deadlines', 'congress', '2026-04-28T08:00:00+07:00'],
      'Không có cấp "congress"; chọn một trong: executiveCommittee, standingCommittee, permanentBoard',
    ],
    [
      ['deadlines', 'standingCommittee', '2026-04-28T08:00:00'],
      '"2026-04-28T08:00:00" thiếu múi giờ; viết như 2026-04-28T08:00:00+07:00',
    ],
    [
      ['deadlines', 'standingCommittee', '2026-04-31T08:00:00+07:00'],
      '"2026-04-31" không phải là một ngày có thật; viết yyyy-mm-dd, từ năm 1900 đến năm 2199',
    ],
    [
      ['deadlines', 'standingCommittee', '2026-04-28T25:00:00+07:00'],
      '"2026-04-28T25:00:00+07:00" không phải là một thời điểm; viết như 2026-04-28T08:00:00+07:00',
    ],
    [['deadlines', 'standingCommittee'], 'Thiếu <startsAt>; xem quy-che --help'],
    [
      ['threshold', 'standingCommittee', '0'],
      '"0" không phải là số thành viên đương nhiệm: cần một số nguyên từ 1 đến 10000',
    ],
    [
      ['threshold', 'standingCommittee', '9', '--regulation', 'nowhere'],
      'Không có quy chế hay tệp "nowhere"; có sẵn: lung-phinh-2025-11, model-143-2024-05',
    ],
    [['workdays', 'add', '2026-04-30', '1', '--calendar', 'nowhere.json'], 'Không có tệp lịch "nowhere.json"'],
    [
      ['check', 'nowhere.yaml'],
      'Không có quy chế hay tệp "nowhere.yaml"; có sẵn: lung-phinh-2025-11, model-143-2024-05',
    ],
    [['convene'], 'Không có lệnh "convene"; xem quy-che --help'],
    [['values', '--yesterday'], 'Không có tùy chọn --yesterday; xem quy-che --help'],
    [[], 'Chưa nêu lệnh; xem quy-che --help'],
  ])('%j', async (args, reason) => {
    const { status, stdout, stderr } = await run(...args)
    expect([status, stdout, stderr]).toEqual([2, '', `${reason}\n`])
  })

  it('a regulation file that is wrong is refused by every command that needs it', async () => {
    const bad = file('decimal.yaml', shipped('lung-phinh-2025-11').replace('atLeast: 2/3', 'atLeast: 0.67'))
    const { status, stdout, stderr } = await run('threshold', 'standingCommittee', '9', '--regulation', bad)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(
      /^Tệp quy chế .*decimal\.yaml có 1 chỗ sai: dòng \d+, meeting\.quorum, value\.atLeast: phân số .*\n$/,
    )
  })

  const summer = [
    { from: '2026-06-01', to: '2026-07-15' },
    { from: '2026-07-16', to: '2026-07-31' },
  ]
  it.each([
    ['none.json', { nonWorking: [{ from: '2026-04-31' }] }, 'không đúng dạng: nonWorking.0.from'],
    ['both.json', { nonWorking: [{ from: '2026-05-09' }], makeUp: ['2026-05-09'] }, 'không đúng dạng: makeUp'],
    [
      'rest.json',
      { nonWorking: summer },
      'rest.json: từ ngày 01/06/2026, ít nhất 60 ngày liền không có ngày làm việc nào',
    ],
    [
      'friday.json',
      { nonWorking: [], makeUp: ['2026-05-08'] },
      'friday.json: ngày 08/05/2026 vốn là ngày làm việc nên không thể là ngày làm bù',
    ],
  ])('a calendar file that is none is refused: %s', async (name, table, reason) => {
    const calendar = file(name, JSON.stringify(table))
    const { status, stderr } = await run('workdays', 'add', '2026-04-30', '1', '--calendar', calendar)
    expect([status, stderr.endsWith(`${reason}\n`)]).toEqual([2, true])
  })

  it('help is no mistake', async () => {
    const { status, stdout } = await run('--help')
    expect([status, stdout.includes('threshold')]).toEqual([0, true])
  })
})

function run(...args: string[]) {
  return runCli(args, { cwd: folder })
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
