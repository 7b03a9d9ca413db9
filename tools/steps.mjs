import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { install } from './cache.mjs'
import { installPackages } from './packages.mjs'
import {
  chromium,
  cliFolder,
  cliVersion,
  executables,
  isUsable,
  temporalCli,
  testServer,
  testServerDownloadFolder,
  testServerFolder,
  versionOf,
} from './paths.mjs'
import { bundlePath, emptyDatabasePath, pagePath } from './prepared.mjs'
import { run } from './run.mjs'
import { sentences } from './sentences.mjs'
import { build as buildCli, download as downloadCli } from './temporal-cli.mjs'
import { build as buildTestServer, download as downloadTestServer } from './test-server.mjs'

/**
 * Chuẩn bị máy: packages, the Temporal development server and, with `test`, the time-skipping server. Whatever is
 * already there costs a look; each thing fetched or built is named on one line with the place it went to. Something
 * that cannot be had ends the process with code 1 and a sentence that says what to do.
 *
 * @param {{ test: boolean, quiet: boolean }} options
 */
export async function setUp({ test, quiet }) {
  // An exit, unlike a signal, lets the locks go, clears what is half made and stops the commands at work.
  for (const [signal, number] of [
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ])
    process.once(signal, () => process.exit(128 + number))
  try {
    const done = [
      await installPackages(),
      await haveTemporalCli(),
      test ? await haveTestServer() : undefined,
      await prepare(),
    ]
    if (test && !chromium()) console.error(sentences.noChromium)
    if (!quiet && done.every((step) => step === undefined)) console.log(sentences.ready)
  } catch (error) {
    const sentence = error.forPeople ? error.message : error.path && sentences.notWritten(error.path, error.code)
    if (!sentence) throw error
    console.error(sentence)
    process.exitCode = 1
  }
}

/** @returns the folder of the server if it had to be fetched or built, `undefined` if it was there */
async function haveTemporalCli() {
  if (temporalCli()) return warnOfUntried()
  for (const path of executables('temporal').slice(0, 1)) {
    console.error(sentences.otherVersion(path, versionOf(path), cliVersion))
  }
  const thing = { folder: cliFolder, what: sentences.temporalCli, find: temporalCli }
  return (
    (await install({ ...thing, fill: downloadCli })) ??
    (await install({ ...thing, fill: buildCli })) ??
    refuse(sentences.noTemporalCli)
  )
}

/** The download comes last: only our own build can begin on a chosen day, which the stories through real weeks need. */
async function haveTestServer() {
  if (testServer()) return undefined
  const thing = { what: sentences.testServer, find: testServer }
  return (
    (await install({ ...thing, folder: testServerFolder, fill: buildTestServer })) ??
    (await install({ ...thing, folder: testServerDownloadFolder, fill: downloadTestServer })) ??
    refuse(sentences.noTestServer)
  )
}

/** The workflow bundle, the page and an empty database, which a first start would otherwise make while somebody waits. */
async function prepare() {
  const made = [bundlePath(), emptyDatabasePath('packed'), emptyDatabasePath('folder'), pagePath()]
  if (made.every((path) => existsSync(path))) return undefined
  const script = fileURLToPath(new URL('prepare.ts', import.meta.url))
  if (!(await run(sentences.preparing, process.execPath, ['--import', 'tsx', script]))) refuse(sentences.notPrepared)
  return bundlePath()
}

/** A server that someone named is used whatever its version, but not in silence. */
function warnOfUntried() {
  const named = process.env.TEMPORAL_CLI_PATH
  if (!named) return
  const version = versionOf(named)
  if (!isUsable(version)) console.error(sentences.untriedVersion(named, version, cliVersion))
}

function refuse(sentence) {
  throw Object.assign(new Error(sentence), { forPeople: true })
}
