import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Procedure } from '../machines/procedure.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Bảng các phiên bản đã phát hành: procedure → version → hash of the file that keeps it whole. */
export type Manifest = Record<string, Record<string, string>>

export const manifestPath = join(root, 'machines', 'released', 'manifest.json')

export function readManifest(): Manifest {
  return existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : {}
}

/** `agenda-item-1.ts`: where a released version is kept. */
export function releasedPath(stem: string, version: number | string): string {
  return join(root, 'machines', 'released', `${fileStem(stem)}-${version}.ts`)
}

/** The machine with every rule it imports, as one file: what a released version is kept as. */
export async function whole({ stem }: Procedure): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'machines', `${fileStem(stem)}.ts`)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    external: ['xstate'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
  })
  return `// @ts-nocheck\n${outputFiles[0]!.text}`
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function fileStem(stem: string): string {
  return stem.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
}
