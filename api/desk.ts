import { sentence } from '../messages/index.ts'
import { desk as waitingFor } from '../store/dossiers.ts'
import { unitValues } from '../store/terms.ts'
import { type App, today } from './app.ts'
import { type Citations, grounded } from './citations.ts'
import { endpoint, type Service } from './endpoint.ts'
import { draftNotice } from './notice.ts'
import { listTitle } from './view.ts'
import { actLabel } from './wording.ts'

/** Việc đang chờ tôi: soonest deadline first. */
export function desk(service: Service, app: App) {
  const spec = { method: 'get' as const, path: '/api/desk', summary: 'Việc đang chờ tôi', tag: 'Hồ sơ' }
  endpoint(service, app, spec, async ({ me }) => {
    const waiting = await waitingFor(app.db, { unit: me.unit.id, tokens: me.tokens })
    const citations: Citations = waiting.length > 0 ? (await unitValues(app.db, me.unit.id, today(app))).values : {}
    const items = waiting.map(
      ({ dossier, procedure, title, secrecy, body, state, label, holders, awaits, cites, dueAt, enteredAt }) => {
        const { rule, article } = grounded(citations, cites)
        return {
          dossier,
          procedure,
          title: listTitle({ id: dossier, title, secrecy }),
          body,
          state,
          label: sentence(label),
          act: awaits,
          actLabel: awaits && actLabel(procedure, awaits),
          rule,
          article,
          dueAt,
          overdue: dueAt !== null && Date.parse(dueAt) < app.now(),
          enteredAt,
          // A clerk tells the office's work from what waits for them by name or by another office of theirs.
          ofOffice: holders.includes('capacity:office'),
          ofMine: holders.some((token) => token !== 'capacity:office' && me.tokens.includes(token)),
        }
      },
    )
    return { items, ...(await draftNotice(app, me.unit.id)) }
  })
}
