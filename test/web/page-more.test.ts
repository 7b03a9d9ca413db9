import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantOf } from '../../rules/instants.ts'
import { saveSnapshot } from '../../store/dossiers.ts'
import { postLetters } from '../../store/outbox.ts'
import { type Seat, sidewaysPx, violations } from '../browser.ts'
import { type Office, openOffice } from '../open-office.ts'
import { snapshotOf } from '../store-world.ts'

const poll = 'Chủ trương nâng cấp đường liên thôn'
let office: Office
let clerk: Seat
let member: Seat

beforeAll(async () => {
  office = await openOffice()
  await office.furnish()
  clerk = await office.seatOf('vanphong', { locale: 'en-US' })
  member = await office.seatOf('uyvien.btv08', { viewport: { width: 390, height: 800 }, hasTouch: true })
})
afterAll(() => office?.close())

describe('Bàn làm việc: đang chờ người khác', () => {
  it('shows who holds what the clerk opened, how many have answered, and reminds once a day', async () => {
    const { page } = clerk
    await page.getByText('Đang chờ người khác').click()
    const row = page.getByRole('listitem').filter({ hasText: poll })
    await row.getByText('3/9 đã trả lời').waitFor()
    await row.getByRole('button', { name: `Nhắc: ${poll}` }).click()
    await row.getByText('Đã gửi lời nhắc đến 6 người.').waitFor()
    await row.getByText(/đã nhắc \d\d:\d\d/).waitFor()
    expect(await row.getByRole('button', { name: `Nhắc: ${poll}` }).count()).toBe(0)
  })
})

describe('Thông báo', () => {
  it('tells a member by the bell what was written to them, until they have looked', async () => {
    const { page } = member
    const bell = page.getByRole('banner').getByRole('link', { name: /^Thông báo/ })
    await expect.poll(() => bell.textContent()).toMatch(/\d+ thông báo chưa xem$/)
    await bell.click()
    await page.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor()
    const row = page.getByRole('main').getByRole('listitem').filter({ hasText: poll }).first()
    await row.getByText('mới', { exact: true }).waitFor()
    await expect.poll(() => bell.textContent()).toBe('Thông báo')
    expect(await violations(page)).toEqual([])
    await row.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: poll }).waitFor()
  })

  it('shows whoever opened the dossier that it was looked at and still waits', async () => {
    const { page } = clerk
    await page.reload()
    await page.getByText('Đang chờ người khác').click()
    const others = page.locator('.others').getByRole('listitem')
    await others
      .filter({ hasText: poll })
      .getByText(/đã xem lúc \d\d:\d\d .*, còn thiếu/)
      .waitFor()
    await others.filter({ hasText: 'chưa ai xem' }).first().waitFor()
    await page.getByRole('link', { name: poll, exact: true }).first().click()
    const holders = page.locator('.card').filter({ hasText: 'Ai đang giữ' })
    await holders.getByText(/đã xem lúc \d\d:\d\d .*, còn thiếu/).waitFor()
  })

  it('appears by itself on a page that stands open, and is empty for whom nothing was written', async () => {
    const { page, context } = await office.seatOf('uyvien.bch10', { viewport: { width: 360, height: 740 } })
    const bell = page.getByRole('banner').getByRole('link', { name: /^Thông báo/ })
    await bell.focus()
    await page.keyboard.press('Enter')
    await page.getByText('Chưa có thông báo nào gửi đồng chí.').waitFor()
    expect(await sidewaysPx(page)).toBeLessThanOrEqual(0)
    await page.getByRole('link', { name: 'Bàn làm việc' }).click()
    const letter = { unit: 'lung-phinh', kind: 'digest', toPerson: 'uyvien.bch10', link: '/' }
    const said = { id: 'thu-1', subject: 'Việc trong ngày', body: 'Kính gửi đồng chí,\n\nQuá hạn' }
    await postLetters(office.service.app.db, [{ ...letter, ...said }], instantOf(Date.now()))
    await page.getByRole('status').getByText('Đồng chí có thông báo mới.').waitFor({ state: 'attached' })
    await expect.poll(() => bell.textContent()).toMatch(/1 thông báo chưa xem$/)
    expect(await sidewaysPx(page)).toBeLessThanOrEqual(0)
    await context.close()
  })
})

