import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { pageBuild } from '../../tools/page-build.ts'
import { isFocused, openBrowser, type Seat, sidewaysPx, signInAt, sit, violations } from '../browser.ts'
import { inviteMeeting } from '../invited-meeting.ts'
import { passwordOf, type Started, start } from '../start-process.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-page-'))
const seats: Seat[] = []
let house: Started
let url: string
let said: string
let browser: Browser

beforeAll(async () => {
  await pageBuild()
  house = start(dataDir)
  url = await house.ready()
  await house.says(/Đã lập xong các hồ sơ minh họa/)
  said = house.text()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await house?.interrupt()
  rmSync(dataDir, { recursive: true, force: true })
})

const password = (username: string) => passwordOf(said, username)

async function seatOf(username: string, options?: Parameters<typeof sit>[1]): Promise<Seat> {
  const seat = await sit(browser, options)
  seats.push(seat)
  await signInAt(seat, url, username, password(username))
  return seat
}

const title = (page: Page) => page.getByRole('heading', { level: 1 })

describe('Đăng nhập', () => {
  it('says in Vietnamese that a password is wrong, and lets in with the right one', async () => {
    const { page } = await sit(browser)
    await page.goto(url)
    await page.getByLabel('Tên đăng nhập').fill('vanphong')
    await page.getByLabel('Mật khẩu', { exact: true }).fill('không đúng')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('alert').getByText('Tên đăng nhập hoặc mật khẩu không đúng.').waitFor()
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password('vanphong'))
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByLabel('Tên đăng nhập').waitFor()
    await page.context().close()
  })

  it('is done by the keyboard alone, and so is opening the first thing that waits', async () => {
    const { page } = await sit(browser)
    await page.goto(url)
    await page.getByLabel('Tên đăng nhập').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('vanphong')
    await page.keyboard.press('Tab')
    await page.keyboard.type(password('vanphong'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
    const act = page.getByRole('link', { name: /^Thẩm định: / })
    await act.waitFor()
    for (let n = 0; n < 60 && !(await isFocused(act)); n++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Đề án chợ Lùng Phình', level: 1 }).waitFor()
    expect(await isFocused(title(page))).toBe(true)
    await page.context().close()
  })
})

describe('Bàn làm việc và hồ sơ', () => {
  it('takes a matter from the desk to the next stage, and another who looks at it sees that without reloading', async () => {
    const [clerk, deputy] = [await seatOf('vanphong'), await seatOf('phobithu.thuongtruc')]
    await clerk.page.getByRole('link', { name: 'Thẩm định: Đề án chợ Lùng Phình' }).click()
    await clerk.page.getByRole('heading', { name: 'Đề án chợ Lùng Phình', level: 1 }).waitFor()
    await deputy.page.goto(clerk.page.url().replace(/\?.*/, ''))
    const current = deputy.page.locator('[aria-current=step]')
    await current.getByText('Văn phòng thẩm định').waitFor()
    await clerk.page.getByLabel('Kết quả, nhận xét').fill('Hồ sơ đầy đủ, đúng thẩm quyền 😀 <b>ủy</b>'.normalize('NFD'))
    await clerk.page.getByText('Đủ điều kiện để thực hiện.').waitFor()
    await clerk.page.locator('.opened button[type=submit]').dblclick()
    await clerk.page.getByText('Đã ghi vào hồ sơ.').waitFor()
    await current.getByText('Thường trực Đảng ủy').waitFor({ timeout: 5_000 })
    await deputy.page.getByRole('status').getByText('vừa thay đổi').waitFor({ state: 'attached' })
    await deputy.page.getByRole('tab', { name: 'Diễn biến' }).click()
    const entries = deputy.page.getByRole('tabpanel').getByText('Thẩm định', { exact: true })
    await entries.first().waitFor()
    expect(await entries.count()).toBe(1)
    await deputy.page.getByText('đúng thẩm quyền 😀 <b>ủy</b>'.normalize('NFC')).waitFor()
  })

  it('greys what may not be done and says what is missing, under which article, in its own words', async () => {
    const { page } = await seatOf('phongkinhte')
    await page.goto(`${url}/ho-so`)
    await page.getByRole('link', { name: 'Đề án chợ Lùng Phình' }).click()
    await page.getByText('Chưa làm được').waitFor()
    await page
      .getByText(/Do Thường trực Đảng ủy .*thực hiện/)
      .first()
      .waitFor()
    await page.locator('.why:visible').first().click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect((await dialog.textContent())?.length).toBeGreaterThan(20)
    await page.keyboard.press('Escape')
    expect(await isFocused(page.locator('.why:visible').first())).toBe(true)
  })

  it('tells every mistake of a form at its field, and keeps what was typed over a reload', async () => {
    const { page } = await seatOf('vanphong')
    await page.goto(`${url}/lap/agendaItem`)
    await page.getByLabel('Tên hồ sơ').fill('x'.repeat(600))
    await page.getByRole('button', { name: 'Lập hồ sơ' }).click()
    await page.getByRole('alert').getByRole('link', { name: 'Tên hồ sơ' }).click()
    expect(await isFocused(page.getByLabel('Tên hồ sơ'))).toBe(true)
    await page.getByText('phải là một dòng từ 1 đến 500 ký tự').first().waitFor()
    await page.getByLabel('Tên hồ sơ').fill('Tên đang gõ dở')
    await page.reload()
    expect(await page.getByLabel('Tên hồ sơ').inputValue()).toBe('Tên đang gõ dở')
  })

  it('finds a dossier without marks, keeps the filters in the address, and exports what is listed', async () => {
    const { page } = await seatOf('vanphong')
    await page.goto(`${url}/ho-so?procedure=agendaItem`)
    await page.getByLabel('Tìm theo tên').fill('kinh phi sua chua')
    await page.keyboard.press('Enter')
    await page.getByText('1 hồ sơ', { exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe('kinh phi sua chua')
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Xuất CSV' }).click(),
    ])
    expect(await textOf(csv)).toContain('"Phân bổ kinh phí sửa chữa trường học"')
    const [xlsx] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Xuất Excel' }).click(),
    ])
    expect((await textOf(xlsx)).slice(0, 2)).toBe('PK')
  })
})

