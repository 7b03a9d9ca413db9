import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInAt, sit } from '../browser.ts'
import { layLine } from '../cut-line.ts'
import { act, begin, beginIt, choose, find, goTo, group, isAt, send, takeFromDesk, type, upload } from '../hands.ts'
import { type Office, openOffice } from '../open-office.ts'
import { otherUnit } from '../other-unit.ts'
import { type Cast, castOf } from '../story-cast.ts'

const evil = '<img src=x onerror="window.owned=1"><script>window.owned=1</script><b>ủy</b>'

let office: Office
let cast: Cast
let clerk: Page
let meeting: string

beforeAll(async () => {
  office = await openOffice()
  cast = await castOf({ service: office.counter, accounts: office.service.accounts })
  meeting = await cast.planAtOnce()
  clerk = (await office.seatOf('vanphong')).page
})
afterAll(() => office?.close())

/** A form to begin an item, filled but for its title. */
async function newItem(title: string) {
  const opening = await begin(clerk, 'Nội dung trình hội nghị')
  await type(opening, 'Tên hồ sơ', title)
  await choose(opening, 'Tập thể xem xét, quyết định', 'Ban Thường vụ Đảng ủy')
  await choose(opening, 'Ủy viên Ban Thường vụ phụ trách', 'Ủy viên Ban Thường vụ 4')
  await choose(group(opening, 'Tổ chức, cá nhân chuẩn bị'), 'Cơ quan, tổ chức, đơn vị', 'Phòng Kinh tế')
  return opening
}

async function delivered(title: string): Promise<string> {
  const item = await cast.assign(meeting, { title, body: 'standingCommittee' })
  await cast.deliver(item)
  await cast.opine(item)
  return item
}

const howMany = async (q: string) => (await cast.office.get(`/api/dossiers?q=${encodeURIComponent(q)}`)).items.length
const isOwned = (page: Page) => page.evaluate('"owned" in window')

describe('Bấm đúp, quay lại, cửa sổ cũ', () => {
  it('begins one dossier where the button is pressed three times', async () => {
    const opening = await newItem('Hồ sơ bấm đúp')
    await opening.getByRole('button', { name: 'Lập hồ sơ' }).click({ clickCount: 3 })
    await isAt(clerk, 'Hồ sơ bấm đúp')
    expect(await howMany('Hồ sơ bấm đúp')).toBe(1)
  })

  it('sends nothing again on the way back, and an empty form stands there', async () => {
    await clerk.goBack()
    await isAt(clerk, 'Lập hồ sơ: Nội dung trình hội nghị')
    expect(await clerk.getByLabel('Tên hồ sơ').inputValue()).toBe('')
    await clerk.goForward()
    await isAt(clerk, 'Hồ sơ bấm đúp')
    expect(await howMany('Hồ sơ bấm đúp')).toBe(1)
  })

  it('keeps what is half written over the way back and forth', async () => {
    await newItem('Đang viết dở')
    await clerk.goBack()
    await clerk.goForward()
    await isAt(clerk, 'Lập hồ sơ: Nội dung trình hội nghị')
    expect(await clerk.getByLabel('Tên hồ sơ').inputValue()).toBe('Đang viết dở')
    await clerk.getByLabel('Tên hồ sơ').fill('')
  })

  it('explains a refusal to a window that has heard nothing for a while, and then shows how it stands', async () => {
    const title = 'Hồ sơ ở cửa sổ cũ'
    await delivered(title)
    const { page, context } = await office.seatOf('chanhvanphong')
    await context.route('**/api/events', (route) => route.abort())
    await page.reload()
    const stale = await takeFromDesk(page, 'Thẩm định', title)
    await type(stale, 'Kết quả, nhận xét', 'Viết ở cửa sổ cũ')
    const fresh = await takeFromDesk(clerk, 'Thẩm định', title)
    await type(fresh, 'Kết quả, nhận xét', 'Viết ở cửa sổ mới')
    await send(fresh)
    await stale.locator('button[type=submit]').click()
    await page.getByText('Hồ sơ không còn ở bước thực hiện “Thẩm định”').waitFor()
    await page.getByRole('alert').getByText('Viết ở cửa sổ cũ').waitFor()
    await context.close()
  })
})

