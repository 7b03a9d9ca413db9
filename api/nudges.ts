import { z } from 'zod'
import { compose, dossierUrl } from '../courier/letters.ts'
import type { Procedure } from '../machines/procedure.ts'
import { sentence } from '../messages/index.ts'
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
    for (const stage of held) sent += await nudge(app, me, opened, stage)
    if (sent === 0) throw new Problem('conflict', { why: sentence('api.nudge.already') })
    return { dossier: params.id, sent, at: instantOf(app.now()) }
  })
}

/** How many were written to. */
async function nudge(app: App, me: Caller, { row, procedure, kept }: Opened, stage: Stage): Promise<number> {
  const [at, day] = [instantOf(app.now()), today(app)]
  const { article = null, rule = null, quote = null } = (stage.cites && kept.values[stage.cites]) || {}
  const link = dossierUrl(publicUrl(app), procedure.plural, row.id)
  const { subject, body } = compose({
    kind: 'reminder.byHand',
    params: {
      startsAt: stage.enteredAt,
      stage: sentence(stage.label),
      act: stage.awaits ? actLabel(row.procedure, stage.awaits) : '',
      asker: me.person.name,
    },
    article,
    quote,
    dossier: { id: row.id, title: row.title, secret: row.secrecy !== 'none', url: link },
    unit: { name: me.unit.name, draft: kept.status === 'draft' },
  })
  return app.db.transaction().execute(async (tx) => {
    const holders = await holdersOf(tx, row.unit, stage.holders, day)
    const others = holders.filter((person) => person !== me.person.id)
    const people = await recordNudges(tx, { dossier: row.id, people: others, day, byPerson: me.person.id, at })
    const letters = people.map((person) => ({
      id: `nudge.${row.id}.${day}.${person}`,
      unit: row.unit,
      dossier: row.id,
      kind: 'reminder.byHand',
      toPerson: person,
      subject,
      body,
      dueAt: stage.dueAt,
      cites: rule,
      article,
      link,
    }))
    await postLetters(tx, letters, at)
    return people.length
  })
}
