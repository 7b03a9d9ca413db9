import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Where everything lies that is made beforehand from this checkout's sources. */
export const preparedDirectory = join(root, 'node_modules', '.cache', 'quy-che')

/** Where the workflow bundle lies that belongs to the present state of its sources; there once it was built. */
export function bundlePath() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const path of ['keys/failure-converter.cjs', 'tools/workflow-bundle.ts'])
    hash.update(readFileSync(join(root, path)))
  for (const folder of ['workflows', 'machines', 'rules']) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(root, folder, name)))
    }
  }
  return join(preparedDirectory, `workflows-${hash.digest('hex').slice(0, 16)}.js`)
}

/** Where the built page lies that belongs to the present state of its sources; there once it was built. */
export function pagePath() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  // Beside its own sources, what it reckons with as the machines do.
  hash.update(readFileSync(join(root, 'rules', 'fractions.ts')))
  for (const folder of ['web', join('web', 'public')]) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (/\.\w+$/.test(name)) hash.update(name).update(readFileSync(join(root, folder, name)))
    }
  }
  return join(preparedDirectory, `page-${hash.digest('hex').slice(0, 16)}`)
}

/**
 * Where the copy of an empty embedded database lies, its migrations applied: packed for one in memory, as a folder for
 * one on disk.
 */
export function emptyDatabasePath(kind) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  const folder = join(root, 'store', 'migrations')
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)))
  return join(preparedDirectory, `empty-database-${hash.digest('hex').slice(0, 16)}${kind === 'packed' ? '.tar' : ''}`)
}
