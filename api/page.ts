import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { pagePath } from '../tools/prepared.mjs'
import type { Service } from './endpoint.ts'

/** One file of the page, read once. */
interface Part {
  bytes: Uint8Array<ArrayBuffer>
  packed: Uint8Array<ArrayBuffer> | null
  type: string
  etag: string
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}
// Their content is in their name: what was fetched once stays right.
const named = '/assets/'

/** Trang web: the built page at every address that is not the service's; without a build there is none. */
export function page(service: Service) {
  const parts = readParts(pagePath())
  const index = parts.get('/index.html')
  if (!index) return
  service.get('*', async (c, next) => {
    const { path } = c.req
    const part = parts.get(path)
    if (part && part !== index) return send(c, part, path.startsWith(named))
    const wantsPage = /\btext\/html\b/.test(c.req.header('accept') ?? '')
    return wantsPage && !path.startsWith('/api/') ? send(c, index, false) : next()
  })
}

function send(c: Context, { bytes, packed, type, etag }: Part, forGood: boolean): Response {
  c.header('ETag', etag)
  c.header('Cache-Control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache')
  c.header('Vary', 'Accept-Encoding')
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  const zipped = packed && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  if (zipped) c.header('Content-Encoding', 'gzip')
  c.header('Content-Type', type)
  return c.body(zipped ? packed : bytes)
}

function readParts(folder: string): Map<string, Part> {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  return new Map(files.map(({ parentPath, name }) => partAt(folder, join(parentPath, name))))
}

function partAt(folder: string, file: string): [path: string, part: Part] {
  const bytes = new Uint8Array(readFileSync(file))
  const type = types[extname(file)] ?? 'application/octet-stream'
  const packed = /^(text|image\/svg)/.test(type) ? new Uint8Array(gzipSync(bytes, { level: 9 })) : null
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  return [file.slice(folder.length).replaceAll('\\', '/'), { bytes, packed, type, etag }]
}
