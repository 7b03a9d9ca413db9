import { sentence } from '../messages/index.ts'
import { lastNudges } from '../store/nudges.ts'
import { waitingForOthers } from '../store/others.ts'
import type { App } from './app.ts'
import { openRow } from './dossier.ts'
import { endpoint, type Service } from './endpoint.ts'
import { looksAt } from './stage-looks.ts'
import { contentFor, listTitle } from './view.ts'
import type { Caller } from './who.ts'
import { roleLabel } from './wording.ts'

/** Việc tôi lập đang chờ người khác: who holds it, since when, whether they have looked, how many have answered, and when they were reminded. */
export function deskOthers(service: Service, app: App) {
  const spec = { method: 'get' as const, path: '/api/desk/others', summary: 'Đang chờ người khác', tag: 'Hồ sơ' }
  endpoint(service, app, spec, async ({ me }) => {
    const waiting = await waitingForOthers(app.db, { unit: me.unit.id, person: me.person.id, tokens: me.tokens })
    const nudged = await lastNudges(
      app.db,
      waiting.map(({ dossier }) => dossier),
    )
    const looks = await looksAt(app, me, waiting)
    const items = waiting.map(
      async ({ dossier, procedure, title, secrecy, state, label, owner, holders, dueAt, enteredAt }, n) => ({
        dossier,
        procedure,
        title: listTitle({ id: dossier, title, secrecy }),
        state,
        label: sentence(label),
        ownerLabel: owner && roleLabel(owner),
        enteredAt,
        dueAt,
        ...looks[n],
        nudgedAt: nudged.get(dossier) ?? null,
        progress: holders.length > 1 ? await progress(app, me, dossier) : null,
      }),
    )
    return { items: await Promise.all(items) }
  })
}

/** Bao nhiêu người đã trả lời, where the procedure lets this reader know who has and who has not. */
async function progress(app: App, me: Caller, id: string): Promise<{ done: number; of: number } | null> {
  const { procedure, snapshot } = await openRow(app, id)
  const { answered, unanswered } = contentFor(procedure, snapshot.context, me) as Record<string, unknown>
  if (!Array.isArray(answered) || !Array.isArray(unanswered)) return null
  return { done: answered.length, of: answered.length + unanswered.length }
}
