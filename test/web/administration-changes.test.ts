import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayOf, instantOf } from '../../rules/instants.ts'
import { raiseRefusedAddress } from '../../store/obstacles.ts'
import { violations } from '../browser.ts'
import { choose, field, type } from '../hands.ts'
import { type Office, openOffice } from '../open-office.ts'
import type { Caller } from '../service.ts'

const shown = (day: string) => day.split('-').reverse().join('/')

let office: Office
let administrator: Page
let through: Caller
let today: string

beforeAll(async () => {
  office = await openOffice()
  today = dayOf(office.service.app.now())
  through = await office.service.signIn('quantri')
  administrator = (await office.seatOf('quantri')).page
})
afterAll(() => office?.close())

const row = (...texts: string[]) =>
  texts.reduce(
    (rows, hasText) => rows.filter({ hasText }),
    administrator.locator('table.list').first().getByRole('row'),
  )
const items = async (path: string) => (await through.get(path)).body.items

async function goToTab(name: string) {
  await administrator.getByRole('tab', { name, exact: true }).click()
  await administrator.getByRole('tab', { name, exact: true, selected: true }).waitFor()
}

/** The form for one more, below the table. */
function adding(label: string) {
  return administrator.locator('section').filter({ has: administrator.getByRole('heading', { name: label }) })
}

async function add(label: string) {
  await adding(label).getByRole('button', { name: label }).click()
  await administrator
    .getByRole('status')
    .getByText(/^Đã ghi/)
    .waitFor()
}

/** Opens the form of a row by its button. */
async function change(label: string, about: string) {
  await administrator.getByRole('button', { name: `${label}: ${about}` }).click()
  return administrator.getByRole('form', { name: `${label}: ${about}` })
}

