import { setTimeout as delay } from 'node:timers/promises'
import { appointments } from './drive-appointments.ts'
import { documents } from './drive-documents.ts'
import { type Course, executive, type Hand, often, reason } from './drive-hand.ts'
import { items } from './drive-items.ts'
import { matters } from './drive-matters.ts'
import { meetings } from './drive-meetings.ts'
import { polls } from './drive-polls.ts'
import { type Heard, type Ledger, must, type Sender } from './ledger.ts'
import type { Day } from './life.ts'
import { randomOf } from './random.ts'

const courses: Course[] = [items, meetings, documents, polls, matters, appointments]
/** How many of a hundred begin as each of them. */
const shares = [20, 14, 12, 18, 20, 16]
const drivers = 16
const nearest = 60
/** So many acts are granted for each dossier before the day ends. */
const actsPerDossier = 5
const hurried = ['withdraw', 'refuse', 'cancel', 'rejectPolicy', 'drop', 'postpone', 'takeOff', 'detach', 'correct']
const managers = ['standingCommittee', 'standingCommittee', 'executiveCommittee', 'permanentBoard', 'superior']
const people = [...executive, 'vanphong', 'banxaydungdang', 'phongkinhte', 'quantri']
const source = 'Quyết định phân cấp quản lý cán bộ'

/**
 * Một ngày ngẫu nhiên: so many dossiers of all six procedures, begun and driven by whoever may, each act drawn from those
 * that the service itself permits to the person who asks.
 */
export async function randomDay(ledger: Ledger, seed: number, count: number): Promise<Day> {
  const senders = new Map<string, Sender>()
  for (const person of people) senders.set(person, await ledger.as(person))
  const files = new Map<string, string>()
  for (const [person, sender] of senders) files.set(person, await sender.upload(`${person}.txt`))
  const posts = await layOutPosts(senders.get('quantri')!, Math.ceil(count * 0.2))
  const known = new Map<string, { course: Course; body: string | null; done: boolean }>()
  const office = senders.get('vanphong')!
  const draw = randomOf(seed, 'beginnings')
  const began = { people: 0, acts: 0 }

  return {
    office,
    ready: `${senders.size} people, ${posts.length} posts`,
    async stream(signal) {
      const ending = new AbortController()
      const all = AbortSignal.any([signal, ending.signal])
      const finding = find(all)
      await Promise.all(Array.from({ length: drivers }, (_, n) => drive(n, all)))
      ending.abort()
      await finding
    },
    async after() {
      return []
    },
    acts: () => began.acts,
    said: () => `${began.people} begun by people, ${known.size} in all, ${began.acts} acts`,
  }

  async function drive(n: number, signal: AbortSignal) {
    const random = randomOf(seed, `driver ${n}`)
    while (!signal.aborted && (began.people < count || began.acts < count * actsPerDossier)) {
      const begins = began.people < count && often(random, 25)
      if (begins) await begin()
      else await visit(random)
    }
  }

  async function begin() {
    began.people += 1
    const course = drawn()
    const { person, body } = course.begin({ random: draw, known: idsOf, posts }, (whose) => files.get(whose)!)
    const heard = await senders.get(person)!.begin(course.procedures, body)
    // A post may have its matter already: not every draw can be granted.
    if (heard.said === 'acknowledged') note(course, heard.body)
    else began.people -= 1
  }

  async function visit(random: Hand['random']) {
    const open = [...known].filter(([, { done }]) => !done)
    if (open.length === 0) return delay(50)
    // The latest: each is worked on for a while, and then left.
    const [id, { course }] = random.one(open.slice(-nearest))
    const person = random.one(course.people)
    const who = senders.get(person)!
    let seen = await who.get(`/api/${course.procedures}/${id}`)
    for (let acts = random.between(1, 3); acts > 0 && seen.said === 'acknowledged'; acts--) {
      note(course, seen.body)
      const allowed = (seen.body.acts ?? []).filter(({ allowed }: { allowed: boolean }) => allowed)
      if (allowed.length === 0) return
      const { type } = random.one(allowed as { type: string }[])
      if (hurried.includes(type) && !often(random, 15)) continue
      const hand = { random, person, file: files.get(person)!, known: idsOf, posts }
      const body = { type, reason, reference: '12-KL/ĐU', ...course.acts[type]?.(hand, seen.body.content ?? {}) }
      const heard = await who.act(course.procedures, id, body, often(random, 15))
      if (heard.said === 'acknowledged') began.acts += 1
      seen = heard
    }
  }

  // Dossiers begin others, which nobody here has begun.
  async function find(signal: AbortSignal) {
    while (!signal.aborted) {
      let cursor: string | null = ''
      while (cursor !== null) {
        const { body, said }: Heard = await office.get(`/api/dossiers?limit=200${cursor}`)
        if (said !== 'acknowledged') break
        for (const row of body.items) note(courses.find(({ stem }) => stem === row.procedure)!, row)
        cursor = body.nextCursor && `&cursor=${encodeURIComponent(body.nextCursor)}`
      }
      await delay(3_000, undefined, { signal }).catch(() => {})
    }
  }

  function note(course: Course, { id, body, status }: { id: string; body?: string; status?: string }) {
    if (id) known.set(id, { course, body: body ?? null, done: status === 'done' })
  }

  function idsOf(procedures: string, body?: string): string[] {
    return [...known].flatMap(([id, { course, done, ...row }]) =>
      course.procedures === procedures && !done && (!body || row.body === body) ? [id] : [],
    )
  }

  function drawn(): Course {
    return draw.one(courses.flatMap((course, n) => Array<Course>(shares[n]!).fill(course)))
  }
}

async function layOutPosts(administrator: Sender, count: number): Promise<string[]> {
  const posts: string[] = []
  for (let n = 1; n <= count; n++) {
    const row = { code: `chuc-danh-${n}`, title: `Chức danh ${n}`, managedBy: managers[n % managers.length], source }
    posts.push((await must(administrator.enter('/api/posts', row))).body.id)
  }
  return posts
}