describe('Tìm nhanh', () => {
  it('leads from a person to what waits for them, and an administrator to their row', async () => {
    const { page } = clerk
    const find = async (at: Page) => {
      await at.keyboard.press('Control+k')
      await at.keyboard.type('chuyen vien phong kinh te')
      await at.getByRole('option', { name: /^Người/ }).click()
    }
    await find(page)
    await page.waitForURL(/ho-so\?holder=phongkinhte/)
    expect(await page.getByLabel('Người đang giữ việc').inputValue()).toBe('phongkinhte')
    const seat = await office.seatOf('quantri')
    await find(seat.page)
    const row = seat.page.getByRole('row').nth(1)
    await row.getByText('Chuyên viên Phòng Kinh tế').waitFor()
    expect(await row.getAttribute('aria-current')).toBe('true')
    expect(await violations(seat.page)).toEqual([])
    await seat.context.close()
  })

  it('finds an act that waits by the keyboard alone, and opens its dossier at it', async () => {
    const { page } = clerk
    await page.keyboard.press('Control+k')
    await page.keyboard.type('tham dinh cho')
    const option = page.getByRole('option', { name: /Thẩm định · Đề án chợ Lùng Phình/ })
    await option.waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await option.getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Đề án chợ Lùng Phình' }).waitFor()
    await page.getByLabel('Kết quả, nhận xét').waitFor()
  })
})

