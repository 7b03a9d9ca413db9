import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { Kysely } from 'kysely'
import { emptyDatabasePath, preparedDirectory } from '../tools/prepared.mjs'
import { migrate } from './migrate.ts'
import { PGliteDialect } from './pglite.ts'

type Parsers = Record<number, (value: string) => unknown>

/**
 * Cơ sở dữ liệu nhúng: opens the cluster in the folder, or a new one in memory without a folder. A new cluster is made
 * aside and renamed when whole, so that a start which was killed leaves nothing half made. It withstands the death of
 * this process; PGlite never asks the disk to flush, so it does not promise to withstand the power failing.
 */
export async function openCluster(folder: string | undefined, parsers: Parsers): Promise<PGlite> {
  if (folder === undefined) return create({ parsers })
  if (!existsSync(folder)) {
    const aside = `${folder}.new`
    rmSync(aside, { recursive: true, force: true })
    await lay(aside)
    renameSync(aside, folder)
    return PGlite.create({ dataDir: folder, extensions, parsers }).catch((error) => {
      // A damaged copy is made again next time, and nothing of it stays.
      for (const damaged of [folder, emptyDatabasePath('folder')]) rmSync(damaged, { recursive: true, force: true })
      throw error
    })
  }
  return PGlite.create({ dataDir: folder, extensions, parsers })
}

const extensions = { btree_gist, pg_trgm }
// Nobody else asks anything of a cluster that is being made.
const patienceMs = 60_000

/** A new cluster in that folder: copied from the prepared one, which is unpacked when missing. */
async function lay(folder: string): Promise<void> {
  const template = emptyDatabasePath('folder')
  if (!existsSync(template)) {
    const made = await create({ dataDir: folder })
    await made.close()
    try {
      cpSync(folder, `${template}.${process.pid}`, { recursive: true })
      renameSync(`${template}.${process.pid}`, template)
    } catch {
      // Somebody else was first, or nothing can be written there: the next start is slower, no more.
      rmSync(`${template}.${process.pid}`, { recursive: true, force: true })
    }
    return
  }
  cpSync(template, folder, { recursive: true })
}

/** From the prepared empty cluster, its migrations applied: a fraction of the work of making one anew. */
async function create(options: { dataDir?: string; parsers?: Parsers }): Promise<PGlite> {
  const loadDataDir = await emptyCluster()
  try {
    return await PGlite.create({ ...options, loadDataDir, extensions })
  } catch (error) {
    // A damaged copy is made again next time.
    rmSync(emptyDatabasePath('packed'), { force: true })
    throw error
  }
}

/** The prepared copy, made when missing; a folder that cannot be written only costs time. */
async function emptyCluster(): Promise<Blob> {
  const path = emptyDatabasePath('packed')
  if (existsSync(path)) return new Blob([readFileSync(path)], { type: 'application/x-tar' })
  const cluster = await PGlite.create({ extensions })
  await migrate(new Kysely({ dialect: new PGliteDialect(cluster, patienceMs) }))
  const copy = await cluster.dumpDataDir('none')
  await cluster.close()
  try {
    mkdirSync(preparedDirectory, { recursive: true })
    writeFileSync(`${path}.${process.pid}`, Buffer.from(await copy.arrayBuffer()))
    renameSync(`${path}.${process.pid}`, path)
    const whole = /^empty-database-[0-9a-f]{16}(\.tar)?$/
    for (const name of readdirSync(preparedDirectory))
      if (whole.test(name) && !path.includes(name.slice(0, 31)))
        rmSync(join(preparedDirectory, name), { recursive: true, force: true })
  } catch {
    // Nothing is lost but the next start's seconds.
  }
  return copy
}
