import { findFile, listFiles, type StoredFile } from '../store/files.ts'
import type { App } from './app.ts'
import { findReadable, revive } from './dossier.ts'
import { contentFor } from './view.ts'
import type { Caller } from './who.ts'

/** Of these files, those that the caller may read: brought by themselves, or shown to them in the dossier they belong to. */
export async function readableFiles(app: App, me: Caller, ids: string[]): Promise<StoredFile[]> {
  const files = await listFiles(app.db, me.unit.id, ids)
  const readable: StoredFile[] = []
  for (const file of files) if (await mayReadFile(app, me, file, file.dossier)) readable.push(file)
  return readable
}

/** The file, if the caller may read it, by itself or as the papers of the dossier named. */
export async function findReadableFile(
  app: App,
  me: Caller,
  id: string,
  dossier?: string,
): Promise<StoredFile | undefined> {
  const file = await findFile(app.db, id)
  if (!file || file.unit !== me.unit.id) return undefined
  for (const holder of [file.dossier, dossier ?? null]) if (await mayReadFile(app, me, file, holder)) return file
  return undefined
}

async function mayReadFile(app: App, me: Caller, file: StoredFile, holder: string | null): Promise<boolean> {
  if (file.uploadedBy === me.person.id) return true
  const row = holder ? await findReadable(app, me, holder) : undefined
  if (!row) return false
  const { procedure, snapshot } = await revive(app, row)
  return names(contentFor(procedure, snapshot.context, me), file.id)
}

function names(value: unknown, id: string): boolean {
  if (value === id) return true
  return value !== null && typeof value === 'object' && Object.values(value).some((each) => names(each, id))
}