describe('Chữ dài, chữ lạ, mã độc', () => {
  it('takes ten thousand characters at a stroke, refuses one more at its field, and keeps them all', async () => {
    const title = 'Hồ sơ dán chữ dài'
    await delivered(title)
    const appraisal = await takeFromDesk(clerk, 'Thẩm định', title)
    const text = appraisal.getByLabel('Kết quả, nhận xét')
    await text.focus()
    await clerk.keyboard.insertText('ủ'.repeat(10_001))
    await appraisal.locator('button[type=submit]').click()
    await appraisal
      .getByText(/10[.,]?000 ký tự/)
      .first()
      .waitFor()
    expect((await text.inputValue()).length).toBe(10_001)
    await text.press('Backspace')
    await send(appraisal)
    await clerk.getByRole('tab', { name: 'Diễn biến' }).click()
    await clerk.getByText('ủ'.repeat(10_000)).first().waitFor()
  })

  it('writes emoji and decomposed letters as one expects, and finds them without marks', async () => {
    const title = 'Đề án hướng nghiệp 🌾👩🏽‍🌾 của Đảng ủy'
    const opening = await newItem(title.normalize('NFD'))
    await beginIt(opening, title.normalize('NFC'))
    await goTo(clerk, 'Hồ sơ')
    await clerk.getByLabel('Tìm theo tên').fill('de an huong nghiep 🌾')
    await clerk.keyboard.press('Enter')
    await clerk.getByRole('link', { name: title.normalize('NFC'), exact: true }).waitFor()
  })

  it('shows script in any field of any form as the text that it is', async () => {
    const { items } = (await (await clerk.request.get(`${office.url}/api/procedures`)).json()) as {
      items: { stem: string; label: string }[]
    }
    for (const { label } of items) {
      const opening = await begin(clerk, label)
      for (const one of await opening.locator('textarea:visible, input[type=text]:visible').all()) await one.fill(evil)
      await opening.getByRole('button', { name: 'Lập hồ sơ' }).click()
      const answered = clerk.getByRole('alert').or(clerk.getByRole('heading', { level: 1, name: evil }))
      await answered.first().waitFor()
      expect(await isOwned(clerk), label).toBe(false)
      // What was refused would stand in the next form as its draft.
      await clerk.evaluate('localStorage.clear()')
      await clerk.reload()
    }
  })

  it('shows it so on every page where it then stands, as the name of a file and in a remark too', async () => {
    const opening = await newItem(evil)
    await type(opening, 'Dòng trong chương trình công tác', evil)
    await upload(opening, 'Tệp', '"><img src=x onerror=owned=1>.txt', 'Nội dung\n')
    await beginIt(opening, evil)
    for (const tab of ['Nội dung', 'Tài liệu', 'Diễn biến', 'Sơ đồ', 'Vì sao trễ', 'Trao đổi']) {
      await clerk.getByRole('tab', { name: tab }).click()
      if (tab === 'Trao đổi') {
        await clerk.getByLabel('Ý kiến trao đổi').fill(evil)
        await clerk.getByRole('button', { name: 'Gửi', exact: true }).click()
        await clerk.getByRole('listitem').getByText(evil).waitFor()
      }
      if (tab === 'Tài liệu') await clerk.getByRole('link', { name: '"><img src=x onerror=owned=1>.txt' }).waitFor()
    }
    const placing = await find(clerk, 'Hội nghị đột xuất').then(() => act(clerk, 'Xếp nội dung vào chương trình'))
    await choose(placing, 'Nội dung', new RegExp(evil.slice(0, 10)))
    await send(placing)
    await goTo(clerk, 'Phòng họp')
    await clerk.getByRole('link', { name: 'Vào phòng họp: Hội nghị đột xuất' }).click()
    await clerk.getByRole('button', { name: evil }).first().waitFor()
    for (const place of ['Bàn làm việc', 'Hồ sơ', 'Lịch', 'Theo dõi']) {
      await goTo(clerk, place)
      await isAt(clerk, place)
      expect(await isOwned(clerk), place).toBe(false)
    }
    expect(await clerk.locator('main script, main img[src="x"]').count()).toBe(0)
  })
})

