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

type Faults = Record<string, unknown>
/** Aspect → page → what is wrong there. */
const found: Record<'light' | 'dark' | 'telephone' | 'zoomed', Faults> = {
  light: {},
  dark: {},
  telephone: {},
  zoomed: {},
}
const sizes = { telephone: { width: 360, height: 740 }, zoomed: { width: 683, height: 384 } }

/** Goes to each page once, with those signed in who may, and looks at it in every way. */
async function lookAround() {
  for (const who of new Set(places.map((place) => place.who))) {
    const { page, context } = who ? await office.seatOf(who) : await office.seat()
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

async function look(page: Page, name: string) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    // Colours pass over into one another; axe must not look half-way.
    await page.waitForTimeout(400)
    const faults = await violations(page)
    if (faults.length > 0) found[colorScheme][name] = faults
  }
  const wide = page.viewportSize()!
  for (const size of ['telephone', 'zoomed'] as const) {
    await page.setViewportSize(sizes[size])
    await page.waitForLoadState('networkidle')
    const [sideways, cut] = [await sidewaysPx(page), await cutOff(page)]
    if (sideways > 0 || cut.length > 0) found[size][name] = { sideways, cut }
  }
  await page.emulateMedia({ colorScheme: null })
  await page.setViewportSize(wide)
}

describe('Mọi trang', () => {
  beforeAll(lookAround, 600_000)

  it('are tried here: no route is left out', () => {
    const routes = readFileSync(new URL('../../web/routes.tsx', import.meta.url), 'utf8').matchAll(/path: '([^']+)'/g)
    const patterns = [...routes].map(([, path]) => path!)
    expect(patterns.length).toBeGreaterThan(10)
    const matches = (pattern: string) => new RegExp(`^${pattern.replace(/\$\w+/g, '[^/?]+')}(\\?.*)?$`)
    expect(patterns.filter((pattern) => !places.some(({ path }) => matches(pattern).test(path)))).toEqual([])
  })

  it('have nothing that axe finds fault with, in light and in dark', () => {
    expect(found.light).toEqual({})
    expect(found.dark).toEqual({})
  })

  it('need no sideways scrolling on a telephone of 360 points or an old screen at 200 %, and cut nothing off', () => {
    expect(found.telephone).toEqual({})
    expect(found.zoomed).toEqual({})
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
      const controls = await page
        .locator('button:visible, nav:visible, input:visible')
        .evaluateAll((all) => all.map((each) => each.outerHTML.slice(0, 200)))
      if (sideways > 0 || cut.length > 0 || controls.length > 0) found[name] = { sideways, cut, controls }
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
