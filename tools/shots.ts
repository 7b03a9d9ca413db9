import type { Page } from 'playwright-core'

/** Một ảnh chụp: who is signed in and how they come to what is shown. */
export interface Shot {
  name: string
  who?: string
  /** On a telephone. */
  narrow?: true
  dark?: true
  go(page: Page, url: string): Promise<unknown>
}

const office = 'vanphong'
const item = 'Đề án chợ Lùng Phình'
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor()

async function open(page: Page, url: string, title: string) {
  await page.goto(`${url}/ho-so`)
  await page.getByRole('main').getByRole('link', { name: title }).first().click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

async function room(page: Page, url: string) {
  await page.goto(`${url}/phong-hop`)
  await page.getByRole('link', { name: /^Vào phòng họp: .*đột xuất/ }).click()
  await page.getByRole('region', { name: 'Chương trình' }).waitFor()
}

const at =
  (path: string) =>
  async (page: Page, url: string): Promise<void> => {
    await page.goto(`${url}${path}`)
    await heading(page)
  }

/** What is shown of the demonstration unit, in the order of the README. */
export const shots: Shot[] = [
  { name: 'desk', who: office, go: at('/') },
  { name: 'desk-dark', who: office, dark: true, go: at('/') },
  { name: 'dossiers', who: office, go: at('/ho-so') },
  {
    name: 'dossier',
    who: office,
    async go(page, url) {
      await open(page, url, item)
      await page.getByRole('button', { name: 'Thẩm định', exact: true }).click()
    },
  },
  {
    name: 'chart',
    who: office,
    async go(page, url) {
      await open(page, url, item)
      await page.getByRole('tab', { name: 'Sơ đồ' }).click()
      await page.getByRole('tabpanel').locator('svg').first().scrollIntoViewIfNeeded()
    },
  },
  { name: 'begin', who: office, go: at('/lap/agendaItem') },
  { name: 'room', who: office, go: room },
  {
    name: 'projector',
    who: office,
    async go(page, url) {
      await room(page, url)
      await page.goto(`${page.url()}/chieu`)
      await heading(page)
    },
  },
  {
    name: 'minutes',
    who: office,
    async go(page, url) {
      await room(page, url)
      await page.getByRole('link', { name: 'Dự thảo biên bản, kết luận' }).click()
      await heading(page)
    },
  },
  { name: 'poll', who: 'uyvien.btv09', narrow: true, go: at('/phieu') },
  { name: 'calendar', who: office, go: at('/lich') },
  { name: 'holidays', who: 'quantri', go: at('/lich/2026') },
  { name: 'overview', who: office, go: at('/theo-doi') },
  { name: 'regulation', who: office, go: at('/quy-che') },
  { name: 'administration', who: 'quantri', go: at('/quan-tri') },
  {
    name: 'own-values',
    who: 'quantri',
    async go(page, url) {
      await page.goto(`${url}/quan-tri?the=overlays`)
      const choice = page.getByLabel('Tên giá trị')
      const wanted = choice.getByRole('option', { name: /^Thời hạn gửi giấy mời trước hội nghị — Ban Thường vụ/ })
      await choice.selectOption((await wanted.getAttribute('value'))!)
      await page.getByLabel('Số ngày').fill('2')
      await page.getByText('Sẽ là: 2 ngày làm việc').scrollIntoViewIfNeeded()
    },
  },
  { name: 'notices', who: office, go: at('/thong-bao') },
  { name: 'account', who: office, go: at('/tai-khoan') },
  { name: 'sign-in', go: heading },
]
