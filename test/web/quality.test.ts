import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sidewaysPx, violations } from '../browser.ts'
import { type Office, openOffice } from '../open-office.ts'
import { type Place, placesOf } from '../places.ts'

let office: Office
let places: Place[]

beforeAll(async () => {
  office = await openOffice()
  await office.furnish()
  places = await placesOf(await office.service.signIn('vanphong'))
})
afterAll(() => office?.close())

/** Goes to each page, with those signed in who may, and lets it come to rest. */
async function atEach(options: Parameters<Office['seatOf']>[1], look: (page: Page, name: string) => Promise<void>) {
  for (const who of new Set(places.map((place) => place.who))) {
    const { page, context } = who ? await office.seatOf(who, options) : await office.seat(options)
    for (const { name, path, tab } of places.filter((place) => place.who === who)) {
      await page.goto(`${office.url}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      if (tab) await page.getByRole('tab', { name: tab }).click()
      await page.waitForLoadState('networkidle')
      await look(page, name)
    }
    await context.close()
  }
}

describe('Mọi trang', () => {
  it('are tried here: no route is left out', () => {
    const routes = readFileSync(new URL('../../web/routes.tsx', import.meta.url), 'utf8').matchAll(/path: '([^']+)'/g)
    const patterns = [...routes].map(([, path]) => path!)
    expect(patterns.length).toBeGreaterThan(10)
    const matches = (pattern: string) => new RegExp(`^${pattern.replace(/\$\w+/g, '[^/?]+')}(\\?.*)?$`)
    expect(patterns.filter((pattern) => !places.some(({ path }) => matches(pattern).test(path)))).toEqual([])
  })

  it.each(['light', 'dark'] as const)('have nothing that axe finds fault with, in %s', async (colorScheme) => {
    const found: Record<string, string[]> = {}
    await atEach({ colorScheme }, async (page, name) => {
      const faults = await violations(page)
      if (faults.length > 0) found[name] = faults
    })
    expect(found).toEqual({})
  })

  it.each([
    ['a telephone of 360 points', { viewport: { width: 360, height: 740 }, hasTouch: true }],
    ['an old screen at 200 %', { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 }],
  ])('need no sideways scrolling on %s, and cut nothing off', async (_, options) => {
    const found: Record<string, unknown> = {}
    await atEach(options, async (page, name) => {
      const [sideways, cut] = [await sidewaysPx(page), await cutOff(page)]
      if (sideways > 0 || cut.length > 0) found[name] = { sideways, cut }
    })
    expect(found).toEqual({})
  })

  it('left nothing for the browsers to complain of, and called nobody else', () => {
    expect(office.faults()).toEqual([])
  })
})

describe('Trang đầu trên máy chậm gấp bốn', () => {
  it('moves nothing once it is drawn, and says when it can be used', async ({ annotate }) => {
    const shifts: Record<string, number> = {}
    for (const path of ['/', '/ho-so', '/phong-hop', '/lich', '/theo-doi', '/quy-che']) {
      const { page, context } = await office.seatOf('vanphong')
      const slow = await context.newCDPSession(page)
      await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      await page.addInitScript(watch)
      await page.goto(`${office.url}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      const { shift, usableMs } = await page.evaluate<{ shift: number; usableMs: number }>('watched()')
      shifts[path] = shift
      const said = `${path}: usable after ${Math.round(usableMs)} ms, layout shift ${shift.toFixed(3)}`
      console.log(said)
      await annotate(said)
      await context.close()
    }
    for (const [path, shift] of Object.entries(shifts)) expect(shift, path).toBeLessThanOrEqual(0.05)
  })
})

describe('Bản in A4', () => {
  it('has every column of list, dossier, room, polls and holidays, and none of the controls', async () => {
    const printed = places.filter(({ prints }) => prints)
    expect(printed.length).toBeGreaterThanOrEqual(4)
    const found: Record<string, unknown> = {}
    for (const { name, path, who } of printed) {
      // The width of an A4 sheet within its margins.
      const { page, context } = await office.seatOf(who, { viewport: { width: 680, height: 960 } })
      await page.goto(`${office.url}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: true })
      await page.emulateMedia({ media: 'print' })
      const [sideways, cut] = [await sidewaysPx(page), await cutOff(page)]
      const controls = await page.locator('button:visible, nav:visible, input:visible').count()
      if (sideways > 0 || cut.length > 0 || controls > 0) found[name] = { sideways, cut, controls }
      expect(sheet.subarray(0, 5).toString()).toBe('%PDF-')
      await context.close()
    }
    expect(found).toEqual({})
  })
})

/** What stands outside the window, or is hidden within a box too narrow for it, and cannot be scrolled to. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('main *, header *')].filter((each) => {
    const style = getComputedStyle(each)
    if (style.position === 'absolute' && style.clipPath !== 'none') return false
    const hides = style.overflowX === 'hidden' || style.overflowX === 'clip'
    if (hides && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 1 && each.tagName !== 'INPUT') return true
    if (each.closest('.scroll-x, .sr-only, svg')) return false
    const { right, width } = each.getBoundingClientRect()
    return width > 0 && right > document.documentElement.clientWidth + 1
  }).map((each) => each.outerHTML.slice(0, 120))`)
}

// In the page: when its heading stood there and no long task followed for a while; how far things moved by themselves.
const watch = `{
  let shift = 0, drawn = 0, busyUntil = 0
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shift += value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) busyUntil = Math.max(busyUntil, startTime + duration)
  }).observe({ type: 'longtask', buffered: true })
  new MutationObserver(() => {
    if (!drawn && document.querySelector('main h1')) drawn = performance.now()
  }).observe(document, { childList: true, subtree: true })
  window.watched = () => ({ shift, usableMs: Math.max(drawn, busyUntil) })
}`