describe('Phòng họp', () => {
  it('figures quorum and outcome by the machine while they are entered, and shows no name on the projector', async () => {
    const { meeting } = await inviteMeeting(url, password)
    const { page } = await seatOf('vanphong')
    const projector = await seatOf('bithu')
    await page.goto(`${url}/phong-hop/${meeting}`)
    await page.getByRole('heading', { name: 'Khai mạc' }).waitFor()
    const rows = page.locator('form .person-rows [data-person]')
    await rows.first().focus()
    for (let n = 0; n < 5; n++) await page.keyboard.press('c')
    await page.getByText('Có mặt 5/9').first().waitFor()
    await page.getByText('chưa đủ').first().waitFor()
    await page.keyboard.press('c')
    await page.getByText('Có mặt 6/9').first().waitFor()
    for (const person of ['bithu', 'phobithu.thuongtruc', 'phobithu.chutich'])
      await page.locator(`form [data-person="${person}"] input`).check()
    await page.getByLabel('Người chủ trì').selectOption('bithu')
    await page.getByLabel('Thư ký hội nghị').selectOption('vanphong')
    await page.getByLabel('Lý do').first().fill('Mở sớm để thử')
    await page.getByRole('button', { name: 'Khai mạc' }).click()
    await page.getByRole('button', { name: 'Đưa nội dung ra xem xét' }).click()
    await page.getByLabel('Tán thành', { exact: true }).fill('4')
    await page.getByText('Tán thành 4, cần 5 trong 9').waitFor()
    await page.getByText('chưa được thông qua', { exact: true }).waitFor()
    await page.getByLabel('Tán thành', { exact: true }).fill('5')
    await page.locator('.verdict').getByText('được thông qua', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Ghi kết quả biểu quyết' }).click()
    await projector.page.goto(`${url}/phong-hop/${meeting}/chieu`)
    await projector.page.getByText('Tán thành 5, cần 5 trong 9').waitFor()
    const shown = await projector.page.locator('main').textContent()
    expect(shown).toContain('Phương án sắp xếp trường học')
    expect(shown).not.toMatch(/Ủy viên Ban Thường vụ \d|Phó Bí thư/)
  })
})

describe('Mọi trang', () => {
  const places = {
    'bàn làm việc': '/',
    'hồ sơ': '/ho-so',
    'lập hồ sơ': '/lap/meeting',
    'phòng họp': '/phong-hop',
    lịch: '/lich',
    'ngày nghỉ': '/lich/2026',
    'theo dõi': '/theo-doi',
    'quy chế': '/quy-che',
    'không có': '/khong-co-trang-nay',
  }

  it.each(['light', 'dark'] as const)('has nothing that axe finds fault with, in %s', async (colorScheme) => {
    const { page } = await seatOf('vanphong', { colorScheme })
    for (const [name, path] of Object.entries(places)) {
      await page.goto(`${url}${path}`)
      await title(page).waitFor()
      await page.waitForLoadState('networkidle').catch(() => {})
      expect(await violations(page), name).toEqual([])
    }
    await page.goto(url)
    await page.locator('.row .what').first().click()
    for (const tab of ['Nội dung', 'Tài liệu', 'Diễn biến', 'Sơ đồ', 'Vì sao trễ', 'Trao đổi']) {
      await page.getByRole('tab', { name: tab }).click()
      await page.getByRole('tabpanel').waitFor()
      expect(await violations(page), tab).toEqual([])
    }
  })

  it('offers to begin whatever procedure the service knows, with a form for each', async () => {
    const { page } = await seatOf('vanphong')
    const { items } = (await (await page.request.get(`${url}/api/procedures`)).json()) as {
      items: { stem: string; label: string }[]
    }
    expect(items.length).toBeGreaterThanOrEqual(3)
    for (const { stem, label } of items) {
      await page.goto(`${url}/lap/${stem}`)
      await page.getByRole('heading', { name: `Lập hồ sơ: ${label}` }).waitFor()
      await page.getByLabel('Tên hồ sơ').waitFor()
    }
  })

  it('needs no sideways scrolling on a telephone of 360 points', async () => {
    const { page } = await seatOf('vanphong', { viewport: { width: 360, height: 740 } })
    for (const path of ['/', '/ho-so', '/lap/agendaItem', '/phong-hop', '/theo-doi', '/quy-che']) {
      await page.goto(`${url}${path}`)
      await title(page).waitFor()
      const wide = await sidewaysPx(page)
      expect(wide, path).toBeLessThanOrEqual(0)
    }
  })

  it('opens with no more than 200 KiB of script, calls nobody but its own service, and breaks no policy', async () => {
    const fresh = await sit(browser)
    seats.push(fresh)
    const sizes: Promise<number>[] = []
    fresh.page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script')
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await signInAt(fresh, url, 'vanphong', password('vanphong'))
    await fresh.page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes / 1024).toBeLessThanOrEqual(200)
    const strangers = seats
      .flatMap(({ called }) => called)
      .filter((each) => !each.startsWith(url) && !/^(blob|data):/.test(each))
    expect(strangers).toEqual([])
    expect(seats.flatMap(({ complaints }) => complaints)).toEqual([])
  })
})

