import { describe, expect, it, vi } from 'vitest'
import { databases } from './databases.ts'
import { openService } from './service.ts'
import { until } from './story.ts'
import { type Cast, castOf } from './story-cast.ts'

vi.setConfig({ testTimeout: 180_000 })

const count = 40
const organs = ['executiveCommittee', 'standingCommittee'] as const

describe.each(databases)('Số văn bản đi, mỗi loại một dãy theo nhiệm kỳ ($name)', (database) => {
  it('gives forty documents signed at once forty numbers, none left out and none twice', async () => {
    const service = await openService(database)
    try {
      const { url, accounts } = service
      const cast = await castOf({ service: { request: (path, init) => fetch(`${url}${path}`, init) }, accounts })
      const ids = await inTens(count, (n) => waitingForSignature(cast, organs[n % 2]!))
      const scan = await cast.secretary.upload('ban-ky.txt')
      const sign = { type: 'sign', method: 'hand', files: [scan] }
      await Promise.all(ids.map((id) => cast.secretary.act('promulgations', id, sign)))
      const numbers = await Promise.all(ids.map((id) => numberOf(cast, id)))
      const inOrder = numbers.map(({ number }) => number).sort((a, b) => a - b)
      expect(inOrder).toEqual(Array.from({ length: count }, (_, n) => n + 1))
      const texts = inOrder.map((number) => `${String(number).padStart(2, '0')}-TB/ĐU`)
      expect(numbers.map(({ text }) => text).sort()).toEqual(texts.sort())
    } finally {
      await service.close()
    }
  })
})

/** BCH and BTV share the series of the Party committee. */
async function waitingForSignature({ office }: Cast, organ: (typeof organs)[number]): Promise<string> {
  const draft = await office.upload('du-thao.txt')
  const { id } = await office.begin('promulgations', { title: 'Thông báo', documentType: 'TB', organ, files: [draft] })
  await office.act('promulgations', id, { type: 'submit' })
  await office.act('promulgations', id, { type: 'pass', signer: 'secretary' })
  return id
}

async function numberOf(cast: Cast, id: string): Promise<{ number: number; text: string }> {
  const { content } = await until(
    () => cast.look('promulgations', id),
    ({ content }) => content.number,
  )
  return content.number
}

async function inTens<T>(length: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const done: T[] = []
  while (done.length < length) {
    const from = done.length
    done.push(...(await Promise.all(Array.from({ length: Math.min(10, length - from) }, (_, n) => work(from + n)))))
  }
  return done
}