describe('Tệp tải lên dở chừng', () => {
  it('says so, keeps nothing of it, and takes it whole when the line is back', async () => {
    const files = join(office.service.app.config.dataDir, 'files')
    const kept = () =>
      readdirSync(files, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length
    const line = await layLine(Number(new URL(office.url).port))
    const seat = await sit(office.browser)
    await signInAt(seat, line.url, 'phongkinhte', office.password('phongkinhte'))
    const { page, context } = seat
    const title = 'Hồ sơ tệp dở chừng'
    await cast.assign(meeting, { title, body: 'standingCommittee' })
    const delivery = await takeFromDesk(page, 'Gửi tài liệu', title)
    const before = kept()
    line.breakAfter(1_500_000)
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      delivery.getByRole('button', { name: /^Chọn tệp/ }).click(),
    ])
    const big = Buffer.alloc(3_000_000, 'Tài liệu dài. ')
    await chooser.setFiles({ name: 'tai-lieu-dai.txt', mimeType: 'text/plain', buffer: big })
    await delivery.getByRole('alert').getByText('Chưa kết nối được với hệ thống').waitFor()
    line.breakAfter(Number.POSITIVE_INFINITY)
    await expect.poll(kept).toBe(before)
    await upload(delivery, 'Tệp', 'tai-lieu-dai.txt', big)
    await send(delivery)
    await page.getByRole('tab', { name: 'Tài liệu' }).click()
    await page.getByRole('tabpanel').getByText('3,0 MB').waitFor()
    await context.close()
    line.close()
  })

  it('names what it does not take, before anything is sent', async () => {
    const { page, context } = await office.seatOf('phongkinhte')
    const title = 'Hồ sơ tệp lạ'
    await cast.assign(meeting, { title, body: 'standingCommittee' })
    const delivery = await takeFromDesk(page, 'Gửi tài liệu', title)
    for (const [name, content] of [
      ['chuong-trinh.exe', 'MZ\0'],
      ['trang.html', '<script>window.owned=1</script>'],
      ['trong.txt', ''],
    ] as const) {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        delivery.getByRole('button', { name: /^Chọn tệp/ }).click(),
      ])
      await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
      await delivery.getByRole('alert').getByText(name).waitFor()
    }
    await context.close()
  })
})

