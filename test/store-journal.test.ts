import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '../store/chain.ts'
import { saveSnapshot } from '../store/dossiers.ts'
import { appendJournal, findByKey, findEntry, listJournal, redactEntry } from '../store/journal.ts'
import type { Store } from '../store/pool.ts'
import { databases } from './databases.ts'
import { at, settle, snapshotOf } from './store-world.ts'

describe.each(databases)('Nhật ký · $name', ({ open }) => {
  let store: Store

  /** A dossier of as many steps as types, each recorded as the record does: snapshot and entry in one transaction. */
  async function record(id: string, ...types: string[]) {
    for (const [n, type] of types.entries()) {
      const seq = n + 1
      await store.db.transaction().execute(async (tx) => {
        await saveSnapshot(tx, snapshotOf(id, { seq, at: at(8, n) }))
        await appendJournal(tx, entryOf(id, seq, type))
      })
    }
  }

  function entryOf(dossier: string, seq: number, type: string) {
    const payload = { z: [1, 'Ủy viên'], a: { y: null, b: 0.1 }, type }
    return { dossier, seq, type, kind: 'act' as const, at: at(8, seq), payload, byPerson: 'p1', keyHash: `key-${seq}` }
  }

  /** Changes rows as someone would who owns the database and switches the trigger off. */
  async function tamper(statement: string) {
    await sql
      .raw(`ALTER TABLE journal DISABLE TRIGGER USER; ${statement}; ALTER TABLE journal ENABLE TRIGGER USER`)
      .execute(store.db)
  }

  beforeAll(async () => {
    store = await open()
    await settle(store.db, 2)
  }, 60_000)
  afterAll(() => store?.close())

  it('keeps every entry in order and hands it out as it was written', async () => {
    await record('kept', 'begin', 'deliver', 'appraise')
    await store.db.transaction().execute(async (tx) => {
      await saveSnapshot(tx, snapshotOf('kept', { seq: 4 }))
      const late = { ...entryOf('kept', 4, 'check'), happenedOn: '2026-04-20', bodyHash: 'b', answers: [{ number: 5 }] }
      await appendJournal(tx, { ...late, at: '2026-04-23T03:00:00.250Z' })
    })
    const journal = await listJournal(store.db, 'kept')
    expect(journal.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'begin'],
      [2, 'deliver'],
      [3, 'appraise'],
      [4, 'check'],
    ])
    expect(journal[3]).toMatchObject({
      at: '2026-04-23T10:00:00.250+07:00',
      happenedOn: '2026-04-20',
      byPerson: 'p1',
      payload: { z: [1, 'Ủy viên'], a: { y: null, b: 0.1 }, type: 'check' },
      answers: [{ number: 5 }],
      previousHash: journal[2]?.hash,
    })
    expect((await listJournal(store.db, 'kept', { after: 1, limit: 2 })).map(({ seq }) => seq)).toEqual([2, 3])
    expect(await verifyChain(store.db, 'kept')).toEqual({ dossiers: 1, entries: 4, redacted: 0, broken: null })
  })

  it('leaves a repeated step alone, and refuses another one in its place or one too far ahead', async () => {
    await record('again', 'begin', 'deliver')
    const [, before] = await listJournal(store.db, 'again')
    expect(await appendJournal(store.db, { ...entryOf('again', 2, 'deliver'), payload: 'other' })).toBe('already')
    await expect(appendJournal(store.db, entryOf('again', 2, 'assign'))).rejects.toMatchObject({
      code: 'journalConflict',
    })
    await expect(appendJournal(store.db, entryOf('again', 4, 'check'))).rejects.toMatchObject({ code: 'journalGap' })
    expect(await findEntry(store.db, 'again', 2)).toEqual(before)
    expect(await listJournal(store.db, 'again')).toHaveLength(2)
  })

  it('finds the act that a key has brought about, in its own dossier only, and takes no key twice', async () => {
    await record('keys', 'begin')
    expect(await findByKey(store.db, 'keys', 'key-1')).toMatchObject({ seq: 1, type: 'begin' })
    expect(await findByKey(store.db, 'keys', 'key-2')).toBeUndefined()
    await expect(appendJournal(store.db, { ...entryOf('keys', 2, 'deliver'), keyHash: 'key-1' })).rejects.toThrow()
  })

  it('chains steps that are written at the same moment, one after the other', async () => {
    await record('race', 'begin')
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => appendJournal(store.db, entryOf('race', 2, 'deliver'))),
    )
    const results = outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : 'refused')).sort()
    expect(results).toEqual(['already', 'already', 'already', 'already', 'already', 'already', 'already', 'appended'])
  })

  it.each([
    ["UPDATE journal SET type = 'other' WHERE dossier = 'kept'"],
    ["UPDATE journal SET payload = NULL, redacted_at = now(), redaction = 'x' WHERE dossier = 'kept' AND seq = 1"],
    ["DELETE FROM journal WHERE dossier = 'kept'"],
    ['TRUNCATE journal'],
  ])('is append-only: the database refuses %s', async (statement) => {
    await expect(sql.raw(statement).execute(store.db)).rejects.toMatchObject({ code: 'QC001' })
    expect(await listJournal(store.db, 'kept')).toHaveLength(4)
  })

  it('empties an entry once, with a reason, and still verifies', async () => {
    await record('redacted', 'begin', 'deliver', 'appraise')
    const redaction = { dossier: 'redacted', seq: 2, reason: 'Lộ thông tin cá nhân', at: at(15) }
    expect(await redactEntry(store.db, redaction)).toBe(true)
    expect(await redactEntry(store.db, { ...redaction, reason: 'khác' })).toBe(false)
    expect((await listJournal(store.db, 'redacted'))[1]).toMatchObject({
      payload: null,
      redactedAt: at(15),
      redaction: 'Lộ thông tin cá nhân',
    })
    expect(await verifyChain(store.db, 'redacted')).toMatchObject({ entries: 3, redacted: 1, broken: null })
    await expect(
      sql.raw("UPDATE journal SET redaction = 'x' WHERE dossier = 'redacted'").execute(store.db),
    ).rejects.toThrow()
  })

  it.each([
    ['payload', 2, `UPDATE journal SET payload = '{"vote":"approve"}' WHERE dossier = $ AND seq = 2`],
    ['entry', 2, "UPDATE journal SET by_person = 'p2' WHERE dossier = $ AND seq = 2"],
    ['entry', 2, "UPDATE journal SET at = at + interval '1 millisecond' WHERE dossier = $ AND seq = 2"],
    ['entry', 1, `UPDATE journal SET answers = '[{"number":6}]' WHERE dossier = $ AND seq = 1`],
    ['link', 3, "UPDATE journal SET previous_hash = 'x' WHERE dossier = $ AND seq = 3"],
    ['missing', 2, 'DELETE FROM journal WHERE dossier = $ AND seq = 2'],
    ['missing', 3, 'DELETE FROM journal WHERE dossier = $ AND seq = 3'],
    ['missing', 1, 'DELETE FROM journal WHERE dossier = $'],
  ])('finds the first break (%s at step %i) after %s', async (what, seq, statement) => {
    const dossier = `tampered-${statement.replace(/\W+/g, '-')}`.slice(0, 80)
    await record(dossier, 'begin', 'deliver', 'appraise')
    await tamper(statement.replace('$', `'${dossier}'`))
    expect((await verifyChain(store.db, dossier)).broken).toEqual({ dossier, seq, what })
  })

  it('goes through every dossier, more than one page of them, and stops at a break', async () => {
    const fresh = await open()
    try {
      await settle(fresh.db, 1)
      for (let n = 100; n < 220; n += 1) {
        await saveSnapshot(fresh.db, snapshotOf(`d${n}`))
        await appendJournal(fresh.db, entryOf(`d${n}`, 1, 'begin'))
      }
      expect(await verifyChain(fresh.db)).toEqual({ dossiers: 120, entries: 120, redacted: 0, broken: null })
      await sql
        .raw("ALTER TABLE journal DISABLE TRIGGER USER; UPDATE journal SET type = 'x' WHERE dossier = 'd170'")
        .execute(fresh.db)
      expect((await verifyChain(fresh.db)).broken).toEqual({ dossier: 'd170', seq: 1, what: 'entry' })
    } finally {
      await fresh.close()
    }
  }, 60_000)
})
