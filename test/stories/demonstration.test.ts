import { describe, expect, it, vi } from 'vitest'
import { createDemonstrationDossiers } from '../../demonstration/dossiers.ts'
import { msOf } from '../../rules/instants.ts'
import { unitCalendar } from '../../store/terms.ts'
import { openHouseAt } from '../clock.ts'
import { castOf } from '../story-cast.ts'

vi.setConfig({ testTimeout: 120_000 })

const procedures = ['agendaItem', 'appointment', 'delegatedMatter', 'meeting', 'promulgation', 'writtenPoll']

describe('Đơn vị minh họa lập được vào bất kỳ ngày nào', () => {
  it.each([
    ['the first day of Tết', '2026-02-17T10:00:00+07:00'],
    ['two minutes before a month ends', '2026-11-30T23:58:00+07:00'],
    ['a leap day of a year whose holidays nobody has entered', '2028-02-29T08:00:00+07:00'],
  ])('%s', async (_, startsAt) => {
    const house = await openHouseAt(startsAt)
    try {
      const { app, service, accounts } = house
      const calendar = await unitCalendar(app.db, 'lung-phinh')
      await createDemonstrationDossiers(service, accounts, msOf(house.now()), calendar)
      const { office } = await castOf(house)
      const { items } = await office.get('/api/dossiers?limit=100')
      expect([...new Set(items.map(({ procedure }: { procedure: string }) => procedure))].sort()).toEqual(procedures)
      expect((await office.get('/api/reconcile')).mismatches).toEqual([])
    } finally {
      await house.close()
    }
  })
})
