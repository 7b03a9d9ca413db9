import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageBuild } from '../../tools/page-build.ts'
import { openBrowser, type Seat, signInAt, sit } from '../browser.ts'
import { passwordOf, type Started, signIn, start } from '../start-process.ts'
import { castOf, committee, type Entry } from '../story-cast.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-room-'))
const username = 'vanphong'
let house: Started
let url: string
let said: string
let browser: Browser
let meeting: string
let clerk: Page
let late: Page

beforeAll(async () => {
  await pageBuild()
  house = start(dataDir)
  url = await house.ready()
  await house.says(/Đã lập xong các hồ sơ minh họa/)
  said = house.text()
  const who = [username, ...committee, 'phongkinhte']
  const accounts = who.map((username) => ({ username, password: passwordOf(said, username) }))
  const service = { request: (path: string, init?: RequestInit) => fetch(`${url}${path}`, init) }
  const cast = await castOf({ service, accounts: accounts as never })
  ;({ meeting } = await cast.sit(2, { isOwed: true }))
  browser = await openBrowser()
  clerk = (await seated()).page
  await clerk.goto(`${url}/phong-hop/${meeting}`)
  await present(clerk, '9/9')
  late = (await seated()).page
  await late.goto(`${url}/phong-hop`)
  await entrance(late).waitFor()
  await late.waitForLoadState('networkidle')
})

afterAll(async () => {
  await browser?.close()
  await house?.interrupt()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('Phòng họp khi mất kết nối', () => {
  it('goes on taking presence, items and votes, figures them, and says what waits', async () => {
    await house.interrupt()
    await person(committee[8]!).focus()
    await clerk.keyboard.press('v')
    await present(clerk, '8/9')
    await clerk.getByText('1 việc đang chờ gửi').waitFor()

    await item('Nội dung 1').click()
    await take('Đưa nội dung ra xem xét')
    await count('7', '1')
    await verdict('được thông qua')
    await clerk.getByText('Tính trên máy này; hệ thống kiểm tra khi có kết nối.').waitFor()
    await take('Ghi kết quả biểu quyết')
    await item('Nội dung 1').getByText('Được thông qua · chờ gửi').waitFor()

    await item('Nội dung 2').click()
    await take('Đưa nội dung ra xem xét')
    // One more than there are to vote: the service will not take it.
    await count('9', '0')
    await verdict('được thông qua')
    await take('Ghi kết quả biểu quyết')
    await clerk.getByText('5 việc đang chờ gửi').waitFor()
    await clerk.getByText('Trong lúc này không mở lại được phòng họp').waitFor()
  })

  it('takes back a slip of the hand that nobody has heard', async () => {
    await person(committee[7]!).focus()
    await clerk.keyboard.press('v')
    await clerk.getByText('6 việc đang chờ gửi').waitFor()
    await person(committee[7]!).focus()
    await clerk.keyboard.press('c')
    await clerk.getByText('5 việc đang chờ gửi').waitFor()
    await present(clerk, '8/9')
  })

  it('tells whoever comes to the door now that the room cannot be opened yet', async () => {
    await entrance(late).click()
    await late.getByRole('alert').getByText('Chưa mở được phòng họp vì mất kết nối').waitFor()
  })

  it('sends all of it in order when the service is back, and opens for whoever waited', async () => {
    house = start(dataDir, { PORT: new URL(url).port })
    expect(await house.ready()).toBe(url)
    await clerk.getByText('việc đang chờ gửi').waitFor({ state: 'detached', timeout: 60_000 })
    await item('Nội dung 1').getByText('Được thông qua', { exact: true }).waitFor({ timeout: 60_000 })
    await present(late, '8/9', 60_000)
  })

  it('puts a refusal beside what was entered, which is kept, also after a reload', async () => {
    await item('Nội dung 2').click()
    const refusal = clerk.getByRole('alert').filter({ hasText: 'Ghi kết quả biểu quyết: Nội dung 2' })
    await refusal
      .getByText(/số phiếu/i)
      .first()
      .waitFor()
    expect(await approvals().inputValue()).toBe('9')
    await clerk.reload()
    await refusal.waitFor({ timeout: 60_000 })
    expect(await approvals().inputValue()).toBe('9')
    await count('3', '5')
    await verdict('chưa được thông qua')
    await take('Ghi kết quả biểu quyết')
    await item('Nội dung 2').getByText('Không được thông qua').waitFor()
    await refusal.waitFor({ state: 'detached' })
  })

  it('has each act once in the journal, as they were entered', async () => {
    const { body } = await (await signIn(url, username, passwordOf(said, username))).get(
      `/api/meetings/${meeting}/journal`,
    )
    const acts = (body.items as Entry[]).map(({ type }) => type)
    expect(acts.slice(acts.indexOf('open') + 1).filter((type) => rooms.includes(type))).toEqual([
      'leave',
      'takeUp',
      'vote',
      'takeUp',
      'vote',
    ])
  })
})

const rooms = ['attend', 'leave', 'takeUp', 'vote']

async function seated(): Promise<Seat> {
  const seat = await sit(browser)
  await signInAt(seat, url, username, passwordOf(said, username))
  return seat
}

const entrance = (page: Page) => page.getByRole('link', { name: 'Vào phòng họp: Hội nghị đột xuất' })
const person = (id: string) => clerk.locator(`[data-person="${id}"]`)
const item = (title: string) => clerk.getByRole('region', { name: 'Chương trình' }).getByRole('button', { name: title })
const take = (name: string) => clerk.getByRole('button', { name, exact: true }).click()
const approvals = () => clerk.getByLabel('Tán thành', { exact: true })
const verdict = (said: string) => clerk.locator('.verdict').getByText(said, { exact: true }).waitFor()

async function count(approve: string, reject: string) {
  await approvals().fill(approve)
  await clerk.getByLabel('Không tán thành', { exact: true }).fill(reject)
}

function present(page: Page, figure: string, timeout = 15_000): Promise<void> {
  return page.getByText(`Có mặt ${figure}`, { exact: true }).waitFor({ timeout })
}
