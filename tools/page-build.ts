import { execFile } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { pagePath } from './prepared.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
const config = join(root, 'web', 'vite.config.ts')

/** Dựng trang web: the folder that holds the built page, built once for each state of its sources. */
export async function pageBuild(): Promise<string> {
  const path = pagePath()
  if (existsSync(path)) return path
  const outDir = `${path}.${process.pid}`
  // A process of its own: in one that calls itself a test, what comes out is a page for developers.
  const env = { ...process.env, NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, [vite, 'build', '--config', config, '--outDir', outDir], {
    cwd: root,
    env,
  })
  const folder = dirname(path)
  // Whole builds of other sources go; one that somebody else is at work on has its process number in its name.
  for (const old of readdirSync(folder).filter((name) => /^page-[0-9a-f]{16}$/.test(name) && name !== basename(path)))
    rmSync(join(folder, old), { recursive: true, force: true })
  try {
    renameSync(outDir, path)
  } catch (error) {
    // Another who built the same was there first: theirs is as good.
    if (!existsSync(path)) throw error
    rmSync(outDir, { recursive: true, force: true })
  }
  return path
}
