import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAt } from '../../api/totp.ts'
import { createCourier } from '../../courier/courier.ts'
import { openMail } from '../../courier/mail.ts'
import { updatePerson } from '../../store/people.ts'
import { keyIn } from '../account-desk.ts'
import { fillSignIn, type Seat, sidewaysPx, violations } from '../browser.ts'
import { type Office, openOffice } from '../open-office.ts'
import { openMailServer } from '../smtp.ts'

let office: Office
let server: Awaited<ReturnType<typeof openMailServer>>
let courier: ReturnType<typeof createCourier>
let ahead = 0

beforeAll(async () => {
  office = await openOffice()
  server = await openMailServer()
  const { app, url } = office.service
  app.now = () => Date.now() + ahead
  const mail = openMail({ url: server.url, from: 'vanphong@xa.vn' })
  courier = createCourier({ db: app.db, publicUrl: url, mail, now: () => app.now() })
  app.config.smtpUrl = server.url
  await updatePerson(app.db, 'uyvien.btv06', { email: 'uyvien@xa.vn' })
})
afterAll(async () => {
  courier?.close()
  await server?.stop()
  await office?.close()
})

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const section = (page: Page, name: string) => page.getByRole('region', { name })

async function toAccount({ page }: Seat) {
  await page.getByRole('banner').getByTitle('Tài khoản').click()
  await page.getByRole('heading', { level: 1, name: /^Tài khoản của / }).waitFor()
}

async function fillPasswords(page: Page, old: string, password: string, again = password) {
  await field(page, 'Mật khẩu đang dùng').fill(old)
  await field(page, 'Mật khẩu mới').fill(password)
  await field(page, 'Nhập lại mật khẩu mới').fill(again)
  await button(page, 'Đổi mật khẩu').click()
}