describe('Quản trị bằng tay, không cần dòng lệnh', () => {
  it('adds a person, and corrects their name and address', async () => {
    await administrator.goto(`${office.url}/quan-tri?the=people`)
    const form = adding('Thêm người')
    await type(form, 'Tên', 'Giàng Thị Mo')
    await type(form, 'Thư điện tử', 'mo@xa.vn')
    await add('Thêm người')
    await row('Giàng Thị Mo', 'mo@xa.vn').waitFor()
    const edit = await change('Sửa', 'Giàng Thị Mo')
    await type(edit, 'Tên', 'Giàng Thị Mỏ')
    await type(edit, 'Thư điện tử', 'không phải địa chỉ')
    await edit.getByRole('button', { name: 'Lưu' }).click()
    await edit.getByRole('alert').waitFor()
    expect(await violations(administrator)).toEqual([])
    await type(edit, 'Thư điện tử', 'giang.mo@xa.vn')
    await edit.getByRole('button', { name: 'Lưu' }).click()
    await row('Giàng Thị Mỏ', 'giang.mo@xa.vn').waitFor()
    expect(await items('/api/people')).toContainEqual(
      expect.objectContaining({ name: 'Giàng Thị Mỏ', email: 'giang.mo@xa.vn' }),
    )
    const emptied = await change('Sửa', 'Giàng Thị Mỏ')
    await type(emptied, 'Thư điện tử', '')
    await emptied.getByRole('button', { name: 'Lưu' }).click()
    await emptied.waitFor({ state: 'detached' })
    expect(await items('/api/people')).toContainEqual(expect.objectContaining({ name: 'Giàng Thị Mỏ', email: null }))
  })

  it('gives a membership, suspends it, lets it go on and ends it', async () => {
    await goToTab('Tư cách')
    const form = adding('Ghi một tư cách')
    const [from, suspended, resumed] = [addDays(today, -60), addDays(today, -30), addDays(today, -1)]
    await choose(form, 'Người', 'Giàng Thị Mỏ')
    await choose(form, 'Tập thể, tư cách', 'Ban Xây dựng Đảng')
    await type(form, 'Từ ngày', shown(from))
    await add('Ghi một tư cách')
    const held = () => row('Ban Xây dựng Đảng', 'Giàng Thị Mỏ')
    await held().getByText(shown(from)).waitFor()
    const about = 'Ban Xây dựng Đảng, Giàng Thị Mỏ'
    const suspending = await change('Đình chỉ', about)
    await type(suspending, 'Đình chỉ từ ngày', shown(suspended))
    await suspending.getByRole('button', { name: 'Lưu' }).click()
    await held().getByText(shown(suspended)).waitFor()
    const person = (await items('/api/people')).find(({ name }: { name: string }) => name === 'Giàng Thị Mỏ').id
    const heldBy = () => items(`/api/memberships?person=${person}`)
    expect(await heldBy()).toMatchObject([{ suspendedFrom: suspended }])
    const resuming = await change('Cho hết đình chỉ', about)
    await type(resuming, 'Hết đình chỉ từ ngày', shown(resumed))
    await resuming.getByRole('button', { name: 'Lưu' }).click()
    await held().getByText(shown(resumed)).waitFor()
    expect(await heldBy()).toMatchObject([
      { fromOn: resumed, suspendedFrom: null, toOn: null },
      { fromOn: from, suspendedFrom: suspended, toOn: addDays(resumed, -1) },
    ])
    await (await change('Kết thúc', about)).getByRole('button', { name: 'Lưu' }).click()
    await held().getByText(shown(today)).waitFor()
    expect(await heldBy()).toMatchObject([{ toOn: today }, {}])
  })

  it('adds an organisation, renames it and ends it; it is then offered for nothing new', async () => {
    await goToTab('Cơ quan, đơn vị')
    const form = adding('Thêm cơ quan, đơn vị')
    await type(form, 'Tên', 'Trạm Thú y xã')
    await choose(form, 'Hình thức, loại', 'Cơ quan chuyên môn')
    await add('Thêm cơ quan, đơn vị')
    const renaming = await change('Sửa', 'Trạm Thú y xã')
    await type(renaming, 'Tên', 'Trạm Chăn nuôi xã')
    await renaming.getByRole('button', { name: 'Lưu' }).click()
    await row('Trạm Chăn nuôi xã').waitFor()
    const ending = await change('Sửa', 'Trạm Chăn nuôi xã')
    await type(ending, 'Đến hết ngày', shown(addDays(today, -1)))
    await ending.getByRole('button', { name: 'Lưu' }).click()
    await row('Trạm Chăn nuôi xã', shown(addDays(today, -1))).waitFor()
    expect(await items('/api/organisations')).toContainEqual(
      expect.objectContaining({ name: 'Trạm Chăn nuôi xã', toOn: addDays(today, -1) }),
    )
    expect(await violations(administrator)).toEqual([])
    const { page: clerk, context } = await office.seatOf('vanphong')
    await clerk.goto(`${office.url}/lap/delegatedMatter`)
    const offered = clerk.getByRole('group', { name: /^Nơi chuẩn bị/ }).getByLabel('Cơ quan, tổ chức, đơn vị')
    await offered.getByRole('option', { name: 'Phòng Kinh tế' }).first().waitFor({ state: 'attached' })
    expect(await offered.getByRole('option', { name: 'Trạm Chăn nuôi xã' }).count()).toBe(0)
    await context.close()
  })

  it('adds a post with who manages it, and says who holds it until when', async () => {
    await goToTab('Chức danh')
    const form = adding('Thêm chức danh')
    await type(form, 'Mã chức danh (viết liền, không dấu)', 'truong-phong-kinh-te')
    await type(form, 'Tên chức danh', 'Trưởng phòng Kinh tế')
    await choose(form, 'Cấp quản lý chức danh', 'Ban Thường vụ Đảng ủy')
    await type(form, 'Căn cứ', '12-QĐ/ĐU')
    await add('Thêm chức danh')
    await row('Trưởng phòng Kinh tế', 'Ban Thường vụ Đảng ủy').waitFor()
    const edit = await change('Sửa', 'Trưởng phòng Kinh tế')
    await choose(edit, 'Người giữ', 'Giàng Thị Mỏ')
    await type(edit, 'Ngày cuối của thời hạn giữ chức vụ', shown(addDays(today, 400)))
    await edit
      .getByRole('radiogroup', { name: /^Phải hiệp y/ })
      .getByLabel('Có', { exact: true })
      .check()
    await type(edit, 'Căn cứ', '15-QĐ/ĐU')
    expect(await violations(administrator)).toEqual([])
    await edit.getByRole('button', { name: 'Lưu' }).click()
    await row('Trưởng phòng Kinh tế', 'Giàng Thị Mỏ')
      .getByText(shown(addDays(today, 400)))
      .waitFor()
    expect(await items('/api/posts')).toContainEqual(
      expect.objectContaining({
        code: 'truong-phong-kinh-te',
        managedBy: 'standingCommittee',
        consults: true,
        termEndsOn: addDays(today, 400),
        source: '15-QĐ/ĐU',
      }),
    )
    const vacant = await change('Sửa', 'Trưởng phòng Kinh tế')
    await field(vacant, 'Người giữ').selectOption('')
    await type(vacant, 'Ngày cuối của thời hạn giữ chức vụ', '')
    await type(vacant, 'Căn cứ', '16-QĐ/ĐU')
    await vacant.getByRole('button', { name: 'Lưu' }).click()
    await row('Trưởng phòng Kinh tế', '16-QĐ/ĐU').waitFor()
    expect(await items('/api/posts')).toContainEqual(
      expect.objectContaining({ code: 'truong-phong-kinh-te', holder: null, termEndsOn: null }),
    )
  })

  it('lets the regular meetings of a body plan themselves; one not held in its time stands in the overview', async () => {
    const from = addDays(today, -70)
    await goToTab('Họp định kỳ')
    await row('Ban Thường vụ Đảng ủy', 'mỗi tháng một lần').getByText('Không', { exact: true }).waitFor()
    const form = await change('Cho tự lập dự kiến', 'Ban Thường vụ Đảng ủy')
    await type(form, 'Số tiếp theo', '8')
    await type(form, 'Từ ngày', shown(from))
    await type(form, 'Căn cứ', 'Biên bản hội nghị lần thứ 7')
    expect(await violations(administrator)).toEqual([])
    await form.getByRole('button', { name: 'Lưu' }).click()
    await row('Ban Thường vụ Đảng ủy', 'Biên bản hội nghị lần thứ 7')
      .getByText(`từ ${shown(from)}`)
      .waitFor()
    await administrator.getByRole('table', { name: 'Các kỳ họp' }).getByText('Ban Thường vụ Đảng ủy').first().waitFor()
    const { series } = (await through.get('/api/series/meetings')).body
    expect(series).toContainEqual(
      expect.objectContaining({ body: 'standingCommittee', nextNumber: 8, fromOn: from, begun: false }),
    )
    const [missing] = (await items('/api/series/meetings')) as { standing: string; from: string; to: string }[]
    expect(missing).toMatchObject({ body: 'standingCommittee', standing: 'missing' })
    await administrator.goto(`${office.url}/theo-doi`)
    const period = `kỳ ${shown(missing!.from)} – ${shown(missing!.to)} đã qua khoảng ngày họp`
    await administrator.getByRole('listitem').filter({ hasText: period }).getByText('Điều 11, khoản 1').waitFor()
    expect(await violations(administrator)).toEqual([])
  })

  it('leads from a refused address in a dossier to the person whose address it is', async () => {
    const { db, now } = office.service.app
    const clerk = await office.service.signIn('vanphong')
    const { id } = (await clerk.post('/api/agenda-items', { title: 'Đề án chợ', body: 'standingCommittee' })).body
    const at = instantOf(now())
    const address = 'khong-con@xa.vn'
    const refused = { dossier: id, person: 'uyvien.btv04', address, reason: `550 ${address}`, at }
    await db.transaction().execute((tx) => raiseRefusedAddress(tx, refused))
    await through.post('/api/memberships', { person: 'quantri', capacity: 'office', fromOn: today })
    await administrator.goto(`${office.url}/ho-so/agenda-items/${id}`)
    await administrator.getByRole('link', { name: 'Sửa địa chỉ thư của người này' }).click()
    const asked = administrator.locator('tr[aria-current]')
    await asked.getByText('Ủy viên Ban Thường vụ 4').waitFor()
    const edit = await change('Sửa', 'Ủy viên Ban Thường vụ 4')
    await type(edit, 'Thư điện tử', 'uyvien4@xa.vn')
    await edit.getByRole('button', { name: 'Lưu' }).click()
    await asked.getByText('uyvien4@xa.vn').waitFor()
  })

  it('shows all of it to the office, which may change none of it', async () => {
    const { page, context } = await office.seatOf('vanphong')
    for (const the of ['people', 'organisations', 'posts', 'series']) {
      await page.goto(`${office.url}/quan-tri?the=${the}`)
      await page.locator('table.list').first().waitFor()
      expect(await page.getByRole('button', { name: /^(Sửa|Đình chỉ|Cho tự lập dự kiến):/ }).count()).toBe(0)
    }
    await context.close()
  })

  it('left nothing for the browsers to complain of, and called nobody else', () => {
    expect(office.faults()).toEqual([])
  })
})
