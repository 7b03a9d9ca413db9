import { z } from 'zod'
import { dossierLetter } from '../courier/dossier-letter.ts'
import type { Procedure } from '../machines/procedure.ts'
import { sentence } from '../messages/index.ts'
import { inTongue } from '../messages/tongue.ts'
import { instantOf } from '../rules/instants.ts'
import { id } from '../schemas/act.ts'
import type { Stage } from '../store/dossiers.ts'
import { holdersOf } from '../store/memberships.ts'
import { recordNudges } from '../store/nudges.ts'
import { postLetters } from '../store/outbox.ts'
import { type App, publicUrl, today } from './app.ts'
import { type Opened, openDossier } from './dossier.ts'
import { endpoint, type Service } from './endpoint.ts'
import { pathOf } from './paths.ts'
import { Problem } from './problems.ts'
import { type Caller, mustBe } from './who.ts'
import { actLabel } from './wording.ts'

/** Nhắc người đang giữ việc: a letter to each of them, once a day; by who opened the dossier, or the office. */
export function nudges(service: Service, app: App, { stem, plural }: Procedure) {
  const path = `${pathOf(plural)}/{id}/nudges`
  const spec = { method: 'post' as const, path, summary: 'Nhắc người đang giữ việc', tag: stem, status: 201 as const }
  endpoint(service, app, { ...spec, params: z.object({ id }) }, async ({ me, params }) => {
    const opened = await openDossier(app, me, stem, params.id)
    if (opened.row.begunBy !== me.person.id) mustBe(me, sentence('api.role.openerOrOffice'), 'office')
    const held = opened.row.stages.filter(({ holders }) => !holders.some((token) => me.tokens.includes(token)))
    if (opened.row.status === 'done' || held.length === 0)
      throw new Problem('conflict', { why: sentence('api.nudge.nobody') })
    let sent = 0
    for (const stage of held) sent += await inTongue('vi', () => nudge(app, me, opened, stage))
    if (sent === 0) throw new Problem('conflict', { why: sentence('api.nudge.already') })
    return { dossier: params.id, sent, at: instantOf(app.now()) }
  })
}

/** How many were written to. */
async function nudge(app: App, me: Caller, { row, procedure, kept }: Opened, stage: Stage): Promise<number> {
  const [at, day] = [instantOf(app.now()), today(app)]
  const { id, unit, title, secrecy } = row
  const about = { id, unit, title, secret: secrecy !== 'none', plural: procedure.plural }
  const letter = await dossierLetter(app.db, about, {
    kind: 'reminder.byHand',
    params: {
      startsAt: stage.enteredAt,
      stage: sentence(stage.label),
      act: stage.awaits ? actLabel(row.procedure, stage.awaits) : '',
      asker: me.person.name,
    },
    cites: stage.cites,
    kept,
    publicUrl: publicUrl(app),
  })
  return app.db.transaction().execute(async (tx) => {
    const holders = await holdersOf(tx, row.unit, stage.holders, day)
    const others = holders.filter((person) => person !== me.person.id)
    const people = await recordNudges(tx, { dossier: row.id, people: others, day, byPerson: me.person.id, at })
    const letters = people.map((toPerson) => ({
      ...letter,
      id: `nudge.${id}.${day}.${toPerson}`,
      toPerson,
      dueAt: stage.dueAt,
    }))
    await postLetters(tx, letters, at)
    return people.length
  })
}
