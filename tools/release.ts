import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { procedureOf, procedures } from '../machines/index.ts'
import { hashOf, manifestPath, readManifest, releasedPath, whole } from './released.ts'

/** Phát hành: keeps the newest version of every machine whole and notes its hash; one that is kept is never rewritten. */
const manifest = readManifest()
mkdirSync(dirname(manifestPath), { recursive: true })
for (const stem of Object.keys(procedures)) {
  const procedure = procedureOf(stem)
  const kept = manifest[stem] ?? {}
  if (kept[procedure.version]) {
    console.log(`${stem} ${procedure.version} is released already`)
    continue
  }
  const text = await whole(procedure)
  writeFileSync(releasedPath(stem, procedure.version), text)
  manifest[stem] = { ...kept, [procedure.version]: hashOf(text) }
  console.log(`${stem} ${procedure.version} released`)
}
writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`)
