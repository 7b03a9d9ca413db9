import type { Client } from '@temporalio/client'
import type { Terms } from '../machines/event.ts'
import { sentence } from '../messages/index.ts'
import { addWorkingDays } from '../rules/calendar.ts'
import type { Day } from '../rules/instants.ts'
import { inForce } from '../rules/values.ts'
import type { PostFact } from '../schemas/appointment.ts'
import { listPostsToReview, markReviewed, openMattersOf, type Post } from '../store/posts.ts'
import type { Connection } from '../store/transaction.ts'
import { beginByItself } from './beginnings.ts'

interface Hands {
  db: Connection
  client: Client
  taskQueue: string
}

/**
 * Mở việc xem xét bổ nhiệm lại: of every post whose holder's term ends within so many working days, once for each term.
 */
export async function openReviews(hands: Hands, { unit, day, terms }: { unit: string; day: Day; terms: Terms }) {
  const { db } = hands
  const until = addWorkingDays(day, inForce({ terms }, 'appointment.reviewOpens').days, terms.calendar)
  for (const post of await listPostsToReview(db, unit, until)) {
    // One that a person has begun already is that review.
    const open = await openMattersOf(db, unit, post.id)
    if (!open.includes('reappointment')) await begin(hands, { unit, day, terms, post })
    await markReviewed(db, post.id, post.termEndsOn!)
  }
}

async function begin(hands: Hands, { unit, day, terms, post }: { unit: string; day: Day; terms: Terms; post: Post }) {
  const { id, termEndsOn } = post
  await beginByItself(hands, {
    procedure: 'appointment',
    dossier: `reappointment.${id}.${termEndsOn}`,
    unit,
    input: { ...beginningOf(post), terms, facts: { day, post: factOf(post) }, startedBy: `unit-day.${unit}` },
  })
}

function beginningOf({ id, title, holder }: Post) {
  return {
    kind: 'reappointment',
    title: sentence('appointment.reviewTitle', { post: title }),
    secrecy: 'none',
    urgency: 'normal',
    post: id,
    candidates: [{ person: holder }],
  }
}

function factOf({ id, title, managedBy, consults, holder, termEndsOn }: Post): PostFact {
  return { id, title, managedBy, consults, holder, termEndsOn, open: [] }
}
