import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { z } from 'zod'
import { id } from '../schemas/act.ts'
import { addFile, type StoredFile } from '../store/files.ts'
import { instant } from '../store/instants.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { findReadableFile } from './file-access.ts'
import { discard, fileBytesMax, keep, type Received, read, receive } from './file-bytes.ts'
import { isInline, typeOf } from './file-types.ts'
import { filePart, MultipartError } from './multipart.ts'
import { Problem } from './problems.ts'

const upload = { 'multipart/form-data': { schema: z.object({ file: z.string().meta({ format: 'binary' }) }) } }
const query = z.strictObject({ inline: z.literal('1').optional(), dossier: id.optional() })
// The multipart's own lines around the file.
const wrappingBytesMax = 64 * 1024
const tag = 'Tệp'

/** Tệp: brought by anyone signed in, read by who brought it and by whom a dossier shows it. */
export function files(service: Service, app: App) {
  const post = { method: 'post' as const, path: '/api/files', summary: 'Gửi một tệp (trường “file”)', tag }
  endpoint(service, app, { ...post, bodyDescription: upload, status: 201 }, async ({ me, c }) => {
    const { name, received } = await bring(app, c)
    const type = await accept(received, name).catch(async (error) => {
      await discard(received)
      throw error
    })
    await keep(app, received)
    const { hash, size } = received
    const at = { uploadedBy: me.person.id, uploadedAt: instant(new Date(app.now())) }
    const file = { id: randomUUID(), unit: me.unit.id, hash, name, size, type, ...at }
    await addFile(app.db, file)
    c.header('Location', `/api/files/${file.id}`)
    return { id: file.id, name, hash, size, type }
  })
  const get = { method: 'get' as const, path: '/api/files/{id}', summary: 'Tải một tệp', tag }
  endpoint(service, app, { ...get, params: z.object({ id }), query }, async ({ me, params, query, c }) => {
    const file = await findReadableFile(app, me, params.id, query.dossier)
    if (!file) throw new Problem('notFound')
    return send(app, c, file, query.inline !== undefined && isInline(file.type))
  })
}

async function bring(app: App, c: Context): Promise<{ name: string; received: Received }> {
  const type = c.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) throw new Problem('wrongType', { expected: 'multipart/form-data' })
  if (Number(c.req.header('content-length') ?? 0) > fileBytesMax + wrappingBytesMax)
    throw new Problem('tooLarge', { limit: '50 MB' })
  const { body } = c.req.raw
  if (!body) throw new Problem('fileMissing')
  try {
    const part = await filePart(body as unknown as AsyncIterable<Uint8Array>, type, 'file')
    if (!part) throw new Problem('fileMissing')
    return { name: nameOf(part.name), received: await receive(app, part.bytes) }
  } catch (error) {
    if (error instanceof MultipartError) throw new Problem('fileMissing')
    throw error
  }
}

async function accept({ path, size }: Received, name: string): Promise<string> {
  if (size === 0) throw new Problem('fileEmpty', { name })
  const { type, ext, named } = await typeOf(path, name)
  if (!type) throw new Problem('fileType', { name })
  if (!named) throw new Problem('fileName', { name, type: ext ?? '' })
  return type
}

/** The last part of a path, in NFC, without what a file system or a header could misread. */
function nameOf(given: string): string {
  const last = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Surrogate}\uFFFD]/gu, '').trim()
  return [...clean].slice(-200).join('') || '?'
}

function send(app: App, c: Context, { hash, name, size, type }: StoredFile, inline: boolean): Response {
  c.header('Content-Type', type)
  c.header('Content-Length', String(size))
  c.header('Content-Disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`)
  c.header('ETag', `"${hash}"`)
  return c.body(Readable.toWeb(read(app, hash)) as ReadableStream)
}
