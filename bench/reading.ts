import { sql } from 'kysely'
import { createApi } from '../api/index.ts'
import { instantOf } from '../rules/instants.ts'
import { termsInForce } from '../store/terms.ts'
import { percentile, rounded, timed } from './figures.ts'
import type { Place } from './place.ts'

/** Who asks: the office, which waits for and may read most, and a member, for whom little waits. */
const readers = ['vanphong', 'uyvien.bch12']

/** Danh sách và bàn làm việc with so many open dossiers of one unit in the store, through the service, signed in. */
export async function measureReading(place: Place, count: number, requests: number, say: (line: string) => void) {
  await fill(place, count)
  say(`  ${count} open dossiers in the store`)
  const { request } = createApi(place.app)
  const lists = ['/api/dossiers', '/api/dossiers?procedure=meeting&overdue=true', '/api/dossiers?stage=checking']
  const waits: Record<string, number[]> = {}
  for (const username of readers) {
    const headers = { authorization: `Bearer ${await signIn(request, username, place.passwords.get(username)!)}` }
    for (const path of ['/api/desk', ...lists, '/api/dossiers?q=sat lo thon 17']) {
      const sample: number[] = []
      waits[`${username} ${path}`] = sample
      for (let n = 0; n < Math.ceil(requests / readers.length) + 3; n += 1) {
        const ms = await timed(async () => {
          const answer = await request(path, { headers })
          if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
          await answer.text()
        })
        // The first three find cold caches and statements not yet planned.
        if (n >= 3) sample.push(ms)
      }
    }
  }
  for (const [what, ms] of Object.entries(waits))
    say(
      `  ${what}: fastest ${rounded(Math.min(...ms))} ms, p50 ${rounded(percentile(ms, 0.5))} ms, p95 ${rounded(percentile(ms, 0.95))} ms`,
    )
  const p95 = (part: string) =>
    Math.max(
      ...Object.entries(waits)
        .filter(([what]) => what.endsWith(part))
        .map(([, ms]) => percentile(ms, 0.95)),
    )
  return {
    listP95Ms: rounded(Math.max(...lists.map((path) => p95(path)))),
    deskP95Ms: rounded(p95('/api/desk')),
    searchP95Ms: rounded(p95('q=sat lo thon 17')),
    openDossiers: count,
  }
}

async function signIn(request: ReturnType<typeof createApi>['request'], username: string, password: string) {
  const headers = { 'content-type': 'application/json' }
  const answer = await request('/api/sessions', {
    method: 'POST',
    headers,
    body: JSON.stringify({ username, password }),
  })
  return ((await answer.json()) as { token: string }).token
}

/**
 * Dossiers as the record writes them: of every procedure, begun over a year, two in five due within a month or overdue, read by
 * the office and by somebody more, held by the office, a body or a person.
 */
async function fill({ app: { db } }: Place, count: number) {
  const unit = 'lung-phinh'
  const { hash } = await termsInForce(db, { unit, at: instantOf(Date.now()) })
  await sql`
    INSERT INTO dossiers (id, unit, procedure, version, title, search, body, status, secrecy, stage, readers, seq,
                          value, context, terms, begun_by, begun_at, updated_at, next_due_at)
    SELECT 'bench-' || n, ${unit}, (ARRAY['agendaItem', 'meeting', 'promulgation'])[n % 3 + 1], 1,
           'Khắc phục ' || n, (ARRAY['sat lo duong', 'ngap ung', 'han han', 'chay rung', 'dich benh', 'thieu nuoc', 'mat dien'])[n % 7 + 1]
             || ' thon ' || n % 41 || ' bench-' || n, 'standingCommittee', 'active', 'none',
           (ARRAY['preparing', 'checking', 'drafting', 'ready'])[n % 4 + 1],
           ARRAY['capacity:office', CASE WHEN n % 2 = 0 THEN 'capacity:standingCommittee' ELSE 'person:' || p.id END],
           1, '"preparing"', jsonb_build_object('title', 'Khắc phục ' || n, 'notes', repeat('x', 1500)), ${hash},
           'vanphong', now() - n * interval '5 minutes', now() - n * interval '1 minute',
           CASE WHEN n % 5 < 2 THEN now() + (n % 60 - 30) * interval '12 hours' END
    FROM generate_series(1, ${count}::int) AS n
    JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS many FROM people WHERE unit = ${unit}) AS p
      ON p.place = n % p.many`.execute(db)
  await sql`
    INSERT INTO stages (dossier, unit, state, label, owner, holders, awaits, cites, due_at, entered_at)
    SELECT id, unit, stage, procedure || '.' || CASE procedure WHEN 'agendaItem' THEN 'preparing' WHEN 'meeting' THEN 'planned' ELSE 'drafting' END,
           'office', CASE WHEN seq_n % 5 = 0 THEN ARRAY['capacity:office'] WHEN seq_n % 5 = 1 THEN ARRAY['capacity:permanentBoard']
                     ELSE readers[2:2] END,
           NULL, NULL, next_due_at, updated_at
    FROM (SELECT *, substr(id, 7)::int AS seq_n FROM dossiers WHERE id LIKE 'bench-%') AS filled`.execute(db)
  // As both databases do by themselves within a day.
  await sql`VACUUM (ANALYZE)`.execute(db)
}
