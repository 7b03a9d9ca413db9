import { linkSync, readFileSync, renameSync, rmSync, statSync, utimes, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { sentences } from './sentences.mjs'

const beatMillis = 2_000
const staleAfterMillis = 120_000

/**
 * Khóa: runs `work` while holding the lock file at `path`; whoever comes second waits and is told for whom. The file
 * names our process and, once `work` has passed it on, the command at work for us, which may outlive us if we are
 * killed. A lock is given up when all it names are gone or, should another process have got the same number since,
 * when it has not been touched for two minutes; its holder touches it every two seconds.
 *
 * @template T
 * @param {string} path
 * @param {string} what what is being made, in words
 * @param {(alsoHeldBy: (pid: number) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function holding(path, what, work) {
  await acquire(path, what)
  const beat = setInterval(() => utimes(path, new Date(), new Date(), () => {}), beatMillis)
  const release = () => read(path)?.split(' ')[0] === String(process.pid) && rmSync(path, { force: true })
  process.on('exit', release)
  try {
    return await work((pid) => writeFileSync(path, `${process.pid} ${pid}`))
  } finally {
    clearInterval(beat)
    release()
    process.off('exit', release)
  }
}

async function acquire(path, what) {
  let told = false
  while (!take(path)) {
    const holder = read(path)
    if (holder === undefined) continue
    if (isStale(path, holder)) {
      giveUp(path, holder)
      continue
    }
    if (!told) console.log(sentences.waiting(what, holder))
    told = true
    await sleep(200)
  }
}

function take(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function isStale(path, holder) {
  const touchedAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
  return Date.now() - touchedAt > staleAfterMillis || (holder !== '' && !holder.split(' ').map(Number).some(isAlive))
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Moved aside before it is removed: if another waiter was quicker, what we moved is its lock, and goes back. */
function giveUp(path, holder) {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (read(aside) !== holder) linkSync(aside, path)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}
