import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium as browsers, type Page } from 'playwright-core'
import { readConfig } from '../config.ts'
import { startHouse } from './house.ts'
import { pageBuild } from './page-build.ts'
import { chromium } from './paths.mjs'
import { sentences } from './sentences.mjs'
import { type Shot, shots } from './shots.ts'

/** Ảnh chụp các trang: every page of the demonstration unit, written to docs/screenshots. */
const folder = fileURLToPath(new URL('../docs/screenshots', import.meta.url))
const executablePath = chromium()
if (!executablePath) {
  console.error(sentences.noChromium)
  process.exit(1)
}
await pageBuild()
const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-screenshots-'))
const said: string[] = []
const config = readConfig({ env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn' } })
const house = await startHouse(config, {}, new AbortController(), (line) => said.push(line))
const browser = await browsers.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
try {
  while (!said.some((line) => /Đã lập xong các hồ sơ minh họa/.test(line)))
    await new Promise((later) => setTimeout(later, 200))
  mkdirSync(folder, { recursive: true })
  for (const shot of shots) await take(shot)
} finally {
  await browser.close()
  await house.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
process.exit(0)

async function take({ name, who, go, narrow, dark }: Shot) {
  const viewport = narrow ? { width: 390, height: 780 } : { width: 1366, height: 768 }
  const context = await browser.newContext({ locale: 'vi-VN', viewport, colorScheme: dark ? 'dark' : 'light' })
  const page = await context.newPage()
  await page.goto(house.url)
  if (who) await signIn(page, who)
  await go(page, house.url)
  await page.waitForLoadState('networkidle')
  const line = await context.newCDPSession(page)
  const { data } = await line.send('Page.captureScreenshot', { format: 'webp', quality: 70 })
  const bytes = Buffer.from(data, 'base64')
  writeFileSync(join(folder, `${name}.webp`), bytes)
  console.log(`${name}.webp ${Math.round(bytes.length / 1024)} KiB`)
  await context.close()
}

async function signIn(page: Page, username: string) {
  const account = said.map((line) => line.trim().split(/\s+/)).find(([first]) => first === username)
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(account![1]!)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('navigation', { name: 'Các trang' }).waitFor()
}
