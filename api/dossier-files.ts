import { z } from 'zod'
import type { Procedure } from '../machines/procedure.ts'
import { id } from '../schemas/act.ts'
import { listFiles } from '../store/files.ts'
import type { App } from './app.ts'
import { openDossier } from './dossier.ts'
import { endpoint, type Service } from './endpoint.ts'
import { pathOf } from './paths.ts'
import { contentFor } from './view.ts'

/** Tài liệu của hồ sơ: name, size and type of every file that the dossier shows this reader. */
export function dossierFiles(service: Service, app: App, { stem, plural }: Procedure) {
  const path = `${pathOf(plural)}/{id}/files`
  const spec = { method: 'get' as const, path, summary: 'Tài liệu của hồ sơ', tag: stem, params: z.object({ id }) }
  endpoint(service, app, spec, async ({ me, params }) => {
    const { procedure, snapshot } = await openDossier(app, me, stem, params.id)
    const named = [...new Set(texts(contentFor(procedure, snapshot.context, me)))]
    const files = await listFiles(app.db, me.unit.id, named)
    const inOrder = named.flatMap((file) => files.filter((each) => each.id === file))
    return {
      items: inOrder.map(({ id, name, size, type, hash, uploadedAt }) => ({ id, name, size, type, hash, uploadedAt })),
    }
  })
}

// A file's id may stand anywhere in a content; whatever is no file is not found among the files.
function texts(value: unknown): string[] {
  if (typeof value === 'string') return id.safeParse(value).success ? [value] : []
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : []
}
