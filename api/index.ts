import { OpenAPIHono } from '@hono/zod-openapi'
import { procedureOf, procedures } from '../machines/index.ts'
import { account } from './account.ts'
import { accountLinks } from './account-links.ts'
import { accountSecondFactor } from './account-second-factor.ts'
import { accounts } from './accounts.ts'
import { acts } from './acts.ts'
import { adoptions } from './adoptions.ts'
import type { App } from './app.ts'
import { authorisations } from './authorisations.ts'
import { begin } from './begin.ts'
import { bodies } from './bodies.ts'
import { calendar } from './calendar.ts'
import { calendarRange } from './calendar-range.ts'
import { calendars } from './calendars.ts'
import { comments } from './comments.ts'
import { desk } from './desk.ts'
import { deskOthers } from './desk-others.ts'
import { dossierFiles } from './dossier-files.ts'
import { dossier, dossierById, dossiers } from './dossiers.ts'
import type { Service } from './endpoint.ts'
import { events } from './events.ts'
import { files } from './files.ts'
import { health } from './health.ts'
import { journal } from './journal.ts'
import { meetingSeries } from './meeting-series.ts'
import { memberships } from './memberships.ts'
import { metrics } from './metrics.ts'
import { notices } from './notices.ts'
import { nudges } from './nudges.ts'
import { obstacles, openObstacles } from './obstacles.ts'
import { openapi } from './openapi.ts'
import { organisations } from './organisations.ts'
import { outbox } from './outbox.ts'
import { overview } from './overview.ts'
import { page } from './page.ts'
import { passages } from './passages.ts'
import { people } from './people.ts'
import { posts } from './posts.ts'
import { answerProblem, Problem } from './problems.ts'
import { procedures as described } from './procedures.ts'
import { reconcile } from './reconcile.ts'
import { regulationText } from './regulation-text.ts'
import { regulations } from './regulations.ts'
import { reports } from './reports.ts'
import { restDays } from './rest-days.ts'
import { security } from './security.ts'
import { series } from './series.ts'
import { sessions } from './sessions.ts'
import { signInEvents } from './sign-in-events.ts'
import { trials } from './trials.ts'
import { valueFields } from './value-fields.ts'
import { verify } from './verify.ts'
import { watches } from './watches.ts'

export type { App } from './app.ts'

/** Dịch vụ HTTP: every route of it, ready to be served. */
export function createApi(app: App): Service {
  const service: Service = new OpenAPIHono()
  service.onError((error, c) => answerProblem(app, c, error))
  service.notFound((c) => answerProblem(app, c, new Problem('noSuchPath')))
  security(service, app)
  for (const add of [
    health,
    metrics,
    sessions,
    account,
    accountSecondFactor,
    accountLinks,
    accounts,
    signInEvents,
    people,
    memberships,
    organisations,
    posts,
    authorisations,
    series,
    meetingSeries,
    reports,
    outbox,
    notices,
    calendars,
  ])
    add(service, app)
  for (const add of [
    described,
    desk,
    deskOthers,
    dossiers,
    dossierById,
    openObstacles,
    overview,
    calendarRange,
    restDays,
    regulationText,
    files,
    events,
    bodies,
    regulations,
    adoptions,
    valueFields,
    calendar,
    verify,
    reconcile,
  ])
    add(service, app)
  for (const stem of Object.keys(procedures))
    for (const add of [
      begin,
      dossier,
      dossierFiles,
      acts,
      trials,
      passages,
      journal,
      comments,
      watches,
      nudges,
      obstacles,
    ])
      add(service, app, procedureOf(stem))
  openapi(service)
  page(service)
  return service
}
