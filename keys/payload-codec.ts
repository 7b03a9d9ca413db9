import { fileURLToPath } from 'node:url'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { DataConverter, Payload, PayloadCodec } from '@temporalio/common'
import proto from '@temporalio/proto'
import type { KeyRing } from './key-ring.ts'
import { seal, unseal } from './seal.ts'

// A CommonJS package whose names Node does not find by itself.
const { Payload: Wire } = proto.temporal.api.common.v1
const encoding = 'binary/encrypted'
// What is sealed cannot be made smaller any more, and below this nothing is gained.
const worthDeflating = 512
const text = new TextEncoder()

/** Where the converter lies that puts the words of a failure into a payload; workflows carry it in their bundle. */
export const failureConverterPath = fileURLToPath(new URL('./failure-converter.cjs', import.meta.url))

/**
 * Bộ mã hóa dữ liệu hồ sơ: what worker and client put between themselves and Temporal, so that its database, backups
 * and page show ids and times but no content. Give the same ring to both.
 */
export function encrypting(ring: KeyRing): DataConverter {
  return { payloadCodecs: [payloadCodec(ring)], failureConverterPath }
}

/**
 * Seals every payload, its metadata included, under the ring's current key, and names the key beside it; a large one is
 * deflated first, because the server keeps it for years and the worker while the dossier is cached. What was written
 * before there was a key is read as it stands. Decoding throws for a key that is not on the ring.
 */
export function payloadCodec(ring: KeyRing): PayloadCodec {
  return {
    async encode(payloads) {
      return payloads.map(close)
    },
    async decode(payloads) {
      return payloads.map((payload) => (said(payload, 'encoding') === encoding ? open(payload) : payload))
    },
  }

  function close(payload: Payload): Payload {
    const plain = Wire.encode(payload).finish()
    const metadata = { encoding: text.encode(encoding), 'encryption-key-id': text.encode(ring.current) }
    if (plain.length < worthDeflating) return { metadata, data: seal(ring, ring.current, plain) }
    return {
      metadata: { ...metadata, compression: text.encode('deflate') },
      data: seal(ring, ring.current, deflateRawSync(plain)),
    }
  }

  function open(payload: Payload): Payload {
    const sealed = unseal(ring, said(payload, 'encryption-key-id') ?? '', payload.data ?? new Uint8Array())
    return Wire.decode(said(payload, 'compression') === 'deflate' ? inflateRawSync(sealed) : sealed)
  }
}

function said({ metadata }: Payload, name: string): string | undefined {
  const value = metadata?.[name]
  return value && Buffer.from(value).toString()
}