describe('Dịch vụ dừng giữa chừng', () => {
  it('keeps the form, says so, and sends it once by itself when the service is back', async () => {
    const { page } = await seatOf('vanphong')
    await page.getByRole('link', { name: /^Dự thảo biên bản: / }).click()
    const summary = 'Biên bản gõ lúc hệ thống dừng'
    await page.getByLabel('Tóm tắt').fill(summary)
    await page.getByText('Đủ điều kiện để thực hiện.').waitFor()
    await house.interrupt()
    await page.locator('.opened button[type=submit]').click()
    await page.getByText('Nội dung đã được giữ lại; trang tự gửi lại').waitFor()
    expect(await page.getByLabel('Tóm tắt').inputValue()).toBe(summary)
    house = start(dataDir, { PORT: new URL(url).port })
    expect(await house.ready()).toBe(url)
    await page.getByText('Đã ghi vào hồ sơ.').waitFor({ timeout: 60_000 })
    await page.getByRole('tab', { name: 'Diễn biến' }).click()
    await page.getByText(summary).waitFor()
    expect(await page.getByText(summary).count()).toBe(1)
  })
})

async function textOf(download: { createReadStream(): Promise<AsyncIterable<Buffer>> }): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(part)
  return Buffer.concat(parts).toString()
}
