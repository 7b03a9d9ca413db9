import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromium } from '../tools/paths.mjs'
import { sentences } from '../tools/sentences.mjs'
import { fillSignIn, isFocused, violations } from './browser.ts'
import { goTo, isAt, send, stands, takeFromDesk, type } from './hands.ts'
import { type Office, openOffice } from './open-office.ts'
import { castOf } from './story-cast.ts'

const title = 'Đề án chợ Lùng Phình'

if (!chromium()) console.warn(sentences.noChromium)

describe.skipIf(!chromium())('Trang web, những điều cốt yếu', () => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice()
    const cast = await castOf({ service: office.counter, accounts: office.service.accounts })
    const item = await cast.assign(await cast.planAtOnce(), { title, body: 'standingCommittee' })
    await cast.deliver(item)
    await cast.opine(item)
  })
  afterAll(() => office?.close())

  it('says that a password is wrong, lets in with the right one, and opens with at most 200 KiB of script', async () => {
    const { page, context } = await office.seat()
    const sizes: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      if (request.resourceType() !== 'script') return
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
    })
    await page.goto(office.url)
    await page.getByLabel('Tên đăng nhập').fill('vanphong')
    await page.getByLabel('Mật khẩu', { exact: true }).fill('không đúng')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.getByRole('alert').getByText('Tên đăng nhập hoặc mật khẩu không đúng.').waitFor()
    await fillSignIn(page, 'vanphong', office.password('vanphong'))
    await isAt(page, 'Bàn làm việc')
    await page.getByRole('link', { name: `Thẩm định: ${title}` }).waitFor()
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes / 1024).toBeLessThanOrEqual(200)
    expect(await violations(page)).toEqual([])
    await context.close()
  })

  it('takes a matter from the desk to its next stage, and who looks at it sees that without reloading', async () => {
    const [clerk, deputy] = [await office.seatOf('vanphong'), await office.seatOf('phobithu.thuongtruc')]
    const appraisal = await takeFromDesk(clerk.page, 'Thẩm định', title)
    await deputy.page.goto(clerk.page.url().replace(/\?.*/, ''))
    await stands(deputy.page, 'Văn phòng thẩm định')
    await type(appraisal, 'Kết quả, nhận xét', 'Hồ sơ đầy đủ')
    await appraisal.getByText('Hồ sơ sẽ ở bước').waitFor()
    await send(appraisal)
    await stands(deputy.page, 'Thường trực Đảng ủy kiểm tra')
    await deputy.page.getByRole('status').getByText('vừa thay đổi').waitFor({ state: 'attached' })
    await goTo(deputy.page, 'Bàn làm việc')
    await deputy.page.getByRole('link', { name: `Kiểm tra, đồng ý trình: ${title}` }).waitFor()
  })

  it('greys what may not be done, and says what is missing under which article, in its own words', async () => {
    const { page } = await office.seatOf('phongkinhte')
    await goTo(page, 'Hồ sơ')
    await page.getByRole('link', { name: title }).click()
    await page.getByText('Chưa làm được').waitFor()
    const missing = page.locator('.greyed').getByText(/Do Thường trực Đảng ủy .*thực hiện/)
    await missing.first().waitFor()
    const why = page.locator('.greyed .why').first()
    await why.click()
    const said = page.getByRole('dialog')
    await said.waitFor()
    expect((await said.textContent())!.length).toBeGreaterThan(20)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await said.waitFor({ state: 'detached' })
    expect(await isFocused(why)).toBe(true)
  })

  it('breaks no policy of its own, and calls nobody but its own service', () => {
    expect(office.faults()).toEqual([])
  })
})
