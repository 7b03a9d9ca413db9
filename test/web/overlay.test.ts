import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isFocused, sidewaysPx, violations } from '../browser.ts'
import { choose, field, group, type } from '../hands.ts'
import { type Office, openOffice } from '../open-office.ts'

const invitations = 'Thời hạn gửi giấy mời trước hội nghị — Ban Thường vụ Đảng ủy'
const quorum = 'Số thành viên phải có mặt — Ban Thường vụ Đảng ủy'

let office: Office
let page: Page

beforeAll(async () => {
  office = await openOffice()
  page = (await office.seatOf('quantri')).page
  await page.goto(`${office.url}/quan-tri?the=overlays`)
})
afterAll(() => office?.close())

const pick = (name: string) => choose(page, 'Tên giá trị', new RegExp(`^${name}`))

describe('Ghi điều đơn vị tự quyết định', () => {
  it('asks by fields, with the value in force filled in, and says in words what is being entered', async () => {
    await pick(invitations)
    await page.getByText('Đang là: 1 ngày làm việc').waitFor()
    expect(await field(page, 'Số ngày').inputValue()).toBe('1')
    expect(await group(page, invitations).getByRole('radio', { name: 'Tính theo ngày' }).isChecked()).toBe(true)
    await type(page, 'Số ngày', '2')
    await page.getByText('Sẽ là: 2 ngày làm việc').waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('refuses a wrong number at its field and names the field in the summary, to which the keyboard goes', async () => {
    await type(page, 'Số ngày', '1,5')
    await type(page, 'Cấp quyết định', 'Ban Thường vụ Đảng ủy')
    await type(page, 'Văn bản', '12-QĐ/ĐU')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    const summary = page.getByRole('alert').getByRole('link', { name: /Số ngày$/ })
    await summary.waitFor()
    await page.getByRole('alert').getByText('Có 1 chỗ cần sửa: Số ngày: phải là số nguyên, không âm').waitFor()
    expect(await field(page, 'Số ngày').getAttribute('aria-invalid')).toBe('true')
    await group(page, invitations).getByText('phải là số nguyên, không âm').waitFor()
    expect(await violations(page)).toEqual([])
    await summary.press('Enter')
    expect(await isFocused(field(page, 'Số ngày'))).toBe(true)
  })

  it('keeps what was typed over a reload, and then records it', async () => {
    await type(page, 'Số ngày', '2')
    await page.reload()
    await field(page, 'Số ngày').waitFor()
    expect(await field(page, 'Số ngày').inputValue()).toBe('2')
    expect(await field(page, 'Văn bản').inputValue()).toBe('12-QĐ/ĐU')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    const row = page.getByRole('row').filter({ hasText: invitations })
    await row.getByRole('cell', { name: '2 ngày làm việc', exact: true }).waitFor()
    await field(page, 'Số ngày').waitFor({ state: 'detached' })
    const [kept] = (await (await office.service.signIn('quantri')).get('/api/overlays')).body.items
    expect(kept.value).toEqual({ days: 2, unit: 'workingDays' })
  })

  it('asks for a share as two numbers, and lets a value be left unset, by the keyboard alone', async () => {
    await pick(quorum)
    const share = group(page, 'Tỷ lệ ít nhất')
    expect([await field(share, 'Tử số').inputValue(), await field(share, 'Mẫu số').inputValue()]).toEqual(['2', '3'])
    await type(share, 'Tử số', '3')
    await type(share, 'Mẫu số', '4')
    await page.getByText('Sẽ là: ít nhất 3/4 số thành viên đương nhiệm').waitFor()
    await group(page, quorum).getByRole('radio', { name: 'Ít nhất một tỷ lệ' }).press('ArrowRight')
    await group(page, 'Tỷ lệ phải vượt quá').waitFor()
    await group(page, quorum).getByRole('radio', { name: 'Trên một tỷ lệ' }).press('ArrowLeft')
    expect(await field(share, 'Mẫu số').inputValue()).toBe('4')
    await page.getByRole('checkbox', { name: `Có đặt: ${quorum}` }).press('Space')
    await page.getByText('Sẽ là: không đặt').waitFor()
  })

  it.each([
    'Giờ làm việc của đơn vị',
    'Khi nào được họp đột xuất — Ban Thường vụ Đảng ủy',
    'Hình thức biểu quyết',
    'Văn bản Bí thư ký',
    'Nhắc việc ở bước “Đang chuẩn bị',
    'Danh mục việc được ủy quyền',
  ])('draws “%s” for everybody, down to the width of a telephone', async (name) => {
    await Promise.all([page.waitForResponse((each) => each.url().endsWith('/form')), pick(name)])
    await page.getByText(/^Sẽ là: /).waitFor()
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await sidewaysPx(page)).toBe(0)
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  it('left nothing for the browsers to complain of, and called nobody else', () => {
    expect(office.faults()).toEqual([])
  })
})
