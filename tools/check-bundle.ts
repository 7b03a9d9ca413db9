import { readFileSync } from 'node:fs'
import { schemas } from '../schemas/index.ts'
import { workflowBundle } from './workflow-bundle.ts'

// A cached workflow costs 75 KiB with XState; zod alone would make that 590, a holiday package 2,100.
const allowed = /^node_modules\/(xstate|@temporalio\/(workflow|common|proto)|long|nexus-rpc|ms)\//

/** Kiểm tra gói thủ tục: packages in it that may not be, and procedures that it does not export. */
const code = readFileSync(await workflowBundle(), 'utf8')
const modules = new Set(code.match(/node_modules\/(?:@[\w.-]+\/)?[\w.-]+\//g))
const foreign = [...modules].filter((path) => !allowed.test(path))
const ours = new Set(code.match(/\.\/(?:schemas|store|messages|regulations|api|activities|courier)\/[\w.-]+\.ts/g))
const missing = Object.keys(schemas).filter(
  (stem) => !code.includes(`host)('${stem}')`) && !code.includes(`('${stem}')`),
)

for (const path of [...foreign, ...ours]) console.error(`the workflow bundle holds ${path}`)
for (const stem of missing) console.error(`the workflow bundle has no workflow ${stem}`)
if (foreign.length + ours.size + missing.length > 0) process.exitCode = 1
