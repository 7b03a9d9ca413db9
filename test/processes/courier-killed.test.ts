import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { createCourier } from '../../courier/courier.ts'
import { openMail } from '../../courier/mail.ts'
import { saveSnapshot } from '../../store/dossiers.ts'
import { listOutbox, postLetters } from '../../store/outbox.ts'
import { openStore } from '../../store/pool.ts'
import { publicUrl, settleCommittee } from '../record-world.ts'
import { openMailServer } from '../smtp.ts'
import { snapshotOf } from '../store-world.ts'

const nine = '2026-04-23T09:00:00+07:00'

it('a courier killed between the server’s 250 and its mark sends at most one further copy, under the same id', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-courier-'))
  const server = await openMailServer()
  try {
    const first = await openStore({ dataDir })
    await settleCommittee(first.db)
    await saveSnapshot(first.db, { ...snapshotOf('d1'), unit: 'u1' })
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
    const about = { unit: 'u1', dossier: 'd1', kind: 'itemLate', toPerson: 'btv1', body: 'Thư', link: publicUrl }
    await postLetters(
      first.db,
      ids.map((id) => ({ ...about, id, subject: `Thư ${id}` })),
      nine,
    )
    await first.close()

    const child = spawn(process.execPath, ['--import', 'tsx', path, dataDir, server.url, String(Date.parse(nine))], {
      stdio: 'inherit',
    })
    server.manners.said = () => child.kill('SIGKILL')
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
    expect(signal).toBe('SIGKILL')
    expect(server.taken.length).toBeGreaterThan(0)
    server.manners.said = undefined

    const store = await openStore({ dataDir })
    const mail = openMail({ url: server.url, from: 'vanphong@xa.vn' })
    let now = Date.parse(nine)
    const courier = createCourier({ db: store.db, publicUrl, mail, now: () => now })
    await courier.round()
    now += 15 * 60_000
    await courier.round()
    await courier.round()
    const copies = new Map<string, number>()
    for (const { messageId } of server.taken) copies.set(messageId, (copies.get(messageId) ?? 0) + 1)
    const letters = await listOutbox(store.db, { unit: 'u1' })
    expect(letters.map(({ status }) => status)).toEqual(ids.map(() => 'sent'))
    expect([...copies.keys()].sort()).toEqual(letters.map(({ messageId }) => messageId).sort())
    expect(Math.max(...copies.values())).toBe(2)
    courier.close()
    await store.close()
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true })
  }
}, 60_000)

const path = fileURLToPath(new URL('../courier-child.ts', import.meta.url))
