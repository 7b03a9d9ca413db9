import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = join(root, 'node_modules', '.cache', 'quy-che')
const sources = ['workflows', 'machines', 'rules']

/** The path of the workflow bundle: built once for each state of its sources, in production mode. */
export async function workflowBundle(): Promise<string> {
  const path = join(cache, `workflows-${sourceHash()}.js`)
  if (existsSync(path)) return path
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows', 'index.ts'),
    // In development mode XState carries its inspection code into every cached workflow.
    webpackConfigHook: (config) => ({ ...config, mode: 'production', optimization: { minimize: false } }),
    logger: new DefaultLogger('ERROR'),
  })
  mkdirSync(cache, { recursive: true })
  for (const old of readdirSync(cache).filter((name) => name.startsWith('workflows-'))) rmSync(join(cache, old))
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, code)
  renameSync(draft, path)
  return path
}

function sourceHash(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const folder of sources) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(root, folder, name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await workflowBundle()