describe('Trang Tài khoản', () => {
  it('is reached from one’s name, changes the password and ends the sessions elsewhere', async () => {
    const [seat, elsewhere] = [await office.seatOf('uyvien.btv04'), await office.seatOf('uyvien.btv04')]
    const { page } = seat
    await toAccount(seat)
    const old = office.password('uyvien.btv04')
    await fillPasswords(page, old, 'một câu ngắn dễ nhớ', 'một câu khác hẳn')
    await page.getByText('Hai lần nhập không giống nhau.').waitFor()
    await fillPasswords(page, 'nhớ nhầm', 'một câu ngắn dễ nhớ')
    await page.getByRole('alert').getByText('Mật khẩu đang dùng không đúng.').waitFor()
    await fillPasswords(page, old, 'một câu ngắn dễ nhớ')
    await page.getByText('Các phiên làm việc khác của đồng chí đã kết thúc.').waitFor()
    expect(await field(page, 'Mật khẩu mới').inputValue()).toBe('')
    await elsewhere.page.getByRole('link', { name: 'Hồ sơ', exact: true }).click()
    await heading(elsewhere.page, 'Đăng nhập')
    await fillSignIn(elsewhere.page, 'uyvien.btv04', 'một câu ngắn dễ nhớ')
  })

  it('lists where one is signed in, in words, and ends one of them', async () => {
    const phone = {
      userAgent: 'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
    }
    const [seat, other] = [await office.seatOf('uyvien.btv05'), await office.seatOf('uyvien.btv05', phone)]
    await toAccount(seat)
    const sessions = section(seat.page, 'Phiên làm việc')
    await sessions.getByRole('row').filter({ hasText: 'phiên này' }).waitFor()
    const theirs = sessions.getByRole('row').filter({ hasText: 'Chrome trên Android' })
    await theirs.getByRole('button', { name: /^Kết thúc/ }).click()
    await theirs.waitFor({ state: 'detached' })
    await other.page.getByRole('link', { name: 'Hồ sơ', exact: true }).click()
    await heading(other.page, 'Đăng nhập')
    await section(seat.page, 'Nhật ký đăng nhập').getByText('Kết thúc phiên làm việc').waitFor()
  })

  it('switches the second factor on by a code, shows recovery codes once, and the door then asks for a code', async () => {
    const seat = await office.seatOf('uyvien.btv07')
    const { page } = seat
    const password = office.password('uyvien.btv07')
    await toAccount(seat)
    await button(page, 'Bật xác thực hai bước').click()
    const factor = section(page, 'Xác thực hai bước')
    const asked = factor.getByLabel('Mật khẩu đang dùng', { exact: true })
    expect(await asked.and(page.locator(':focus')).count()).toBe(1)
    await asked.fill(password)
    await factor.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
    await factor.getByRole('img', { name: 'Mã QR của khóa' }).waitFor()
    const uri = await factor.getByRole('link', { name: 'Mở bằng ứng dụng trên máy này' }).getAttribute('href')
    const secret = new URL(uri!).searchParams.get('secret')!
    expect(await factor.textContent()).toContain(secret.slice(0, 4))
    const codeNow = () => codeAt(secret, Math.floor(office.service.app.now() / 30_000))
    expect(await violations(page)).toEqual([])
    await field(page, 'Mã đang hiện trong ứng dụng').fill(codeNow())
    await button(page, 'Xác nhận và bật').click()
    await page.getByText('Các mã chỉ hiện lần này').waitFor()
    const codes = await factor.getByRole('listitem').allTextContents()
    expect(codes).toHaveLength(10)
    expect(await violations(page)).toEqual([])
    await button(page, 'Đã cất các mã').click()
    await page.getByText('Còn 10 mã dự phòng chưa dùng.').waitFor()
    await button(page, 'Đăng xuất').click()

    await fillSignInOnly(page, 'uyvien.btv07', password)
    await heading(page, 'Xác thực hai bước')
    expect(await violations(page)).toEqual([])
    expect(await field(page, 'Mã xác thực').and(page.locator(':focus')).count()).toBe(1)
    await field(page, 'Mã xác thực').fill('12345')
    await button(page, 'Xác nhận').click()
    await page.getByRole('alert').getByText('Mã xác thực không đúng').waitFor()
    ahead += 30_000
    await field(page, 'Mã xác thực').fill(codeNow())
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^Tài khoản của / }).waitFor()
    await button(page, 'Đăng xuất').click()
    await fillSignInOnly(page, 'uyvien.btv07', password)
    await field(page, 'Mã xác thực').fill(codes[0]!)
    await button(page, 'Xác nhận').click()
    await page.getByText('Còn 9 mã dự phòng chưa dùng.').waitFor()
  })
})

describe('Quên mật khẩu', () => {
  it('leads by a letter to a new password; its key leaves the address at once, and works once', async () => {
    const { page, context } = await office.seat()
    await page.goto(office.url)
    await button(page, 'Quên mật khẩu').click()
    await heading(page, 'Quên mật khẩu')
    expect(await violations(page)).toEqual([])
    await field(page, 'Tên đăng nhập').fill('uyvien.btv06')
    await button(page, 'Gửi thư đặt lại mật khẩu').click()
    await page.getByText('Nếu tên này có tài khoản').waitFor()
    for (let tries = 0; tries < 50 && server.taken.length === 0; tries++) await courier.round()
    const link = `${office.url}/mat-khau#${keyIn(server.taken[0]!)}`

    const before = (await context.newPage())!
    await before.goto(link)
    await before.getByText('Đặt mật khẩu cho tài khoản “uyvien.btv06”').waitFor()
    expect(before.url()).toBe(`${office.url}/mat-khau`)
    expect(await violations(before)).toEqual([])
    await field(before, 'Mật khẩu mới').fill('ngắn')
    await field(before, 'Nhập lại mật khẩu mới').fill('ngắn')
    await button(before, 'Đặt mật khẩu').click()
    await before.getByRole('alert').getByText('ít nhất 10 ký tự').waitFor()
    await field(before, 'Mật khẩu mới').fill('mật khẩu vừa đặt lại')
    await field(before, 'Nhập lại mật khẩu mới').fill('mật khẩu vừa đặt lại')
    await button(before, 'Đặt mật khẩu').click()
    await before.getByText('Đã đặt mật khẩu.').waitFor()
    await before.getByRole('link', { name: 'Đến trang đăng nhập' }).click()
    await fillSignIn(before, 'uyvien.btv06', 'mật khẩu vừa đặt lại')

    await page.goto(link)
    await page.getByRole('alert').getByText('Liên kết này đã được dùng').waitFor()
    expect(await violations(page)).toEqual([])
    await page.reload()
    await page.getByText('Hãy mở đúng liên kết trong thư.').waitFor()
  })
})

