import type { FeedEntry } from '../courier/calendar.ts'
import { dossierUrl } from '../courier/letters.ts'
import { uidOf } from '../courier/meeting-entry.ts'
import type { Token } from '../machines/event.ts'
import { procedureOf } from '../machines/index.ts'
import { sentence } from '../messages/index.ts'
import { addDays } from '../rules/instants.ts'
import type { Meeting } from '../rules/meeting.ts'
import { desk } from '../store/dossiers.ts'
import { sharesReader } from '../store/lists.ts'
import { keptTerms, plain } from '../store/terms.ts'
import { type App, publicUrl, today } from './app.ts'
import type { Caller } from './who.ts'

// What a calendar still wants to show of the past.
const daysKept = 90

/** Các mục trong lịch của một người: meetings they sit on or are invited to, and the deadlines of what waits for them. */
export async function feedEntries(app: App, me: Caller): Promise<{ name: string; items: FeedEntry[] }> {
  const meetings = await meetingsOf(app, me)
  const deadlines = await deadlinesOf(app, me)
  return { name: sentence('calendar.feed', { name: me.person.name }), items: [...meetings, ...deadlines] }
}

async function meetingsOf(app: App, me: Caller): Promise<FeedEntry[]> {
  const rows = await app.db
    .selectFrom('dossiers')
    .select(['id', 'version', 'title', 'secrecy', 'stage', 'terms', 'context'])
    .where('unit', '=', me.unit.id)
    // Only meetings are held at an hour, so here a procedure goes by its name.
    .where('procedure', '=', 'meeting')
    .where('updatedAt', '>=', `${addDays(today(app), -daysKept)}T00:00:00+07:00`)
    .where(sharesReader(me.tokens))
    .orderBy('begunAt', 'desc')
    .limit(500)
    .execute()
  const whole = await Promise.all(
    // The context is recorded without the terms, which say who is invited.
    rows.map(async ({ terms, context, ...row }) => ({
      ...row,
      meeting: { ...context, terms: plain(terms!, await keptTerms(app.db, terms!)) } as unknown as Meeting,
    })),
  )
  return whole.flatMap(({ id, version, title, secrecy, stage, meeting }) => {
    const { plural, roles } = procedureOf('meeting', version)
    const cancelled = stage === 'cancelled' || stage === 'postponed'
    if (cancelled || !attends(me, meeting, roles.invitees!(meeting))) return []
    const secret = secrecy !== 'none'
    return [
      {
        uid: uidOf(id),
        sequence: meeting.sequence,
        startsAt: meeting.startsAt,
        summary: secret ? sentence('calendar.secretMeeting', { id }) : title,
        place: secret ? null : meeting.place,
        url: dossierUrl(publicUrl(app), plural, id),
        tentative: meeting.invitations.length === 0,
      },
    ]
  })
}

// A member sits on it from the plan on; a guest comes to know of it by the invitation.
function attends(me: Caller, { body, participants, sitting }: Meeting, invitees: Token[]): boolean {
  return (
    me.by.capacities.includes(body) ||
    [...participants, ...sitting].includes(me.person.id) ||
    invitees.some((token) => me.tokens.includes(token))
  )
}

async function deadlinesOf(app: App, me: Caller): Promise<FeedEntry[]> {
  const waiting = await desk(app.db, { unit: me.unit.id, tokens: me.tokens })
  return waiting.flatMap(({ dossier, procedure, title, secrecy, state, label, awaits, dueAt }) => {
    if (!dueAt) return []
    const act = awaits ? sentence(`${procedure}.act.${awaits}`) : sentence(label)
    const secret = secrecy !== 'none'
    return [
      {
        uid: uidOf(`${dossier}.${state}`),
        sequence: 0,
        startsAt: dueAt,
        summary: secret ? sentence('calendar.secretDue', { id: dossier }) : sentence('calendar.due', { act, title }),
        place: null,
        url: dossierUrl(publicUrl(app), procedureOf(procedure).plural, dossier),
        tentative: false,
      },
    ]
  })
}
