import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../store/pool.ts'
import { pageBuild } from './page-build.ts'
import { workflowBundle } from './workflow-bundle.ts'

/** Chuẩn bị trước: what a first start or a first test would otherwise make while somebody waits. */
await workflowBundle()
await pageBuild()
const dataDir = mkdtempSync(join(tmpdir(), 'quy-che-prepare-'))
await (await openStore({ dataDir })).close()
rmSync(dataDir, { recursive: true })
