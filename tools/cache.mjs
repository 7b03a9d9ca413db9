import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { holding } from './lock.mjs'
import { cacheDirectory } from './paths.mjs'
import { sentences } from './sentences.mjs'

/**
 * Fills one folder of the cache: `fill` works in a directory of its own, which is renamed into place only when it is
 * whole, so a set-up that was killed leaves nothing that looks ready, and two at once build one thing once.
 *
 * @param {object} thing
 * @param {string} thing.folder name in the cache
 * @param {string} thing.what what it is, in words
 * @param {() => string | undefined} thing.find where it is, asked again once nobody else is making it
 * @param {(directory: string) => Promise<boolean>} thing.fill true when the directory holds the thing
 * @returns {Promise<string | undefined>} where it is now, `undefined` if `fill` could not get it
 */
export async function install({ folder, what, find, fill }) {
  const target = join(cacheDirectory(), folder)
  mkdirSync(cacheDirectory(), { recursive: true })
  return holding(`${target}.lock`, what, async () => {
    const found = find()
    if (found) return found
    clearLeftovers(folder)
    const directory = `${target}.part-${process.pid}`
    mkdirSync(directory)
    const clear = () => rmSync(directory, { recursive: true, force: true })
    process.on('exit', clear)
    try {
      if (!(await fill(directory))) return undefined
      renameSync(directory, target)
      console.log(sentences.placed(what, target))
      return target
    } finally {
      clear()
      process.off('exit', clear)
    }
  })
}

/** What a killed set-up left half made, or someone damaged; we hold the lock, so nobody else is at work on it. */
function clearLeftovers(folder) {
  for (const name of readdirSync(cacheDirectory())) {
    if (name === folder || name.startsWith(`${folder}.part-`)) {
      rmSync(join(cacheDirectory(), name), { recursive: true, force: true })
    }
  }
}
