import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayOf } from '../../rules/instants.ts'
import { violations } from '../browser.ts'
import { type Office, openOffice } from '../open-office.ts'

const shown = (day: string) => day.split('-').reverse().join('/')

let office: Office
let administrator: Page
let today: string

beforeAll(async () => {
  office = await openOffice()
  today = dayOf(office.service.app.now())
  const clerk = await office.service.signIn('vanphong')
  for (const [reference, toOn] of [
    ['12-UQ/ĐU', addDays(today, 3)],
    ['13-UQ/ĐU', addDays(today, 200)],
  ]) {
    const given = { kind: 'authorisation', holder: 'phobithu.thuongtruc', fromOn: today, toOn, reference }
    expect((await clerk.post('/api/authorisations', given)).status).toBe(201)
  }
  administrator = (await office.seatOf('quantri')).page
})
afterAll(() => office?.close())

describe('Quản trị', () => {
  it('draws every membership over time, with its dates in words beside it', async () => {
    await administrator.goto(`${office.url}/quan-tri?the=memberships`)
    const bars = administrator.getByRole('region', { name: 'Theo thời gian' })
    const secretary = bars.getByRole('row').filter({ hasText: 'Bí thư: Bí thư' }).first()
    await secretary.getByText(/^\d\d\/\d\d\/\d{4} – không định ngày cuối$/).waitFor()
    await secretary.locator('svg .stay').waitFor({ state: 'attached' })
    expect(await violations(administrator)).toEqual([])
  })

  it('puts the authorisation that ends soonest first, and says how soon', async () => {
    await administrator.goto(`${office.url}/quan-tri?the=authorisations`)
    const rows = administrator.getByRole('row').filter({ hasText: '-UQ/ĐU' })
    await rows
      .first()
      .getByText(shown(addDays(today, 3)))
      .waitFor()
    await rows.first().getByText('còn 3 ngày').waitFor()
    await rows.nth(1).getByText('còn 200 ngày').waitFor()
  })

  it('gives the whole journal of sign-ins as a table, as it is filtered', async () => {
    await administrator.goto(`${office.url}/quan-tri?the=signIns`)
    await administrator.getByLabel('Loại việc').selectOption('signedIn')
    const download = administrator.waitForEvent('download')
    await administrator.getByRole('button', { name: 'Xuất CSV' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('nhat-ky-dang-nhap.csv')
    const [heading, ...rows] = readFileSync((await file.path())!, 'utf8')
      .trim()
      .split('\r\n')
    expect(heading).toContain('"Lúc","Người","Việc"')
    const { items } = (await (await office.service.signIn('quantri')).get('/api/sign-in-events?kind=signedIn')).body
    // Whoever asked has signed in once more to count them.
    expect([items.length, items.length - 1]).toContain(rows.length)
    for (const row of rows) expect(row).toContain('"Đăng nhập"')
  })

  it('left nothing for the browsers to complain of, and called nobody else', () => {
    expect(office.faults()).toEqual([])
  })
})
