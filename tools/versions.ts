import { existsSync, readFileSync } from 'node:fs'
import { procedureOf } from '../machines/index.ts'
import type { Procedure } from '../machines/procedure.ts'
import { hashOf, type Manifest, releasedPath, whole } from './released.ts'

/** Every way in which a released version is not what it was: one sentence each, with what to do. */
export async function versionFaults(
  manifest: Manifest,
  current: (stem: string) => Procedure = procedureOf,
): Promise<string[]> {
  const faults: string[] = []
  for (const [stem, versions] of Object.entries(manifest)) {
    const procedure = current(stem)
    for (const [version, hash] of Object.entries(versions)) {
      const path = releasedPath(stem, version)
      if (!existsSync(path) || hashOf(readFileSync(path, 'utf8')) !== hash)
        faults.push(
          `${stem} version ${version} is released and its file was changed or lost: bring ${path} back as it was`,
        )
    }
    const hash = versions[procedure.version]
    if (hash && hashOf(await whole(procedure)) !== hash)
      faults.push(
        `${stem} version ${procedure.version} is released and its machine or a rule it imports has changed: give the change version ${procedure.version + 1}, keep the released one in machines/index.ts, write migrate(), and run npm run release`,
      )
  }
  return faults
}
