import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import type { Procedure } from '../machines/procedure.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const xstate = pathToFileURL(
  createRequire(import.meta.url)
    .resolve('xstate')
    .replace(/\.js$/, '.mjs'),
).href

/** Một chỗ sửa sai cố ý: this text of that file, which stands there exactly once, becomes another. */
export interface Mutation {
  file: string
  from: string
  to: string
}

/** The machines as they would be with that fault in them; the repository is left as it is. Throws where it does not apply. */
export async function mutated(mutation: Mutation): Promise<(stem: string) => Procedure> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'machines', 'index.ts')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    logLevel: 'error',
    plugins: [patch(mutation)],
  })
  const file = join(tmpdir(), `mutant-${process.pid}-${Date.now()}.mjs`)
  writeFileSync(file, outputFiles[0]!.text)
  try {
    const { procedureOf } = await import(/* @vite-ignore */ pathToFileURL(file).href)
    return procedureOf
  } finally {
    rmSync(file)
  }
}

function patch({ file, from, to }: Mutation): Plugin {
  const path = join(root, file)
  const parts = readFileSync(path, 'utf8').split(from)
  if (parts.length !== 2) throw new Error(`${file} holds “${from}” ${parts.length - 1} times`)
  return {
    name: 'mutation',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^xstate$/ }, () => ({ path: xstate, external: true }))
      onLoad({ filter: /\.ts$/ }, (args) =>
        args.path === path ? { contents: parts.join(to), loader: 'ts' } : undefined,
      )
    },
  }
}
