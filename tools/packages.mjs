import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { holding } from './lock.mjs'
import { cacheDirectory } from './paths.mjs'
import { run } from './run.mjs'
import { sentences } from './sentences.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Gói phần mềm: brings node_modules to the lockfile by `npm ci`, if it is not there already. What a developer's own
 * `npm install` put there counts, package by package, so it is never thrown away for nothing.
 *
 * @param {string} [directory] the checkout
 * @returns {Promise<string | undefined>} the directory if packages were installed, `undefined` if they were there
 */
export async function installPackages(directory = root) {
  if (areInstalled(directory)) return undefined
  mkdirSync(cacheDirectory(), { recursive: true })
  return holding(join(cacheDirectory(), `packages-${hash(directory)}.lock`), sentences.packages, async (alsoHeldBy) => {
    if (areInstalled(directory)) return undefined
    const [command, args] = npm()
    const isDone = await run(
      sentences.installing,
      command,
      [...args, 'ci', '--no-audit', '--no-fund'],
      { cwd: directory },
      alsoHeldBy,
    )
    if (!isDone) throw Object.assign(new Error(sentences.noPackages), { forPeople: true })
    writeFileSync(stamp(directory), lockHash(directory))
    console.log(sentences.placed(sentences.packages, join(directory, 'node_modules')))
    return directory
  })
}

/** The stamp is the lockfile's hash, not its date: a checkout of another branch and back changes nothing. */
export function areInstalled(directory) {
  if (read(stamp(directory)) === lockHash(directory)) return true
  const installed = read(join(directory, 'node_modules', '.package-lock.json'))
  if (installed === undefined || !holds(JSON.parse(installed), JSON.parse(read(lockfile(directory))))) return false
  writeFileSync(stamp(directory), lockHash(directory))
  return true
}

/** Whether npm's own list of what it installed names every package of the lockfile, save those for other machines. */
function holds(installed, lock) {
  return Object.entries(lock.packages).every(
    ([path, { version, optional, devOptional, link }]) =>
      path === '' || optional || devOptional || link || installed.packages[path]?.version === version,
  )
}

/** The npm that called us, where one did: the one on the PATH may be another, or none. */
function npm() {
  const { npm_execpath } = process.env
  return npm_execpath?.endsWith('.js') ? [process.execPath, [npm_execpath]] : ['npm', []]
}

function lockHash(directory) {
  return hash(read(lockfile(directory)) ?? '')
}

function lockfile(directory) {
  return join(directory, 'package-lock.json')
}

function stamp(directory) {
  return join(directory, 'node_modules', '.quy-che-lock')
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
