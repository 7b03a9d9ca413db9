import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ConfigurationError, readConfig } from '../../config.ts'
import { newKeyLine } from '../../keys/key-ring.ts'
import { openKeyRing } from '../../keys/open-key-ring.ts'
import type { Store } from '../../store/pool.ts'
import { databases } from '../databases.ts'

describe.each(databases)('Khóa khi khởi động, $name', ({ open }) => {
  let store: Store
  let dataDir: string
  beforeAll(async () => {
    store = await open()
  }, 60_000)
  afterAll(() => store.close())
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'quy-che-keys-'))
    await sql`DELETE FROM key_checks`.execute(store.db)
  })
  afterEach(() => rmSync(dataDir, { recursive: true }))

  const file = () => join(dataDir, 'payload.key')
  const openWith = (payloadKeys?: string) => openKeyRing(store.db, { dataDir, payloadKeys })
  const idOf = (line: string) => line.split(':')[0]!

  async function sentenceOf(opening: Promise<unknown>): Promise<string> {
    const error = await opening.then(
      () => undefined,
      (thrown) => thrown,
    )
    expect(error).toBeInstanceOf(ConfigurationError)
    return error.message
  }

  it('makes a key at the first start, which only its owner may read, and finds it at the next', async () => {
    const first = await openWith()
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect((await openWith()).current).toBe(first.current)
    expect(readFileSync(file(), 'utf8')).toMatch(new RegExp(`^${first.current}:`))
  })

  it('makes one key when several processes start at once', async () => {
    const rings = await Promise.all([1, 2, 3].map(() => openWith()))
    expect(new Set(rings.map(({ current }) => current)).size).toBe(1)
  })

  it('does not start when the file is lost, and makes no other', async () => {
    const { current } = await openWith()
    rmSync(file())
    expect(await sentenceOf(openWith())).toBe(
      `Không tìm thấy tệp khóa ${file()}. Các hồ sơ đang chạy đã được mã hóa bằng khóa ${current}; thiếu khóa này thì không đọc được. Hãy đặt lại tệp từ bản sao lưu, hoặc đặt PAYLOAD_KEYS.`,
    )
    expect(() => statSync(file())).toThrow('ENOENT')
  })

  it('does not start on another key of the same name, nor on one of another name', async () => {
    const { current } = await openWith()
    const other = newKeyLine()
    writeFileSync(file(), `${current}:${other.split(':')[1]}\n`)
    expect(await sentenceOf(openWith())).toMatch(`Khóa ${current} trong ${file()} không phải là khóa đã dùng`)
    writeFileSync(file(), `${other}\n`)
    expect(await sentenceOf(openWith())).toMatch(`thiếu khóa ${current}`)
  })

  it('takes a new key before the old one, and misses the old one once it is gone', async () => {
    const older = (await openWith()).current
    const newer = newKeyLine()
    writeFileSync(file(), `${newer}\n${readFileSync(file(), 'utf8')}`)
    const { current, keys } = await openWith()
    expect([current, [...keys.keys()]]).toEqual([idOf(newer), [idOf(newer), older]])
    writeFileSync(file(), `${newer}\n`)
    expect(await sentenceOf(openWith())).toMatch(`thiếu khóa ${older}`)
  })

  it('takes the keys of the configuration before the file, and then makes no file', async () => {
    const line = newKeyLine()
    expect((await openWith(line)).current).toBe(idOf(line))
    expect(() => statSync(file())).toThrow('ENOENT')
    expect(await sentenceOf(openWith(newKeyLine()))).toMatch(`Trong PAYLOAD_KEYS thiếu khóa ${idOf(line)}`)
  })

  it('says of a file that is empty, cut short or not to be read what it is', async () => {
    for (const text of ['', 'k1:abc\n', newKeyLine().slice(0, -1)]) {
      writeFileSync(file(), text)
      expect(await sentenceOf(openWith())).toMatch(`Tệp khóa ${file()} không đúng dạng`)
    }
    rmSync(file())
    mkdirSync(file())
    expect(await sentenceOf(openWith())).toMatch(`Không đọc được tệp khóa ${file()} (EISDIR)`)
  })
})

describe('Khóa trong cấu hình', () => {
  it('is refused in a sentence that does not repeat it', () => {
    const PAYLOAD_KEYS = 'k1:khongphaikhoa'
    expect(() => readConfig({ env: { PAYLOAD_KEYS } })).toThrow(/^PAYLOAD_KEYS phải gồm(?!.*khongphaikhoa)/)
  })
})
