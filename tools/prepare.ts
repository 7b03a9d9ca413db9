import { openStore } from '../store/pool.ts'
import { pageBuild } from './page-build.ts'
import { workflowBundle } from './workflow-bundle.ts'

/** Chuẩn bị trước: what a first start or a first test would otherwise make while somebody waits. */
await workflowBundle()
await pageBuild()
await (await openStore({})).close()
