import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choose, field, isAt } from '../hands.ts'
import { type Office, openOffice } from '../open-office.ts'
import { type Cast, castOf } from '../story-cast.ts'

let office: Office
let cast: Cast
let clerk: Page

beforeAll(async () => {
  office = await openOffice()
  cast = await castOf({ service: office.counter, accounts: office.service.accounts })
  clerk = (await office.seatOf('vanphong')).page
})
afterAll(() => office?.close())

/** Takes the only matter of that meeting up, and answers by which method the room is ready to count. */
async function readyToCount({ meeting }: { meeting: string }): Promise<string> {
  await clerk.goto(`${office.url}/phong-hop/${meeting}`)
  await isAt(clerk, 'Hội nghị đột xuất')
  await clerk.getByRole('region', { name: 'Chương trình' }).getByText('Nội dung 1').click()
  await clerk.getByRole('button', { name: 'Đưa nội dung ra xem xét' }).click()
  return field(clerk, 'Cách thức').inputValue()
}

describe('Hình thức biểu quyết trong phòng họp (C-30)', () => {
  it('is by show of hands for an ordinary matter', async () => {
    expect(await readyToCount(await cast.sit(1))).toBe('open')
  })

  it('is a secret ballot for discipline, unless the clerk chooses otherwise', async () => {
    expect(await readyToCount(await cast.sit(1, { itemType: 'discipline' }))).toBe('secret')
    await clerk.getByLabel('Phiếu phát ra').fill('9')
    await choose(clerk, 'Cách thức', 'Biểu quyết giơ tay')
    await clerk.getByLabel('Tán thành', { exact: true }).fill('9')
    await clerk.locator('.trial').getByText('phải nêu lý do').first().waitFor()
    await choose(clerk, 'Cách thức', 'Bỏ phiếu kín')
    for (const [label, n] of [
      ['Phiếu phát ra', '9'],
      ['Phiếu thu về', '9'],
      ['Phiếu hợp lệ', '9'],
      ['Tán thành', '8'],
    ] as const)
      await clerk.getByLabel(label, { exact: true }).fill(n)
    await clerk.locator('.verdict').getByText('được thông qua', { exact: true }).waitFor()
    await clerk.getByRole('button', { name: 'Ghi kết quả biểu quyết' }).click()
    await clerk.getByRole('region', { name: 'Chương trình' }).getByText('Được thông qua').waitFor()
  })
})