describe('Quản trị tài khoản', () => {
  it('shows the accounts, invites by mail, locks with a reason and tells it in the journal of sign-ins', async () => {
    const { page } = await office.seatOf('quantri')
    await page.goto(`${office.url}/quan-tri?the=accounts`)
    const row = page.getByRole('row').filter({ hasText: 'uyvien.btv06' })
    await row.getByText('Việc', { exact: true }).click()
    await row.getByRole('button', { name: 'Gửi thư đặt mật khẩu' }).click()
    await page.getByText(/Đã gửi thư cho .* đến uyvien@xa\.vn/).waitFor()
    await row.getByRole('button', { name: /^Khóa:/ }).click()
    await row.getByRole('textbox').fill('Chuyển công tác')
    await row.getByRole('button', { name: 'Khóa', exact: true }).click()
    await row.getByText(/khóa từ \d\d:\d\d/).waitFor()
    expect(await violations(page)).toEqual([])
    const other = await office.seat()
    await other.page.goto(office.url)
    await fillSignInOnly(other.page, 'uyvien.btv06', 'mật khẩu vừa đặt lại')
    await other.page.getByRole('alert').getByText('Tài khoản đang bị khóa').waitFor()
    await page.getByRole('tab', { name: 'Nhật ký đăng nhập' }).click()
    const told = page.getByRole('row').filter({ hasText: 'Chuyển công tác' })
    await told.getByText('Khóa tài khoản').waitFor()
    await field(page, 'Loại việc').selectOption({ label: 'Bị khóa tạm thời do sai nhiều lần' })
    await page.getByText('Không có dòng nào.').waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('is not offered to the office, which may not see it either', async () => {
    const { page } = await office.seatOf('vanphong')
    await page.goto(`${office.url}/quan-tri?the=accounts`)
    await page.getByRole('tab', { name: 'Người', exact: true }).waitFor()
    expect(await page.getByRole('tab', { name: 'Tài khoản' }).count()).toBe(0)
  })
})

describe('Các trang về tài khoản', () => {
  it.each(['light', 'dark'] as const)(
    'have nothing that axe finds fault with, in %s, on a telephone',
    async (colorScheme) => {
      const seat = await office.seatOf('quantri', { colorScheme, viewport: { width: 360, height: 780 } })
      const { page } = seat
      for (const path of ['/tai-khoan', '/quan-tri?the=accounts', '/quan-tri?the=signIns', '/mat-khau']) {
        await page.goto(`${office.url}${path}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        if (path !== '/mat-khau') await page.getByRole('table').first().waitFor()
        expect([path, await violations(page), await sidewaysPx(page)]).toEqual([path, [], 0])
      }
    },
  )

  it('ran nothing that the content policy stopped, and called nobody else', () => {
    expect(office.faults()).toEqual([])
  })
})

/** As far as the door's answer. */
async function fillSignInOnly(page: Page, username: string, password: string) {
  await field(page, 'Tên đăng nhập').fill(username)
  await field(page, 'Mật khẩu').fill(password)
  await button(page, 'Đăng nhập').click()
}
