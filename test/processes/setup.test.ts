import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holding } from '../../tools/lock.mjs'
import { areInstalled } from '../../tools/packages.mjs'
import {
  cacheDirectory,
  cliVersion,
  executables,
  isUsable,
  temporalCli,
  testServer,
  versionOf,
} from '../../tools/paths.mjs'

let directory: string
let vendor: Server | undefined
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'quy-che-setup-'))
})
afterEach(() => {
  vendor?.close()
  vi.unstubAllEnvs()
  rmSync(directory, { recursive: true, force: true })
})

describe('Phiên bản máy chủ Temporal', () => {
  it('takes the tried version and anything newer of the same major, nothing older', () => {
    expect(isUsable('1.8.2', '1.8.2')).toBe(true)
    expect(isUsable('1.8.1', '1.8.2')).toBe(false)
    expect(isUsable('1.8.10', '1.8.2')).toBe(true)
    expect(isUsable('1.7.9', '1.8.2')).toBe(false)
    expect(isUsable('1.10.0', '1.8.2')).toBe(true)
    expect(isUsable('2.0.0', '1.8.2')).toBe(false)
    expect(isUsable('0.9.9', '1.8.2')).toBe(false)
    expect(isUsable(undefined, '1.8.2')).toBe(false)
  })

  it('is what the binary itself says, and unknown for one that says something else or cannot run', () => {
    expect(versionOf(program('a', 'temporal version 1.8.2 (Server 1.31.2, UI 2.50.1)'))).toBe('1.8.2')
    expect(versionOf(program('b', 'Temporary files 1.8.2'))).toBeUndefined()
    expect(versionOf(join(directory, 'missing'))).toBeUndefined()
  })
})

describe('Nơi tìm máy chủ Temporal', () => {
  const fits = `temporal version ${cliVersion}`
  beforeEach(() => {
    vi.stubEnv('TEMPORAL_CLI_PATH', '')
    vi.stubEnv('TEMPORAL_TEST_SERVER_PATH', '')
    vi.stubEnv('QUY_CHE_CACHE', join(directory, 'cache'))
    vi.stubEnv('PATH', join(directory, 'bin'))
  })

  it('finds nothing on a bare machine', () => {
    expect(temporalCli()).toBeUndefined()
    expect(testServer()).toBeUndefined()
  })

  it('prefers the path named, then the PATH, then the cache', () => {
    const cached = program(join('cache', `temporal-cli-${cliVersion}`, 'temporal'), fits)
    expect(temporalCli()).toBe(cached)
    const onPath = program(join('bin', 'temporal'), fits)
    expect(temporalCli()).toBe(onPath)
    const named = program('mine', 'temporal version 1.0.0')
    vi.stubEnv('TEMPORAL_CLI_PATH', named)
    expect(temporalCli()).toBe(named)
  })

  it('passes over an older one on the PATH', () => {
    program(join('bin', 'temporal'), 'temporal version 1.0.0')
    expect(temporalCli()).toBeUndefined()
    const cached = program(join('cache', `temporal-cli-${cliVersion}`, 'temporal'), fits)
    expect(temporalCli()).toBe(cached)
  })

  it('says so when the path named leads nowhere, instead of taking another', () => {
    program(join('bin', 'temporal'), fits)
    vi.stubEnv('TEMPORAL_CLI_PATH', join(directory, 'missing'))
    expect(() => temporalCli()).toThrow(/^TEMPORAL_CLI_PATH chỉ đến .*missing, nhưng ở đó không có tệp nào chạy được/)
    vi.stubEnv('TEMPORAL_TEST_SERVER_PATH', directory)
    expect(() => testServer()).toThrow(/^TEMPORAL_TEST_SERVER_PATH chỉ đến/)
  })

  it('keeps the cache where the environment says, in its order', () => {
    expect(cacheDirectory()).toBe(join(directory, 'cache'))
    vi.stubEnv('QUY_CHE_CACHE', '')
    vi.stubEnv('XDG_CACHE_HOME', '/var/cache/me')
    expect(cacheDirectory()).toBe('/var/cache/me/quy-che')
    vi.stubEnv('XDG_CACHE_HOME', '')
    vi.stubEnv('HOME', '/home/me')
    expect(cacheDirectory()).toBe('/home/me/.cache/quy-che')
  })
})

describe('Khóa khi chuẩn bị', () => {
  it('lets the second wait until the first is done', async () => {
    const lock = join(directory, 'lock')
    const order: string[] = []
    const first = holding(lock, 'việc một', async () => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      order.push('first')
    })
    await Promise.all([first, holding(lock, 'việc hai', async () => order.push('second'))])
    expect(order).toEqual(['first', 'second'])
  })

  it('takes over from a process that has ended', async () => {
    const lock = join(directory, 'lock')
    writeFileSync(lock, String(spawnSync(process.execPath, ['-e', '']).pid))
    expect(await holding(lock, 'việc', async () => readFileSync(lock, 'utf8'))).toBe(String(process.pid))
  })

  it('takes over a lock nobody has touched for two minutes, whoever bears that number now', async () => {
    const lock = join(directory, 'lock')
    writeFileSync(lock, String(process.ppid))
    const longAgo = Date.now() / 1_000 - 121
    utimesSync(lock, longAgo, longAgo)
    expect(await holding(lock, 'việc', async () => 'done')).toBe('done')
  })

  it('waits for the command of a set-up that was killed, which is still at work', async () => {
    const lock = join(directory, 'lock')
    const command = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 500)'])
    const killed = spawnSync(process.execPath, ['-e', '']).pid
    writeFileSync(lock, `${killed} ${command.pid}`)
    expect(await holding(lock, 'việc', async () => command.exitCode)).toBe(0)
  })

  it('opens again when the work fails', async () => {
    const lock = join(directory, 'lock')
    const failing = holding(lock, 'việc', async () => {
      throw new Error('no disk')
    })
    await expect(failing).rejects.toThrow('no disk')
    expect(await holding(lock, 'việc', async () => 'done')).toBe('done')
  })
})

