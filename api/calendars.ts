import { z } from 'zod'
import { feedOf } from '../courier/calendar.ts'
import { inTongue } from '../messages/tongue.ts'
import { instantOf } from '../rules/instants.ts'
import { id } from '../schemas/act.ts'
import { addFeed, findFeed, listFeeds, revokeFeed } from '../store/feeds.ts'
import { type App, publicUrl } from './app.ts'
import { feedEntries } from './calendar-entries.ts'
import { endpoint, type Service } from './endpoint.ts'
import { Problem } from './problems.ts'
import { accountOf } from './sign-in.ts'
import { callerOf } from './who.ts'

const tag = 'Lịch cá nhân'
const path = '/api/calendars'

/** Lịch cá nhân: a secret address to which a calendar subscribes, shown once and revocable. */
export function calendars(service: Service, app: App) {
  const now = () => instantOf(app.now())
  endpoint(service, app, { method: 'get', path, summary: 'Các địa chỉ lịch của tôi', tag }, async ({ me }) => ({
    items: (await listFeeds(app.db, me.person.id)).map(({ id, createdAt, revokedAt }) => ({
      id,
      createdAt,
      revokedAt,
    })),
  }))
  endpoint(
    service,
    app,
    { method: 'post', path, summary: 'Tạo địa chỉ lịch; địa chỉ chỉ hiện một lần', tag, status: 201 },
    async ({ me }) => {
      const { id, createdAt, secret } = await addFeed(app.db, { unit: me.unit.id, person: me.person.id, at: now() })
      return { id, createdAt, url: `${publicUrl(app)}${path}/${secret}.ics` }
    },
  )
  const params = z.object({ id })
  endpoint(
    service,
    app,
    { method: 'delete', path: `${path}/{id}`, summary: 'Thu hồi địa chỉ lịch', tag, params },
    async ({ me, params }) => revokeFeed(app.db, { id: params.id, person: me.person.id, at: now() }),
  )
  // Whoever has the address is let in: a calendar cannot sign in. Not while the account is locked.
  service.openAPIRegistry.registerPath({
    method: 'get',
    path: `${path}/{secret}.ics`,
    summary: 'Lịch họp và thời hạn, cho phần mềm lịch',
    tags: [tag],
    request: { params: z.object({ secret: z.string() }) as unknown as z.ZodObject },
    responses: { 200: { description: 'iCalendar' } },
  })
  service.get(`${path}/:file{[\\w-]{20,100}\\.ics}`, async (c) => {
    const feed = await findFeed(app.db, c.req.param('file').slice(0, -'.ics'.length))
    const reader = feed && (await callerOf(app, feed.person))
    if (!reader?.person.active || (await accountOf(app, reader.person.id))?.lockedAt) throw new Problem('notFound')
    const entries = await inTongue('vi', () => feedEntries(app, reader))
    c.header('Content-Type', 'text/calendar; charset=utf-8')
    return c.body(feedOf(entries.name, entries.items, now()))
  })
}
