import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFocused } from '../browser.ts'
import { inviteMeeting } from '../invited-meeting.ts'
import { type Office, openOffice } from '../open-office.ts'

let office: Office
let url: string

beforeAll(async () => {
  office = await openOffice()
  url = office.url
  await office.furnish()
})
afterAll(() => office?.close())

const title = (page: Page) => page.getByRole('heading', { level: 1 })

describe('Đăng nhập', () => {
  it('is done by the keyboard alone, and so is opening the first thing that waits', async () => {
    const { page } = await office.seat()
    await page.goto(url)
    await page.getByLabel('Tên đăng nhập').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type('vanphong')
    await page.keyboard.press('Tab')
    await page.keyboard.type(office.password('vanphong'))
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
    const [clerk, deputy] = [await office.seatOf('vanphong'), await office.seatOf('phobithu.thuongtruc')]
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

  it('tells every mistake of a form at its field, and keeps what was typed over a reload', async () => {
    const { page } = await office.seatOf('vanphong')
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
    const { page } = await office.seatOf('vanphong')
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
    const { meeting } = await inviteMeeting(url, office.password)
    const { page } = await office.seatOf('vanphong')
    const projector = await office.seatOf('bithu')
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

describe('Lập hồ sơ', () => {
  it('offers to begin whatever procedure the service knows, with a form for each', async () => {
    const { page } = await office.seatOf('vanphong')
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
})

describe('Suốt các thử nghiệm trên', () => {
  it('left nothing for the browsers to complain of, and called nobody else', () => {
    expect(office.faults()).toEqual([])
  })
})

async function textOf(download: { createReadStream(): Promise<AsyncIterable<Buffer>> }): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of await download.createReadStream()) parts.push(part)
  return Buffer.concat(parts).toString()
}
