import { z } from 'zod'
import { accountLetterKinds } from '../courier/account-letters.ts'
import { countUnseen, listNotices, markSeen, type Notice, seenUpTo } from '../store/notices.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import type { Caller } from './who.ts'

const arrival = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
const query = z.strictObject({
  /** The `nextBefore` of the page before this one. */
  before: arrival.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
const seen = z.strictObject({ upTo: z.int().min(1).optional() })
// The link that opens an account goes by mail alone.
const leftOut = accountLetterKinds
// One more than is counted aloud.
const most = 100
const openingMost = 400
const tag = 'Thư'

/** Thông báo: the letters to the caller themselves, whether or not they can be mailed, and how many are new to them. */
export function notices(service: Service, app: App) {
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/notices', summary: 'Thông báo gửi tôi, mới nhất trước', tag, query },
    async ({ me, query: { before, limit } }) => {
      const person = me.person.id
      const found = await listNotices(app.db, { person, leftOut, before, limit: limit + 1 })
      const upTo = await seenUpTo(app.db, person)
      const items = found.slice(0, limit)
      return {
        items: items.map((notice) => ({ ...shown(notice), seen: notice.arrival <= upTo })),
        unseen: await unseen(app, me),
        seenUpTo: upTo,
        nextBefore: found.length > limit ? items.at(-1)!.arrival : null,
      }
    },
  )
  endpoint(
    service,
    app,
    { method: 'post', path: '/api/notices/seen', summary: 'Đã xem thông báo', tag, body: seen },
    async ({ me, body: { upTo } }) => {
      await markSeen(app.db, me.person.id, upTo)
      return { unseen: await unseen(app, me) }
    },
  )
}

function unseen({ db }: App, { person }: Caller): Promise<number> {
  return countUnseen(db, { person: person.id, leftOut, most })
}

// No more than the letter says: that of a secret dossier goes by its id already.
function shown({ arrival: n, kind, subject, body, createdAt, dueAt, dossier, procedure }: Notice) {
  return { n, kind, subject, opening: openingOf(body), at: createdAt, dueAt, dossier, procedure }
}

/** Đoạn đầu của thư, after the greeting. */
function openingOf(body: string): string {
  const [greeting = '', opening = greeting] = body.split('\n\n')
  return opening.length > openingMost ? `${opening.slice(0, openingMost).replace(/\s*\S*$/, '')}…` : opening
}
