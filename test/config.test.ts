import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigurationError, readConfig } from '../config.ts'

const home = process.cwd()
let folder: string

// An empty working directory, so that no `.env` of a developer is read.
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quy-che-config-'))
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true })
})

function mistakes(env: NodeJS.ProcessEnv, separate = false): string[] {
  try {
    readConfig({ env, separate })
  } catch (error) {
    if (error instanceof ConfigurationError) return error.sentences
    throw error
  }
  return []
}

describe('Cấu hình', () => {
  it('needs nothing: this machine alone, port 8080, data in .data', () => {
    expect(readConfig({ env: {} })).toMatchObject({ host: '127.0.0.1', port: 8080, dataDir: '.data', logLevel: 'info' })
  })

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ env: { PORT: '', DATABASE_URL: '' } })).toMatchObject({ port: 8080, databaseUrl: undefined })
  })

  it('reads .env, and the environment before it', () => {
    writeFileSync('.env', 'PORT=9000\nLOG_LEVEL="warn"\n')
    expect(readConfig({ env: {} })).toMatchObject({ port: 9000, logLevel: 'warn' })
    expect(readConfig({ env: { PORT: '9001' } })).toMatchObject({ port: 9001, logLevel: 'warn' })
  })

  it('gives the public address without a slash at its end', () => {
    expect(readConfig({ env: { PUBLIC_URL: 'https://quyche.example/' } }).publicUrl).toBe('https://quyche.example')
  })

  it.each([
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['HOST', 'hai từ'],
    ['PUBLIC_URL', 'quyche.example'],
    ['DATABASE_URL', 'mysql://localhost'],
    ['TEMPORAL_ADDRESS', 'localhost'],
    ['TEMPORAL_NAMESPACE', 'a b'],
    ['SMTP_URL', 'localhost:25'],
    ['TRUSTED_PROXIES', '10.9.0.0/33'],
    ['LOG_LEVEL', 'loud'],
  ])('says in one sentence that %s must not be %s', (name, value) => {
    const said = mistakes({ [name]: value })
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(new RegExp(`^${name} phải|^${name} chỉ`))
  })

  it('says every mistake at once, and repeats no password', () => {
    const said = mistakes({ PORT: '0x', LOG_LEVEL: 'loud', DATABASE_URL: 'pg://user:bi-mat@host/db' })
    expect(said).toHaveLength(3)
    expect(said.join()).not.toMatch(/bi-mat/)
  })

  it('wants an outside database and Temporal of a process that runs alone', () => {
    expect(mistakes({}, true)).toHaveLength(2)
    expect(mistakes({ DATABASE_URL: 'postgres://h/d', TEMPORAL_ADDRESS: 'h:7233' }, true)).toEqual([])
  })
})
