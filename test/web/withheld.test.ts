import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Office, openOffice } from '../open-office.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

async function begin(secrecy: string): Promise<string> {
  const title = secrecy === 'none' ? 'Nội dung thường' : 'Nội dung mật số 02'
  const clerk = await office.service.signIn('vanphong')
  const preparer = { organisation: 'phong-kinh-te' }
  const given = { title, secrecy, body: 'standingCommittee', memberInCharge: 'uyvien.btv04', preparer }
  const { status, body } = await clerk.post('/api/agenda-items', given)
  expect(status, JSON.stringify(body)).toBe(201)
  return body.id
}

describe('Hồ sơ mật', () => {
  it('offers no comments, at their own address neither, where another dossier does', async () => {
    const { page } = await office.seatOf('vanphong')
    const tab = (name: string) => page.getByRole('tab', { name })
    await page.goto(`${office.url}/ho-so/agenda-items/${await begin('none')}?the=comments`)
    await page.getByLabel('Ý kiến trao đổi').waitFor()
    await page.goto(`${office.url}/ho-so/agenda-items/${await begin('secret')}?the=comments`)
    await page.getByText('Hồ sơ mật: hệ thống không chứa nội dung và tệp').waitFor()
    await tab('Nội dung').waitFor()
    expect(await tab('Nội dung').getAttribute('aria-selected')).toBe('true')
    expect(await tab('Trao đổi').count()).toBe(0)
    expect(await page.getByLabel('Ý kiến trao đổi').count()).toBe(0)
    expect(office.faults()).toEqual([])
  })
})
