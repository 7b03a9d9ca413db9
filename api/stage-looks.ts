import { wordless } from '../measures/wordless.ts'
import { instantOf } from '../rules/instants.ts'
import type { Dossier, Stage } from '../store/dossiers.ts'
import { holdersOf } from '../store/memberships.ts'
import { currentLooks, noteLooks } from '../store/stage-looks.ts'
import { type App, today } from './app.ts'
import type { Caller } from './who.ts'

/** Chưa ai xem, or since when one of those who hold a stage has looked; neither where it waits for nobody. */
export interface Looked {
  unseen: boolean
  seenAt: string | null
}

type Held = Pick<Stage, 'state' | 'holders'> & { dossier: string }

/** Ghi là đã mở xem, of the stages that wait for the caller: after the answer, and never in its way. */
export function noteLook(app: App, me: Caller, row: Dossier): void {
  void note(app, me, row).catch((error: unknown) =>
    app.log.warn({ error: wordless(error), dossier: row.id }, 'look not noted'),
  )
}

async function note({ db, now }: App, me: Caller, { id: dossier, stages }: Dossier): Promise<void> {
  const [held, person, at] = [stages.filter((stage) => holds(me, stage)), me.person.id, instantOf(now())]
  if (held.length === 0) return
  const known = (await currentLooks(db, [dossier])).filter((look) => look.person === person)
  const looks = held.map(({ state, enteredAt }) => ({ dossier, state, person, enteredAt, at }))
  await noteLooks(
    db,
    looks.filter(({ state }) => !known.some((look) => look.state === state)),
  )
}

/** Whether those who hold each of these stages today have opened its dossier since it came there; in the order given. */
export async function looksAt(app: App, me: Caller, stages: Held[]): Promise<Looked[]> {
  const looks = await currentLooks(app.db, [...new Set(stages.map(({ dossier }) => dossier))])
  const people = new Map<string, Promise<string[]>>()
  const holdersToday = ({ holders }: Held) => {
    const tokens = holders.join(' ')
    const found = people.get(tokens) ?? holdersOf(app.db, me.unit.id, holders, today(app))
    people.set(tokens, found)
    return found
  }
  return Promise.all(
    stages.map(async (stage) => {
      const there = looks.filter(({ dossier, state }) => dossier === stage.dossier && state === stage.state)
      const present = there.length > 0 ? await holdersToday(stage) : []
      const first = there.find(({ person }) => present.includes(person))
      // Whoever holds it and asks is looking at it.
      const seenAt = first?.at ?? (holds(me, stage) ? instantOf(app.now()) : null)
      return { unseen: stage.holders.length > 0 && seenAt === null, seenAt }
    }),
  )
}

function holds({ tokens }: Caller, { holders }: Pick<Stage, 'holders'>): boolean {
  return holders.some((token) => tokens.includes(token))
}
