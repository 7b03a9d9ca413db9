import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agendaItem } from '../machines/agenda-item.ts'
import { meeting } from '../machines/meeting.ts'
import { agendaItemSchemas } from '../schemas/agenda-item.ts'
import { meetingSchemas } from '../schemas/meeting.ts'
import { listJournal } from '../store/journal.ts'
import type { Store } from '../store/pool.ts'
import { databases } from './databases.ts'
import { recorded, settleCommittee } from './record-world.ts'

const at = '2026-04-17T09:00:00+07:00'

describe.each(databases)('Một bước được ghi hai lần cùng lúc · $name', ({ open }) => {
  let store: Store
  beforeAll(async () => {
    store = await open()
    await settleCommittee(store.db)
  }, 60_000)
  afterAll(() => store?.close())

  it('answers both times what the first found, and is in the journal once', async () => {
    const item = await recorded(store.db, { procedure: agendaItem, schemas: agendaItemSchemas, id: 'i1', at })
    const body = 'standingCommittee'
    const matter = { title: 'Đề án chợ', body, itemType: 'ordinary', secrecy: 'none', urgency: 'normal' }
    await item.start({ ...matter, id: 'i1', toNearest: true, referral: { from: 'p0', kind: 'poll' } })

    const next = await recorded(store.db, { procedure: meeting, schemas: meetingSchemas, id: 'm1', at })
    const startsAt = '2026-04-28T08:00:00+07:00'
    const [first, second] = await next.beginTwice('vanThu', { title: 'Hội nghị Ban Thường vụ', body, startsAt })
    expect(JSON.stringify(first)).toContain('"i1"')
    expect(second).toEqual(first)
    expect((await listJournal(store.db, 'm1')).map(({ seq }) => seq)).toEqual([1])
  })
})
