import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCourier } from '../courier/courier.ts'
import { agendaItem } from '../machines/agenda-item.ts'
import { agendaItemSchemas } from '../schemas/agenda-item.ts'
import { listOutbox } from '../store/outbox.ts'
import type { Store } from '../store/pool.ts'
import { databases } from './databases.ts'
import { publicUrl, recorded, settleCommittee } from './record-world.ts'

const tuesday = '2026-04-28T09:00:00+07:00'
const place = {
  meeting: 'm1',
  startsAt: '2026-04-28T08:00:00+07:00',
  extraordinary: false,
  materialsDueAt: null,
  invitationsDueAt: null,
  guests: [],
}
const lead = { days: 10, unit: 'workingDays' }

describe.each(databases)('Nhắc cấp trên trả lời, khi đơn vị đã đặt thời hạn · $name', ({ open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    const others = { admission: null, lateDecision: null, ready: null, decision: null }
    await settleCommittee(store.db, { 'agendaItem.within': { ...others, superior: lead } })
  }, 60_000)
  afterAll(() => store?.close())

  it('goes to the office two working days before and when it is missed, and cites no article', async () => {
    const item = await recorded(store.db, { procedure: agendaItem, schemas: agendaItemSchemas, id: 'i1', at: tuesday })
    const referral = { from: 'm0', kind: 'body', reference: '5-KL/ĐU' }
    await item.start({
      title: 'Đề án',
      body: 'standingCommittee',
      itemType: 'ordinary',
      secrecy: 'none',
      urgency: 'normal',
      referral,
    })
    await item.hear({ type: 'placed', from: 'm1', place })
    await item.hear({ type: 'takenUp', from: 'm1' })
    const decision = { outcome: 'referredUp', to: 'superior', heldOn: '2026-04-28', reason: 'Vượt thẩm quyền' }
    await item.hear({ type: 'decide', from: 'm1', decision })
    expect(item.told.context.superiorDueAt).toBe('2026-05-14T17:00:00+07:00')

    for (const at of ['2026-05-12T07:59:59+07:00', '2026-05-12T08:00:00+07:00', '2026-05-14T17:00:00+07:00'])
      await createCourier({ db: store.db, publicUrl, now: () => Date.parse(at) }).round()
    const letters = await listOutbox(store.db, { unit: 'u1', dossier: 'i1' })
    const sent = letters.filter(({ toPerson }) => toPerson === 'vanThu')
    expect(sent.map(({ createdAt, subject }) => `${createdAt.slice(0, 16)} ${subject}`).sort()).toEqual([
      '2026-05-12T08:00 Sắp đến hạn trả lời của cấp trên: Đề án',
      '2026-05-14T17:00 Quá hạn trả lời của cấp trên: Đề án',
    ])
    expect(sent[0]?.body).toContain('quy chế làm việc không quy định cụ thể')
  })
})
