import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { sentences } from './sentences.mjs'

/** The versions everything here was tried with. An older server may not open a data directory a newer one wrote. */
export const cliVersion = '1.8.2'
export const testServerVersion = '1.38.0'

/** Folders of the cache. What goes into a folder is in its name, so a change never meets an old build. */
export const cliFolder = `temporal-cli-${cliVersion}`
export const testServerFolder = `temporal-test-server-${testServerVersion}-${fingerprint('TestServer.java', 'test-server.mjs')}`
export const testServerDownloadFolder = `temporal-test-server-${testServerVersion}-official`

/**
 * Máy chủ Temporal: path of the `temporal` binary: the one named by TEMPORAL_CLI_PATH, one on the PATH of a usable
 * version, the one the set-up fetched or built; `undefined` if there is none. Throws when the named one is not there.
 */
export function temporalCli() {
  const onPath = executables('temporal')[0]
  return (
    named('TEMPORAL_CLI_PATH') ??
    (onPath && isUsable(versionOf(onPath)) ? onPath : undefined) ??
    cached(cliFolder, 'temporal')
  )
}

/**
 * Máy chủ tua thời gian: path of the time-skipping server: the one named by TEMPORAL_TEST_SERVER_PATH or the one the
 * set-up made; `undefined` if there is none. Throws when the named one is not there.
 */
export function testServer() {
  return (
    named('TEMPORAL_TEST_SERVER_PATH') ??
    cached(testServerFolder, 'temporal-test-server') ??
    cached(testServerDownloadFolder, 'temporal-test-server')
  )
}

/**
 * Trình duyệt: path of the Chromium in which the page is tried: the one named by CHROMIUM_PATH or one on the PATH;
 * `undefined` if there is none. Throws when the named one is not there.
 */
export function chromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
  return named('CHROMIUM_PATH') ?? names.flatMap(executables)[0]
}

/** Where what the set-up fetches or builds is kept, shared by every checkout of this user. */
export function cacheDirectory() {
  return process.env.QUY_CHE_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'quy-che')
}

/** Version `x.y.z` a Temporal binary gives of itself, `undefined` if it does not run or says something else. */
export function versionOf(binary) {
  const { stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8', timeout: 10_000 })
  return /temporal version v?(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1]
}

/** A server of the same major version, not older than the one this was tried with. */
export function isUsable(version, wanted = cliVersion) {
  if (version === undefined) return false
  const [major, minor, patch] = version.split('.').map(Number)
  const [wantedMajor, wantedMinor, wantedPatch] = wanted.split('.').map(Number)
  return major === wantedMajor && (minor > wantedMinor || (minor === wantedMinor && patch >= wantedPatch))
}

/** Every executable of that name on the PATH, in its order. */
export function executables(name) {
  const directories = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return directories.map((directory) => join(directory, name)).filter(executable)
}

function cached(folder, name) {
  const path = join(cacheDirectory(), folder, name)
  return executable(path) ? path : undefined
}

function executable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Someone who names a path means it: a wrong one is an error, not a reason to look elsewhere. */
function named(variable) {
  const path = process.env[variable]
  if (!path || executable(path)) return path || undefined
  throw Object.assign(new Error(sentences.namedNotThere(variable, path)), { forPeople: true })
}

function fingerprint(...files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(new URL(file, import.meta.url)))
  return hash.digest('hex').slice(0, 8)
}
