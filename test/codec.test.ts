import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { ApplicationFailure, defaultPayloadConverter, type Payload } from '@temporalio/common'
import { describe, expect, it } from 'vitest'
import { type KeyRing, newKeyLine, parseKeyRing } from '../keys/key-ring.ts'
import { failureConverterPath, payloadCodec } from '../keys/payload-codec.ts'

const base64 = (bytes: number) => randomBytes(bytes).toString('base64')
const ringOf = (...lines: string[]) => parseKeyRing(lines.join('\n')) as KeyRing
const [older, newer] = [newKeyLine(), newKeyLine()]
const idOf = (line: string) => line.split(':')[0]!

const said = { title: 'Nhân sự: đồng chí Giàng Thị Máy', files: ['Tờ trình số 12.pdf'] }
const payloadOf = (value: unknown) => defaultPayloadConverter.toPayload(value) as Payload
const readOf = (payload: Payload) => defaultPayloadConverter.fromPayload(payload)
const bytesOf = (payload: Payload) => Buffer.concat([payload.data!, ...Object.values(payload.metadata!)]).toString()

describe('Chùm khóa', () => {
  it('takes a key of 32 bytes, not of 31 or 33', () => {
    expect(parseKeyRing(`k1:${base64(32)}`)).toBeDefined()
    expect(parseKeyRing(`k1:${base64(31)}`)).toBeUndefined()
    expect(parseKeyRing(`k1:${base64(33)}`)).toBeUndefined()
  })

  it('is parted by commas or ends of line, and writes with the first', () => {
    expect(parseKeyRing(`${newer},${older}`)?.current).toBe(idOf(newer))
    expect([...ringOf(newer, older, '').keys.keys()]).toEqual([idOf(newer), idOf(older)])
  })

  it('refuses an id twice, an id with a space, a key without an id, and nothing', () => {
    const key = base64(32)
    for (const text of [`a:${key},a:${base64(32)}`, `a b:${key}`, key, '', '\n'])
      expect(parseKeyRing(text), text).toBeUndefined()
  })
})

describe('Mã hóa dữ liệu hồ sơ', () => {
  it('shows the id of the key and nothing of what was written', async () => {
    const [sealed] = await payloadCodec(ringOf(older)).encode([payloadOf(said)])
    expect(bytesOf(sealed!)).toContain(idOf(older))
    for (const secret of [said.title, 'Giàng', said.files[0]!, 'title', 'json/plain'])
      expect(bytesOf(sealed!)).not.toContain(secret)
  })

  it('gives back exactly what went in, empty values and bytes among them', async () => {
    const codec = payloadCodec(ringOf(older))
    const values = [said, null, undefined, '', [], new Uint8Array([0, 255])]
    const back = await codec.decode(await codec.encode(values.map(payloadOf)))
    expect(back.map(readOf)).toEqual(values)
  })

  it('keeps a large payload small, and gives it back as it was', async () => {
    const codec = payloadCodec(ringOf(older))
    const large = Array.from({ length: 200 }, (_, n) => ({ key: `meeting.quorum.${n}`, value: [2, 3] }))
    const [sealed] = await codec.encode([payloadOf(large)])
    expect(sealed!.data!.length).toBeLessThan(JSON.stringify(large).length / 3)
    expect((await codec.decode([sealed!])).map(readOf)).toEqual([large])
  })

  it('never seals the same words into the same bytes', async () => {
    const [one, two] = await payloadCodec(ringOf(older)).encode([payloadOf(said), payloadOf(said)])
    expect(Buffer.from(one!.data!).equals(two!.data!)).toBe(false)
  })

  it('reads under a new key what the old one sealed, as long as the old one is kept', async () => {
    const old = await payloadCodec(ringOf(older)).encode([payloadOf(said)])
    expect((await payloadCodec(ringOf(newer, older)).decode(old)).map(readOf)).toEqual([said])
    await expect(payloadCodec(ringOf(newer)).decode(old)).rejects.toThrow(`no payload key ${idOf(older)}`)
  })

  it('refuses bytes that were changed, cut short, or said to be of another key', async () => {
    const codec = payloadCodec(ringOf(newer, older))
    const [sealed] = await codec.encode([payloadOf(said)])
    const data = Buffer.from(sealed!.data!)
    const flipped = Buffer.from(data)
    flipped[40]! ^= 1
    const metadata = { ...sealed!.metadata, 'encryption-key-id': Buffer.from(idOf(older)) }
    for (const bad of [
      { ...sealed!, data: flipped },
      { ...sealed!, data: data.subarray(0, 20) },
      { ...sealed!, metadata },
    ])
      await expect(codec.decode([bad])).rejects.toThrow()
  })

  it('reads what was written before there was a key', async () => {
    const plain = payloadOf(said)
    expect(await payloadCodec(ringOf(older)).decode([plain])).toEqual([plain])
  })

  it('puts the words and the stack of a failure where they are sealed', () => {
    const { failureConverter } = createRequire(import.meta.url)(failureConverterPath)
    const failure = failureConverter.errorToFailure(
      ApplicationFailure.nonRetryable(said.title, 'NotAllowed', said),
      defaultPayloadConverter,
    )
    const { encodedAttributes, applicationFailureInfo, ...clear } = failure
    expect(JSON.stringify(clear)).not.toContain('Giàng')
    expect(readOf(encodedAttributes)).toMatchObject({ message: said.title })
    expect(readOf(applicationFailureInfo.details.payloads[0])).toEqual(said)
  })
})
