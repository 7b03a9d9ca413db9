import type { Locator, Page } from 'playwright-core'

/** Where fields stand: the page, or a form on it. */
type Place = Page | Locator

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const exactly = (text: string) => new RegExp(`^${escaped(text)}( \\*)?$`)

/** The field of that very label, whether it must be filled or not. */
export function field(place: Place, label: string): Locator {
  return place.getByLabel(exactly(label)).filter({ visible: true })
}

/** The fields that stand together under that heading. */
export function group(place: Place, legend: string): Locator {
  return place.getByRole('group', { name: exactly(legend) })
}

/** Types into the field of that label. */
export function type(place: Place, label: string, text: string): Promise<void> {
  return field(place, label).fill(text)
}

/** Chooses by the words that stand in the list. */
export async function choose(place: Place, label: string, option: string | RegExp): Promise<void> {
  const list = field(place, label)
  const wanted = list.getByRole('option', { name: option, exact: typeof option === 'string' }).first()
  await wanted.waitFor({ state: 'attached' })
  await list.selectOption(await wanted.getAttribute('value'))
}

/** Chooses a file from the machine, and waits until it is up. */
export async function upload(place: Place, legend: string, name: string, content: string | Buffer): Promise<void> {
  const files = group(place, legend)
  const page = 'page' in place ? place.page() : place
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    files.getByRole('button', { name: /^Chọn tệp/ }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  await files.getByRole('listitem').filter({ hasText: name }).waitFor()
}

/** A PDF of one empty page, as small as they come. */
export const pdf = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n')

/** Opens a paper of the dossier in hand; answers what the service gives for it. */
export async function openPaper(page: Page, name: string): Promise<{ status: number; disposition: string }> {
  const [response] = await Promise.all([
    page.context().waitForEvent('response', (each) => each.url().includes('/api/files/')),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  return { status: response.status(), disposition: response.headers()['content-disposition'] ?? '' }
}

/** Goes to a page by the rail. */
export function goTo(page: Page, name: string): Promise<void> {
  return page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name }).click()
}

/** Opens the dossier of that title through the list. */
export async function find(page: Page, title: string): Promise<void> {
  await goTo(page, 'Hồ sơ')
  const search = page.getByLabel('Tìm theo tên')
  await search.fill(title)
  await search.press('Enter')
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).first().click()
  await isAt(page, title)
}

/** Takes what waits on the desk, which opens the dossier at the act; answers its form. */
export async function takeFromDesk(page: Page, act: string, title: string): Promise<Locator> {
  await openFromDesk(page, act, title)
  return form(page, act)
}

/** Follows what waits on the desk, whether it can be done already or not. */
export async function openFromDesk(page: Page, act: string, title: string): Promise<void> {
  await goTo(page, 'Bàn làm việc')
  await page.getByRole('link', { name: `${act}: ${title}`, exact: true }).click()
  await isAt(page, title)
}

/** Begins a dossier of that kind; answers its form. */
export async function begin(page: Page, kind: string): Promise<Locator> {
  await goTo(page, 'Hồ sơ')
  await page.getByRole('button', { name: 'Lập hồ sơ' }).click()
  await page.getByRole('menuitem', { name: kind }).click()
  await isAt(page, `Lập hồ sơ: ${kind}`)
  return page.getByRole('main').locator('form')
}

/** Sends what begins a dossier, and waits until the dossier is open. */
export async function beginIt(opening: Locator, title: string): Promise<void> {
  await opening.getByRole('button', { name: 'Lập hồ sơ' }).click()
  await isAt(opening.page(), title)
}

/** Opens an act of the dossier in hand; answers its form. */
export async function act(page: Page, label: string): Promise<Locator> {
  await acts(page).getByRole('button', { name: label, exact: true, expanded: false }).click()
  return form(page, label)
}

/** Sends the form of an act, and waits until it was heard: the form is gone then. */
export async function send(opened: Locator): Promise<void> {
  await opened.locator('button[type=submit]').click()
  await opened.waitFor({ state: 'detached' })
}

/** Opens an act that asks nothing, and sends it. */
export async function actAtOnce(page: Page, label: string): Promise<void> {
  await send(await act(page, label))
}

/** Waits until the dossier in hand stands at that stage. */
export function stands(page: Page, stage: string): Promise<void> {
  const words = new RegExp(`^\\W*${escaped(stage)}$`)
  return page.locator('[aria-current=step]').filter({ hasText: words }).waitFor()
}

/** Waits for the page of that title. */
export function isAt(page: Page, title: string): Promise<void> {
  return page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
}

/** What may be done to the dossier in hand. */
export function acts(page: Page): Locator {
  return page.getByRole('region', { name: 'Việc cần làm' })
}

/** The form of the act that is open. */
async function form(page: Page, label: string): Promise<Locator> {
  const opened = acts(page)
    .locator('.opened')
    .filter({ has: page.getByRole('heading', { name: label, exact: true }) })
  await opened.waitFor()
  return opened
}

/** A day and hour as a field of a form takes them, in Vietnam. */
export function localTime(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(0, 16)
}
