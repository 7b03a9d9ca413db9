import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { instantOf } from '../../rules/instants.ts'
import { type Caller, openService, type TestService } from '../service.ts'

let service: TestService
let office: Caller
let agency: Caller

beforeAll(async () => {
  service = await openService()
  office = await service.signIn('vanphong')
  agency = await service.signIn('phongkinhte')
}, 60_000)
afterAll(() => service.close(), 30_000)

describe('Phiên bản mới của một thủ tục', () => {
  it('takes over a dossier that began under the old one at a quiet moment, journals it, and loses nothing', async () => {
    const begun = await office.post('/api/agenda-items', {
      title: 'Đề án chợ',
      body: 'standingCommittee',
      memberInCharge: 'uyvien.btv04',
      preparer: { organisation: 'phong-kinh-te' },
    })
    const path = `/api/agenda-items/${begun.body.id}`
    expect(begun.body.stages[0].state).toBe('preparing')

    // Its deadline is the first that the new version hears of it.
    const document = await office.post('/api/promulgations', {
      title: 'Thông báo',
      documentType: 'TB',
      organ: 'office',
    })
    const itsPath = `/api/promulgations/${document.body.id}`

    await import('../second-version.ts')
    const { code } = await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('../second-workflows.ts', import.meta.url)),
      logger: new DefaultLogger('ERROR'),
    })
    const until = instantOf(Date.now() + 2_000)
    const dated = await office.post(`${itsPath}/acts`, { type: 'reschedule', until, reason: 'Gấp' })
    expect(dated.status, JSON.stringify(dated.body)).toBe(200)
    await service.replaceWorker({ workflowBundle: { code } })
    const kinds = async () => {
      const { items } = (await office.get(`${itsPath}/journal`)).body
      return items.map(({ kind }: { kind: string }) => kind)
    }
    await expect.poll(kinds, { timeout: 20_000 }).toContain('deadline')
    const corrected = await office.post(`${itsPath}/acts`, { type: 'correct', title: 'Thông báo mới', reason: 'Sửa' })
    expect(corrected.status, JSON.stringify(corrected.body)).toBe(200)
    await expect.poll(kinds, { timeout: 20_000 }).toContain('migration')

    const said = await office.post(`${path}/acts`, { type: 'seekComments', from: ['Ủy ban Mặt trận Tổ quốc'] })
    expect(said.status, JSON.stringify(said.body)).toBe(200)

    const journal = async () => (await office.get(`${path}/journal`)).body.items as { kind: string; label: string }[]
    await expect.poll(async () => (await journal()).map(({ kind }) => kind), { timeout: 20_000 }).toContain('migration')
    expect((await journal()).find(({ kind }) => kind === 'migration')?.label).toBe('Chuyển sang phiên bản thủ tục mới')
    const moved = await office.get(path)
    expect(moved.body.stages[0].state).toBe('gathering')
    expect(moved.body.content.commentsSought).toHaveLength(1)

    const paper = await agency.upload('du-thao.txt', 'Dự thảo')
    const delivered = await agency.post(`${path}/acts`, { type: 'deliver', files: [paper.body.id] })
    expect(delivered.status, JSON.stringify(delivered.body)).toBe(200)
    expect(delivered.body.stages[0].state).toBe('appraising')
    expect((await office.get(`/api/verify/${begun.body.id}`)).body.broken).toBeNull()
  })
})
