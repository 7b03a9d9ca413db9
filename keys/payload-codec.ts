import { fileURLToPath } from 'node:url'
import type { DataConverter, Payload, PayloadCodec } from '@temporalio/common'
import proto from '@temporalio/proto'
import type { KeyRing } from './key-ring.ts'
import { seal, unseal } from './seal.ts'

// A CommonJS package whose names Node does not find by itself.
const { Payload: Wire } = proto.temporal.api.common.v1
const encoding = 'binary/encrypted'
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
 * Seals every payload, its metadata included, under the ring's current key, and names the key beside it. What was
 * written before there was a key is read as it stands. Decoding throws for a key that is not on the ring.
 */
export function payloadCodec(ring: KeyRing): PayloadCodec {
  return {
    async encode(payloads) {
      return payloads.map((payload) => ({
        metadata: { encoding: text.encode(encoding), 'encryption-key-id': text.encode(ring.current) },
        data: seal(ring, ring.current, Wire.encode(payload).finish()),
      }))
    },
    async decode(payloads) {
      return payloads.map((payload) => (said(payload, 'encoding') === encoding ? open(payload) : payload))
    },
  }

  function open(payload: Payload): Payload {
    return Wire.decode(unseal(ring, said(payload, 'encryption-key-id') ?? '', payload.data ?? new Uint8Array()))
  }
}

function said({ metadata }: Payload, name: string): string | undefined {
  const value = metadata?.[name]
  return value && Buffer.from(value).toString()
}