describe('Hồ sơ', () => {
  it('watches a dossier from its head, and lists it by an address that can be kept', async () => {
    const { page } = clerk
    await page.goto(office.url)
    await page.getByRole('link', { name: 'Đề án chợ Lùng Phình', exact: true }).click()
    const star = page.getByRole('button', { name: 'Theo dõi' })
    await star.click()
    await page.getByRole('button', { name: 'Đang theo dõi' }).waitFor()
    await page.goto(`${office.url}/ho-so?watched=true`)
    await page.getByText('1 hồ sơ', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Đề án chợ Lùng Phình' }).waitFor()
  })

  it('sorts by title, with Đ after D, and keeps that in the address', async () => {
    const { page } = clerk
    await page.goto(`${office.url}/ho-so`)
    await page.getByLabel('Xếp theo').selectOption('Tên, theo chữ cái')
    await page.waitForURL(/order=title/)
    const titles = page.locator('.row .what')
    await expect
      .poll(async () => {
        const shown = await titles.allTextContents()
        return shown.length > 3 && shown.join() === [...shown].sort(new Intl.Collator('vi').compare).join()
      })
      .toBe(true)
  })

  it('keeps a list that was scrolled far, and follows what changes in it by that row alone', async () => {
    const { page, called } = clerk
    const at = instantOf(Date.now())
    const many = Array.from({ length: 650 }, (_, n) =>
      snapshotOf(`hang-loat-${n}`, {
        unit: 'lung-phinh',
        title: `Hàng loạt ${n}`,
        search: `Hàng loạt ${n}`,
        begunBy: null,
        at,
      }),
    )
    for (const each of many) await saveSnapshot(office.service.app.db, each)
    await page.goto(`${office.url}/ho-so?q=hang loat`)
    await page.locator('.row').first().waitFor()
    await expect
      .poll(
        async () => {
          await page.mouse.wheel(0, 6_000)
          return page.getByRole('status').filter({ hasText: 'hồ sơ' }).textContent()
        },
        { timeout: 90_000 },
      )
      .toMatch(/^650 hồ sơ/)
    const title = (await page.locator('.row .what').first().textContent())!
    const asked = () => called.filter((address) => address.includes('/api/dossiers?')).length
    const before = asked()
    const changed = many.find((each) => each.title === title)!
    const later = instantOf(Date.now())
    await saveSnapshot(office.service.app.db, { ...changed, seq: 2, stage: 'checking', at: later })
    await page.locator('.row').filter({ hasText: title }).getByText('Thường trực Đảng ủy kiểm tra').first().waitFor()
    expect(asked()).toBe(before)
  })

  it('takes a day as people here write it, in a browser that would put the month first', async () => {
    const { page } = clerk
    await page.goto(`${office.url}/ho-so`)
    const due = page.getByLabel('Đến hạn trước ngày')
    await due.fill('1/2/2031')
    await page.waitForURL(/dueBefore=2031-02-01/)
    await due.blur()
    expect(await due.inputValue()).toBe('01/02/2031')
    await due.fill('31/02/2031')
    await due.blur()
    await page.getByText('Ghi ngày dạng 28/04/2026').waitFor()
    expect(await due.inputValue()).toBe('31/02/2031')
  })

  it('tells where the days went on one line of time', async () => {
    const { page } = clerk
    await page.goto(office.url)
    await page.getByRole('link', { name: 'Đề án chợ Lùng Phình', exact: true }).click()
    await page.getByRole('tab', { name: 'Vì sao trễ' }).click()
    const panel = page.getByRole('tabpanel')
    await panel.getByText('Văn phòng thẩm định').waitFor()
    expect(await panel.locator('.late-bar .stay').count()).toBeGreaterThan(1)
    await page.getByText('Lịch sử dời hạn').click()
    await page.getByText('Chưa thời hạn nào bị dời.').waitFor()
    expect(await violations(page)).toEqual([])
  })
})

describe('Gọn hay Thoáng', () => {
  it('shows more rows at once in this browser, each still tall enough to be hit', async () => {
    const { page } = clerk
    const height = async () => {
      await page.goto(office.url)
      const row = page.locator('.row').first()
      await row.waitFor()
      return (await row.boundingBox())!.height
    }
    const choose = async (density: string) => {
      await page.goto(`${office.url}/tai-khoan`)
      const choices = page.getByRole('radiogroup', { name: 'Cách trình bày' })
      await choices.getByText(density).click()
      await choices.getByRole('radio', { name: density, checked: true }).waitFor({ state: 'attached' })
    }
    const roomy = await height()
    await choose('Gọn')
    expect(await height()).toBeLessThan(roomy)
    expect(await violations(page)).toEqual([])
    for (const button of await page.locator('.row .mantine-Button-root').all())
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(24)
    await choose('Thoáng')
    expect(await height()).toBe(roomy)
  })
})

describe('Biểu mẫu', () => {
  it('asks of an unscheduled matter why it is important, and why it is urgent', async () => {
    const { page } = clerk
    await page.goto(`${office.url}/lap/agendaItem`)
    const unscheduled = page.getByRole('group', { name: 'Nội dung đột xuất' })
    await unscheduled.getByLabel('Vì sao quan trọng').waitFor()
    await unscheduled.getByLabel('Vì sao cấp thiết').waitFor()
  })
})

describe('Phiếu ý kiến trên điện thoại', () => {
  it('offers three choices of one size, and repeats the one taken before it goes', async () => {
    const { page } = member
    await page.getByRole('link', { name: 'Phiếu ý kiến' }).click()
    await page.getByText('Đồng chí có đồng ý với chủ trương nâng cấp đường liên thôn').waitFor()
    const choices = page.locator('.poll-choices label')
    const boxes = await Promise.all((await choices.all()).map((each) => each.boundingBox()))
    const heights = boxes.map((box) => Math.round(box?.height ?? 0))
    expect(new Set(heights).size).toBe(1)
    expect(heights).toHaveLength(3)
    expect(await violations(page)).toEqual([])
    await page.getByRole('radio', { name: 'Tán thành, có ý kiến khác' }).check()
    await page.getByLabel('Ý kiến ghi trên phiếu').fill('Nên làm trước mùa mưa')
    await page.getByRole('button', { name: 'Xem lại và gửi' }).click()
    const last = page.getByRole('region', { name: 'Xem lại trước khi gửi' })
    await last.locator('h3:focus').waitFor()
    await last.getByText('Tán thành, có ý kiến khác').waitFor()
    await last.getByText('Nên làm trước mùa mưa').waitFor()
    expect(await violations(page)).toEqual([])
    await last.getByRole('button', { name: 'Trả lời phiếu xin ý kiến' }).click()
    await page.getByText('Đã ghi ý kiến của đồng chí').waitFor()
    expect(await sidewaysPx(page)).toBeLessThanOrEqual(0)
  })

  it('lets the answer be changed until the close, beginning from what was said', async () => {
    const { page } = member
    await page.getByText('Đồng chí đã trả lời: Tán thành, có ý kiến khác.').waitFor()
    await page.getByRole('button', { name: `Đổi ý kiến: ${poll}` }).click()
    expect(await page.getByLabel('Ý kiến ghi trên phiếu').inputValue()).toBe('Nên làm trước mùa mưa')
    await page.getByRole('radio', { name: 'Không tán thành' }).check()
    await page.getByRole('button', { name: 'Xem lại và gửi' }).click()
    await page.getByRole('button', { name: 'Trả lời phiếu xin ý kiến' }).click()
    await page.getByText('Đồng chí đã trả lời: Không tán thành.').waitFor()
  })
})

describe('Dự thảo biên bản', () => {
  it('is written from the record, to be taken into Word', async () => {
    const { page } = clerk
    await page.goto(`${office.url}/phong-hop`)
    await page.getByRole('link', { name: 'Hội nghị Ban Thường vụ Đảng ủy đột xuất', exact: true }).click()
    await page.getByRole('link', { name: 'Dự thảo biên bản, kết luận' }).click()
    await page.getByText('Có mặt 7/9 đồng chí đương nhiệm').waitFor()
    expect(await violations(page)).toEqual([])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải tệp Word' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('du-thao-bien-ban.docx')
    const parts = unzipSync(readFileSync(await download.path()))
    expect(Buffer.from(parts['word/document.xml']!).toString()).toContain('Có mặt 7/9 đồng chí đương nhiệm')
  })
})

describe('Theo dõi, Lịch, Quy chế', () => {
  it('leads from a figure to the list that makes it up', async () => {
    const { page } = clerk
    await page.goto(`${office.url}/theo-doi`)
    await page.getByRole('link', { name: /đến hạn hôm nay/ }).click()
    await page.waitForURL(/due=today/)
    expect(await page.getByLabel('Đến hạn hôm nay').isChecked()).toBe(true)
  })

  it('compares two regulations, differences first', async () => {
    const { page } = clerk
    await page.goto(`${office.url}/quy-che`)
    await page.getByLabel('So với văn bản').selectOption({ index: 1 })
    await page.getByText(/^\d+ giá trị khác nhau$/).waitFor()
    await page.waitForURL(/so=/)
  })

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds fault with on the newer pages, in %s',
    async (colorScheme) => {
      const { page, context } = await office.seatOf('vanphong', { colorScheme })
      for (const path of [
        '/',
        '/ho-so?order=due',
        '/theo-doi',
        '/lich?xem=ds',
        '/lich?xem=tuan',
        '/quy-che?so=model-143-2024-05',
        '/phieu',
        '/thong-bao',
      ]) {
        await page.goto(`${office.url}${path}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForLoadState('networkidle').catch(() => {})
        expect(await violations(page), path).toEqual([])
      }
      await context.close()
    },
  )

  it('needs no sideways scrolling on a telephone of 360 points', async () => {
    const { page, context } = await office.seatOf('vanphong', { viewport: { width: 360, height: 740 } })
    for (const path of [
      '/',
      '/ho-so?order=title',
      '/theo-doi',
      '/lich?xem=ds',
      '/quy-che?so=model-143-2024-05',
      '/phieu',
    ]) {
      await page.goto(`${office.url}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await sidewaysPx(page), path).toBeLessThanOrEqual(0)
    }
    await context.close()
  })

  it('left nothing for the browsers to complain of, and called nobody else', () => {
    expect(office.faults()).toEqual([])
  })
})