describe('Các gói phần mềm', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  }
  beforeEach(() => {
    mkdirSync(join(directory, 'node_modules'))
    write('package-lock.json', lock)
  })

  it('are missing where nothing was installed', () => {
    expect(areInstalled(directory)).toBe(false)
  })

  it('count as installed after a developer’s own npm install, without those meant for other machines', () => {
    write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0' } } })
    expect(areInstalled(directory)).toBe(true)
  })

  it('are out of date when the lockfile names another version', () => {
    write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0' } } })
    expect(areInstalled(directory)).toBe(true)
    write('package-lock.json', { packages: { ...lock.packages, 'node_modules/a': { version: '1.0.1' } } })
    expect(areInstalled(directory)).toBe(false)
  })
})

describe('Chuẩn bị máy', () => {
  const nowhere = 'http://127.0.0.1:1'

  it('says what to do when the server can neither be downloaded nor built', async () => {
    const { code, errors } = await setUp({ PATH: '', TEMPORAL_DOWNLOADS: nowhere })
    expect(code).toBe(1)
    expect(errors).toContain('Không lấy được máy chủ Temporal')
    expect(errors).toContain('TEMPORAL_CLI_PATH')
    expect(errors).toContain('cài Go 1.26 trở lên')
  })

  it('asks for the time-skipping server only for the tests, and says what it needs', async () => {
    const temporal = program('temporal', `temporal version ${cliVersion}`)
    const environment = { PATH: '', TEMPORAL_DOWNLOADS: nowhere, TEMPORAL_CLI_PATH: temporal }
    expect((await setUp(environment)).code).toBe(0)
    const { code, errors } = await setUp(environment, '--test')
    expect(code).toBe(1)
    expect(errors).toContain('cài Java 17 trở lên (cả javac) và Maven')
  })

  it('unpacks a download, says where it is, and has nothing left to do the next time', async () => {
    const environment = {
      PATH: pathOf('tar', 'gzip'),
      TEMPORAL_DOWNLOADS: await offer(`temporal version ${cliVersion}`),
    }
    const place = join(directory, 'cache', `temporal-cli-${cliVersion}`)
    expect(await setUp(environment)).toEqual({ code: 0, lines: `Đã có máy chủ Temporal: ${place}\n`, errors: '' })
    expect(existsSync(join(place, 'temporal'))).toBe(true)
    const bare = { PATH: '', TEMPORAL_DOWNLOADS: nowhere }
    expect((await setUp(bare)).lines).toBe('Máy đã sẵn sàng, không phải chuẩn bị gì thêm.\n')
    expect(await setUp(bare, '--quiet')).toEqual({ code: 0, lines: '', errors: '' })
  })

  it('builds one thing once when two begin at the same moment', async () => {
    const environment = {
      PATH: pathOf('tar', 'gzip'),
      TEMPORAL_DOWNLOADS: await offer(`temporal version ${cliVersion}`),
    }
    const both = await Promise.all([setUp(environment), setUp(environment)])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    expect(both.filter(({ lines }) => lines.includes('Đã có máy chủ Temporal'))).toHaveLength(1)
  })

  it('does not keep a download that is not the version asked for', async () => {
    const environment = { PATH: pathOf('tar', 'gzip'), TEMPORAL_DOWNLOADS: await offer('temporal version 1.0.0') }
    expect((await setUp(environment)).errors).toContain('Không lấy được máy chủ Temporal')
    expect(existsSync(join(directory, 'cache', `temporal-cli-${cliVersion}`))).toBe(false)
  })
})

/** A program in this test's directory that says one line of itself. */
function program(name: string, line: string): string {
  const path = join(directory, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `#!/bin/sh\necho '${line}'\n`, { mode: 0o755 })
  return path
}

function write(name: string, content: object) {
  writeFileSync(join(directory, name), JSON.stringify(content))
}

/** A PATH that holds these programs of the machine and no others. */
function pathOf(...names: string[]): string {
  const bin = join(directory, 'only')
  mkdirSync(bin)
  for (const name of names) symlinkSync(executables(name)[0]!, join(bin, name))
  return bin
}

/** Serves, as the vendor does, an archive with a `temporal` in it that says this of itself. Gives the address. */
async function offer(line: string): Promise<string> {
  program(join('vendor', 'temporal'), line)
  const archive = execFileSync('tar', ['-czf', '-', '-C', join(directory, 'vendor'), 'temporal'])
  vendor = createServer((request, response) => {
    const isKnown = request.url?.startsWith(`/cli/archive/v${cliVersion}?platform=${process.platform}&arch=`)
    response.writeHead(isKnown ? 200 : 404).end(isKnown ? archive : undefined)
  }).listen(0, '127.0.0.1')
  await once(vendor, 'listening')
  return `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`
}

/** The set-up itself, in a process of its own, with a cache of this test's. */
async function setUp(environment: Record<string, string>, ...options: string[]) {
  const env = { QUY_CHE_CACHE: join(directory, 'cache'), ...environment }
  const child = spawn(process.execPath, ['tools/setup.mjs', ...options], { env })
  let [lines, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => (lines += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text))
  const [code] = await once(child, 'close')
  return { code, lines, errors }
}
