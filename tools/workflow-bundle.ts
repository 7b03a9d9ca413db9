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
  const { code } = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)),
    failureConverterPath,
    // In development mode XState carries its inspection code into every cached workflow.
    webpackConfigHook: (config) => ({ ...config, mode: 'production', optimization: { minimize: false } }),
    logger: new DefaultLogger('ERROR'),
  })
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true })
  for (const old of readdirSync(folder).filter((name) => name.startsWith('workflows-')))
    rmSync(join(folder, old), { force: true })
  writeFileSync(`${path}.${process.pid}`, code)
  renameSync(`${path}.${process.pid}`, path)
  return path
}