describe('Người không có quyền', () => {
  it('refuses a `by` that a browser sends of its own making', async () => {
    const title = 'Hồ sơ bị mạo danh'
    const item = await delivered(title)
    await find(clerk, title)
    const answer = await clerk.evaluate(
      async ([path, type]) => {
        const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
        const by = { person: 'phobithu.thuongtruc', capacities: ['permanentDeputySecretary'], organisations: [] }
        const body = JSON.stringify({ type, findings: 'Đạt', by })
        const response = await fetch(path!, { method: 'POST', headers, body })
        return { status: response.status, said: (await response.json()) as { code: string; detail: string } }
      },
      [`/api/agenda-items/${item}/acts`, 'check'],
    )
    expect(answer.status).toBe(422)
    expect(answer.said).toMatchObject({ code: 'malformed', detail: expect.stringContaining('by') })
    expect((await cast.journal('agenda-items', item)).some(({ type }) => type === 'check')).toBe(false)
  })

  it('shows nothing of another unit at any address, not even that it exists', async () => {
    const title = 'Hồ sơ riêng của Lùng Phình'
    const item = await delivered(title)
    const stranger = await otherUnit(office.service.app)
    const { page, context } = await office.seat().then(async (seat) => {
      await seat.page.goto(`${office.url}/ho-so/agenda-items/${item}`)
      return seat
    })
    await page.getByLabel('Tên đăng nhập').fill(stranger.username)
    await page.getByLabel('Mật khẩu', { exact: true }).fill(stranger.password)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByText('Không có nội dung này, hoặc đồng chí không thuộc diện được xem.').waitFor()
    for (const path of [`/phong-hop/${meeting}`, `/phong-hop/${meeting}/chieu`, '/ho-so', '/', '/theo-doi', '/lich']) {
      await page.goto(`${office.url}${path}`)
      await page.getByRole('heading', { level: 1 }).or(page.getByRole('alert')).first().waitFor()
      await page.waitForLoadState('networkidle')
      const seen = await page.locator('body').textContent()
      expect(seen, path).not.toContain(title)
      expect(seen, path).not.toContain('Hội nghị đột xuất')
      expect(seen, path).not.toContain('Lùng Phình (minh họa)')
    }
    await context.close()
  })

  it('gives the form of a poll to those who are asked and to nobody else', async () => {
    const title = 'Phiếu của Ban Thường vụ'
    const files = [await cast.office.upload('to-trinh.txt')]
    const said = { title, body: 'standingCommittee', question: 'Câu hỏi riêng?', files }
    const { id } = await cast.office.begin('written-polls', { ...said, preparer: { organisation: 'phong-kinh-te' } })
    const order = { type: 'order', ground: { kind: 'notComplex' }, documentType: 'NQ' }
    await cast.deputy.act('written-polls', id, order)
    const { page, context } = await office.seatOf('uyvien.bch10')
    await goTo(page, 'Phiếu ý kiến')
    await page.getByText('Không có phiếu nào đang chờ đồng chí trả lời.').waitFor()
    await page.goto(`${office.url}/ho-so/written-polls/${id}?viec=answer`)
    await page.getByText('Không có nội dung này, hoặc đồng chí không thuộc diện được xem.').waitFor()
    expect(await page.locator('body').textContent()).not.toContain('Câu hỏi riêng')
    await context.close()
    await clerk.goto(`${office.url}/ho-so/written-polls/${id}?viec=answer`)
    await clerk.getByText('Hồ sơ không còn ở bước thực hiện').or(clerk.getByText('Chưa làm được')).first().waitFor()
    expect(await clerk.getByRole('radio', { name: 'Tán thành', exact: true }).count()).toBe(0)
  })

  it('gives nothing at a calendar’s address that was revoked', async () => {
    await goTo(clerk, 'Lịch')
    await clerk.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click()
    const address = await clerk.getByLabel('Địa chỉ lịch').inputValue()
    const path = new URL(address).pathname
    expect((await fetch(`${office.url}${path}`)).status).toBe(200)
    await clerk.getByRole('button', { name: 'Thu hồi' }).first().click()
    await expect.poll(async () => (await fetch(`${office.url}${path}`)).status).toBe(404)
    await clerk.getByLabel('Địa chỉ lịch').waitFor({ state: 'detached' })
  })

  it('left nothing for the browsers to complain of, and called nobody else', () => {
    expect(office.faults()).toEqual([])
  })

  it.each([
    '/ho-so/meetings/%3Cscript%3E',
    '/ho-so/khong-co/abc',
    '/phong-hop/%2e%2e%2fapi',
    '/lap/__proto__',
    '/lich/9999',
  ])('answers the address %s with a sentence', async (path) => {
    await clerk.goto(`${office.url}${path}`)
    await clerk.getByRole('heading', { level: 1 }).waitFor()
    expect((await clerk.getByRole('main').textContent())!.length).toBeGreaterThan(20)
    expect(await clerk.getByText('Trang gặp lỗi khi hiển thị').count()).toBe(0)
  })
})
