import { describe, expect, it } from 'vitest'
import { codeAt, newSecret, secretUri, stepOf } from '../api/totp.ts'

// RFC 6238, Appendix B, SHA-1: the secret is `12345678901234567890`; the last six of its eight digits.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const published: [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
]

describe('Mã xác thực (RFC 6238)', () => {
  it.each(published)('at second %i is %s, as the standard has it', (seconds, code) => {
    expect(codeAt(secret, Math.floor(seconds / 30))).toBe(code)
  })

  it('is good in its half minute and the ones beside it, and not a moment longer', () => {
    const step = 41_152_263
    const code = codeAt(secret, step)
    const good = (ms: number) => stepOf(secret, code, ms) === step
    expect([good((step - 1) * 30_000 - 1), good((step - 1) * 30_000)]).toEqual([false, true])
    expect([good((step + 2) * 30_000 - 1), good((step + 2) * 30_000)]).toEqual([true, false])
  })

  it('is six digits and nothing else', () => {
    for (const text of ['', '28708', '2870820', '28708a', '２８７０８２'])
      expect(stepOf(secret, text, 59_000)).toBeUndefined()
  })

  it('comes from a secret of 160 bits, another each time, which an application reads from its address', () => {
    const secrets = Array.from({ length: 50 }, newSecret)
    expect(new Set(secrets).size).toBe(50)
    for (const each of secrets) expect(each).toMatch(/^[A-Z2-7]{32}$/)
    const uri = new URL(secretUri({ secret, issuer: 'Quy chế làm việc', account: 'vanphong' }))
    expect([uri.protocol, uri.host, uri.searchParams.get('secret')]).toEqual(['otpauth:', 'totp', secret])
    expect(decodeURIComponent(uri.pathname)).toBe('/Quy chế làm việc:vanphong')
  })
})
