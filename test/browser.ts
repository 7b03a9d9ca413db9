import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { chromium as chromiumPath } from '../tools/paths.mjs'
import { sentences } from '../tools/sentences.mjs'

/** A browser with somebody signed in, and everything it complained of or asked for. */
export interface Seat {
  page: Page
  context: BrowserContext
  /** Errors of the page's own scripts and what the content policy stopped. */
  complaints: string[]
  /** Every address it called. */
  called: string[]
}

/** Trình duyệt thật: the Chromium that CHROMIUM_PATH names or that is on the PATH; throws a sentence where there is none. */
export function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error(sentences.noChromium)
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

/** An empty seat before the page. */
export async function sit(browser: Browser, options: BrowserContextOptions = {}): Promise<Seat> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1366, height: 768 }, ...options })
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()
  const [complaints, called]: string[][] = [[], []]
  page.on('pageerror', (error) => complaints!.push(String(error)))
  page.on('console', (message) => {
    // What the service answers by a status is not the page's fault.
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) complaints!.push(message.text())
  })
  page.on('request', (request) => called!.push(request.url()))
  return { page, context, complaints: complaints!, called: called! }
}

/** Signs in by the form, as people do. */
export async function signInAt({ page }: Seat, url: string, username: string, password: string) {
  await page.goto(url)
  await fillSignIn(page, username, password)
}

/** Fills the form of the door and goes in, at whatever address it stands. */
export async function fillSignIn(page: Page, username: string, password: string) {
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('navigation', { name: 'Các trang' }).waitFor()
}

/** Whether the keyboard is at that element. */
export function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((each) => {
    const { ownerDocument } = each as unknown as { ownerDocument: { activeElement: unknown } }
    return each === ownerDocument.activeElement
  })
}

/** How far the page could be scrolled sideways. */
export function sidewaysPx(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on the page as it is now, by WCAG 2.2 A and AA and its own good practice: one line for each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const run = `axe.run(document, { runOnly: ${JSON.stringify(standards)} }).then(({ violations }) => violations)`
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(run)
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}
