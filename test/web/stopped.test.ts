import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageBuild } from '../../tools/page-build.ts'
import { openBrowser, signInAt, sit } from '../browser.ts'
import { passwordOf, type Started, start } from '../start-process.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-page-'))
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

describe('Dịch vụ dừng giữa chừng', () => {
  it('keeps the form, says so, and sends it once by itself when the service is back', async () => {
    const seat = await sit(browser)
    await signInAt(seat, url, 'vanphong', passwordOf(said, 'vanphong'))
    const { page } = seat
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
