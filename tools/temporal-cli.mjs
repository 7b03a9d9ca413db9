import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { download as fetchArchive, forThisMachine, vendor } from './download.mjs'
import { cliVersion, executables, isUsable, versionOf } from './paths.mjs'
import { run } from './run.mjs'
import { sentences } from './sentences.mjs'

const commands = 'github.com/temporalio/cli/cmd/temporal'

// `go install` of the command itself is refused: its go.mod replaces a module by a path. So a module of ours replaces it.
const goMod = `module temporalcli
go 1.26
require github.com/temporalio/cli v${cliVersion}
replace github.com/temporalio/cli/cliext => github.com/temporalio/cli/cliext v0.0.0-20260731000218-c579925f193f
`
const toolsGo = `//go:build tools
package tools
import _ "${commands}"
`

/** The vendor's own build, from its documented address. */
export async function download(directory) {
  const isThere = await fetchArchive(`${vendor}/cli/archive/v${cliVersion}?${forThisMachine()}`, directory)
  return isThere && runs(join(directory, 'temporal'))
}

/** The same version from source, with Go: minutes and some gigabytes in Go's own caches the first time. */
export async function build(directory) {
  if (executables('go').length === 0) return false
  const module = join(directory, 'module')
  mkdirSync(module)
  writeFileSync(join(module, 'go.mod'), goMod)
  writeFileSync(join(module, 'tools.go'), toolsGo)
  const binary = join(directory, 'temporal')
  console.log(sentences.longBuild)
  const isBuilt = await run(sentences.building, 'go', [...goBuild, '-o', binary, commands], {
    cwd: module,
    env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' },
  })
  rmSync(module, { recursive: true })
  return isBuilt && runs(binary)
}

// -v writes each package's name: that is how the compiler notices that a killed set-up no longer listens.
const goBuild = [
  'build',
  '-v',
  '-mod=mod',
  '-buildvcs=false',
  '-trimpath',
  '-tags=disable_grpc_modules',
  `-ldflags=-s -w -X github.com/temporalio/cli/internal/temporalcli.Version=${cliVersion}`,
]

function runs(binary) {
  const version = versionOf(binary)
  return version !== undefined && isUsable(version)
}
