import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { failureConverterPath } from '../keys/payload-codec.ts'
import { bundlePath } from './prepared.mjs'

/** The path of the workflow bundle: built once for each state of its sources, in production mode. */
export async function workflowBundle(): Promise<string> {
  const path = bundlePath()
  if (existsSync(path)) return path
  const code = await bundleOf(new URL('../workflows/index.ts', import.meta.url))
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true })
  for (const old of readdirSync(folder).filter((name) => name.startsWith('workflows-')))
    rmSync(join(folder, old), { force: true })
  writeFileSync(`${path}.${process.pid}`, code)
  renameSync(`${path}.${process.pid}`, path)
  return path
}

/** The code of a bundle of these workflows, as the worker wants it. */
export async function bundleOf(workflows: URL): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(workflows),
    failureConverterPath,
    // The machines, and with them XState and the rules, are pure: one copy for all cached dossiers instead of one for
    // each, which would be half a megabyte. The worker freezes what they export.
    preloadModules: ['index', 'shared-terms'].map((name) =>
      fileURLToPath(new URL(`../machines/${name}.ts`, import.meta.url)),
    ),
    // In development mode XState carries its inspection code into every cached workflow.
    webpackConfigHook: (config) => ({ ...config, mode: 'production', optimization: { minimize: false } }),
    logger: new DefaultLogger('ERROR'),
  })
  return code
}
