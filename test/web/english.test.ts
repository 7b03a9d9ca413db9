import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sentence } from '../../messages/index.ts'
import { inTongue } from '../../messages/tongue.ts'
import { violations } from '../browser.ts'
import { isAt, stands, takeFromDesk, type } from '../hands.ts'
import { type Office, openOffice } from '../open-office.ts'
import { castOf } from '../story-cast.ts'

const title = 'Đề án chợ Lùng Phình'
const findings = 'Hồ sơ đầy đủ'

let office: Office

beforeAll(async () => {
  office = await openOffice()
  const cast = await castOf({ service: office.counter, accounts: office.service.accounts })
  const item = await cast.assign(await cast.planAtOnce(), { title, body: 'standingCommittee' })
  await cast.deliver(item)
  await cast.opine(item)
})
afterAll(() => office?.close())

const inEnglish = (key: string) => inTongue('en', () => sentence(key))

/** Chooses by the keyboard, and waits until the page speaks it. */
async function speak(page: Page, tongue: 'vi' | 'en') {
  await page.getByRole('button', { name: { vi: 'Tiếng Việt', en: 'English' }[tongue], pressed: false }).press('Enter')
  await page.locator(`html[lang=${tongue}]`).waitFor({ state: 'attached' })
}

describe('Trang bằng tiếng Anh', () => {
  it('greets at the door in the tongue that is chosen there, which only those who choose it download', async () => {
    const { page, called } = await office.seat()
    const downloads = () => called.filter((each) => /words\.en/.test(each))
    await page.goto(office.url)
    await isAt(page, 'Đăng nhập')
    expect(await page.locator('html').getAttribute('lang')).toBe('vi')
    expect(downloads()).toEqual([])
    await speak(page, 'en')
    await isAt(page, 'Sign in')
    expect(downloads()).toHaveLength(1)
    await page.getByLabel('User name').fill('vanphong')
    await page.getByLabel('Password', { exact: true }).fill('not this')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('alert').getByText(inEnglish('api.problem.wrongPassword.detail')).waitFor()
    expect(await violations(page)).toEqual([])
    await speak(page, 'vi')
    await isAt(page, 'Đăng nhập')
  })

  it('names pages, stages, acts and requirements in English, and loses nothing that was being typed', async () => {
    const { page } = await office.seatOf('vanphong')
    await type(await takeFromDesk(page, 'Thẩm định', title), 'Kết quả, nhận xét', findings)
    await page.getByRole('banner').getByTitle('Tài khoản').click()
    await page.getByRole('heading', { level: 1, name: /^Tài khoản của / }).waitFor()
    await speak(page, 'en')
    await page.getByRole('heading', { level: 1, name: /^Account of / }).waitFor()
    expect(await violations(page)).toEqual([])
    const rail = page.getByRole('navigation', { name: 'Pages' }).getByRole('link')
    expect((await rail.allTextContents()).map((text) => text.replace(/\d.*/, ''))).toEqual([
      'Desk',
      'Dossiers',
      'Meeting room',
      'Poll forms',
      'Calendar',
      'Overview',
      'Regulation',
      'Administration',
    ])

    await rail.first().click()
    await isAt(page, 'Desk')
    const act = inEnglish('agendaItem.act.appraise')
    await page.getByRole('link', { name: `${act}: ${title}`, exact: true }).click()
    await isAt(page, title)
    await stands(page, inEnglish('agendaItem.appraising'))
    const tasks = page.getByRole('region', { name: 'Tasks' })
    await tasks.getByRole('heading', { name: act, exact: true }).waitFor()
    const typed = tasks.getByLabel(inEnglish('field.findings'))
    expect(await typed.inputValue()).toBe(findings)
    await page.getByText('Not possible yet').waitFor()
    expect(await page.getByRole('main').locator('.greyed').first().textContent()).not.toMatch(/Thường trực|Văn phòng/)
    expect(await violations(page)).toEqual([])

    await page.getByRole('banner').getByTitle('Account').click()
    await speak(page, 'vi')
    await page.getByRole('heading', { level: 1, name: /^Tài khoản của / }).waitFor()
  })

  it('ran nothing that the content policy stopped, and called nobody else', () => {
    expect(office.faults()).toEqual([])
  })
})
