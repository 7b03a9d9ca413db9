import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { openStore } from '../../store/pool.ts'
import { freePort } from '../../tools/temporal-server-port.ts'
import { isRunning, start, temporalPid } from '../start-process.ts'
import { type Mortal, moveIn, type Post, serving } from './mortal.ts'

/** Cả nhà trong một cây tiến trình: all of `npm start` on its embedded database, as a child of ours. */
export async function wholeHouse(post: Post): Promise<Mortal> {
  const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-crash-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const accounts = await moveIn({ dataDir }, dataDir)
  const again = () => start(dataDir, { PORT: String(port), LOG_LEVEL: 'error', ...post })
  let house = again()
  let earlier = ''
  await house.ready()
  return {
    name: 'PGlite, one process tree',
    url,
    accounts,
    crashes: {
      async house() {
        await killHouse()
        house = again()
        await house.ready()
      },
      async temporal() {
        killTemporal()
        await delay(500)
        await serving(url)
      },
      async both() {
        killTemporal()
        await killHouse()
        house = again()
        await house.ready()
      },
      async 'house, and again while it comes up'(random) {
        await killHouse()
        house = again()
        await delay(random.between(200, 4_000))
        await killHouse()
        house = again()
        await house.ready()
      },
    },
    temporal: () => `127.0.0.1:${/127\.0\.0\.1:(\d+)/.exec(house.text())![1]}`,
    text: () => earlier + house.text(),
    async open() {
      house.child.kill('SIGTERM')
      const code = await house.ended
      if (code !== 0) throw new Error(`told to stop, it ended with ${code}:\n${house.text()}`)
      return openStore({ dataDir })
    },
    async clear() {
      await killHouse()
      killTemporal()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }

  async function killHouse() {
    house.child.kill('SIGKILL')
    await house.ended
    earlier += house.text()
  }

  function killTemporal() {
    let pid: number
    try {
      pid = temporalPid(dataDir)
    } catch {
      return
    }
    if (pid > 1 && isRunning(pid)) process.kill(pid, 'SIGKILL')
  }
}
