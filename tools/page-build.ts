import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pagePath } from './prepared.mjs'

/** Dựng trang web: the folder that holds the built page, built once for each state of its sources. */
export async function pageBuild(): Promise<string> {
  const path = pagePath()
  if (existsSync(path)) return path
  const { build } = await import('vite')
  const outDir = `${path}.${process.pid}`
  await build({ configFile: fileURLToPath(new URL('../web/vite.config.ts', import.meta.url)), build: { outDir } })
  const folder = dirname(path)
  for (const old of readdirSync(folder).filter((name) => name.startsWith('page-') && name !== basename(outDir)))
    rmSync(join(folder, old), { recursive: true, force: true })
  renameSync(outDir, path)
  return path
}
