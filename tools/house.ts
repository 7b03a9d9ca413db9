import { resolve } from 'node:path'
import type { Config } from '../config.ts'
import { startLine } from '../messages/start.vi.ts'
import type { FirstUnit } from './house-unit.ts'
import { startTemporalServer } from './temporal-server.ts'

/** Cả nhà đang chạy; `stop` ends the parts in order, each after those that need it. */
export interface House {
  url: string
  stop(): Promise<void>
}

/** What the house is told at its start. */
export interface Wishes extends FirstUnit {
  /** Whether the web pages of the Temporal server are wanted. */
  temporalUi?: boolean
}

const order = ['service', 'courier', 'worker', 'connection', 'store', 'temporal'] as const
type Part = (typeof order)[number]

/**
 * Mở cả nhà: Temporal and store, each behind its lock, service, worker, and on an empty store its first unit; says
 * `ready` once `/readyz` does. Whoever aborts `ending` stops the start; the house aborts it itself, with the error, when
 * a part is lost for good, so that nobody goes on promising what cannot be done. Throws what stopped it.
 */
export async function startHouse(
  given: Config,
  wishes: Wishes,
  ending: AbortController,
  say: (line: string) => void = console.log,
): Promise<House> {
  const { signal } = ending
  const parts = new Map<Part, () => unknown>()
  const where = resolve(given.dataDir)
  let begun = false
  try {
    const temporal = given.temporalAddress ? undefined : opening('temporal', embeddedTemporal(), (each) => each.stop())
    // The rest is imported while Temporal and the database come up; a refused lock is heard before that.
    const [{ openStore }, embedded] = await Promise.all([import('../store/pool.ts'), temporal])
    const store = opening('store', openStore(given), (each) => each.close())
    const [
      { openKeyRing },
      { encrypting },
      { openService, untilReady },
      { openWorker },
      { moveIn },
      { startCourier },
      { beginUnitDays },
      { wordless },
    ] = await Promise.all([
      import('../keys/open-key-ring.ts'),
      import('../keys/payload-codec.ts'),
      import('./house-service.ts'),
      import('./house-worker.ts'),
      import('./house-unit.ts'),
      import('../courier/start.ts'),
      import('../api/unit-day.ts'),
      import('../measures/wordless.ts'),
    ])
    const { db, kind } = await store
    begun = true
    say(startLine('store', { where: kind === 'embedded' ? where : 'PostgreSQL' }))
    const temporalAddress = embedded?.address ?? given.temporalAddress!
    say(startLine(embedded ? 'temporal' : 'temporal.outside', { address: temporalAddress }))
    if (embedded?.uiUrl) say(startLine('temporal.ui', { url: embedded.uiUrl }))
    signal.throwIfAborted()

    const dataConverter = encrypting(await openKeyRing(db, given))
    const service = await openService({ ...given, temporalAddress }, db, dataConverter)
    parts.set('connection', service.disconnect)
    parts.set('service', service.stop)
    const { port, publicUrl, taskQueue, temporalNamespace: namespace } = service.app.config
    if (port !== given.port && given.port !== 0) say(startLine('portTaken', { wanted: given.port, port }))
    const url = publicUrl ?? `http://${given.host}:${port}`
    const place = { address: temporalAddress, namespace, taskQueue, db, publicUrl: url, dataConverter }
    // Accounts need the database alone, and their passwords time: made while the worker comes up.
    const moving = moveIn(service, wishes, say)
    moving.catch(() => {})
    parts.set('worker', await openWorker(place, lost))
    const { log } = service.app
    const report = (error: unknown) => log.error({ error: wordless(error) }, 'courier')
    parts.set('courier', startCourier({ db, publicUrl: url, config: given, report }))
    await untilReady(service, signal)
    say(startLine('worker'))

    const furnish = await moving
    await beginUnitDays(service.app)
    signal.throwIfAborted()
    say(`ready ${url}`)
    // Nobody waits for what is there to be looked at; a house that is being left is not furnished to the end.
    void furnish?.().catch((error) => {
      if (!signal.aborted)
        say(startLine('dossiers.failed', { why: error instanceof Error ? error.message : String(error) }))
    })
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }

  // A part that is still coming up when the start ends is waited for and ended as well.
  function opening<T>(part: Part, coming: Promise<T>, end: (opened: T) => unknown): Promise<T> {
    parts.set(part, () => coming.then(end, () => {}))
    coming.catch(() => {})
    return coming
  }

  function embeddedTemporal() {
    const restarting = () => say(startLine('temporal.restarting'))
    return startTemporalServer(given.dataDir, { ui: wishes.temporalUi, restarting, lost })
  }

  function lost(error: Error) {
    ending.abort(error)
  }

  async function stop() {
    if (begun) say(startLine('stopping'))
    for (const part of order) {
      try {
        await parts.get(part)?.()
      } catch (error) {
        console.error(error)
      }
    }
    if (begun) say(startLine('stopped', { where }))
  }
}
