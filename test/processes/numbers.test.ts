import { describe, expect, it, vi } from 'vitest'
import { databases } from '../databases.ts'
import { openService, type TestService } from '../service.ts'
import { until } from '../story.ts'
import { type Cast, castOf } from '../story-cast.ts'

vi.setConfig({ testTimeout: 180_000 })

const count = 40
const organs = ['executiveCommittee', 'standingCommittee'] as const

describe.each(databases)('Số văn bản đi, mỗi loại một dãy theo nhiệm kỳ ($name)', (database) => {
  it('gives forty documents signed at once forty numbers, none left out and none twice', async () => {
    const service = await openService(database)
    try {
      const { url, accounts } = service
      const cast = await castOf({ service: { request: (path, init) => fetch(`${url}${path}`, init) }, accounts })
      const draft = await cast.office.upload('du-thao.txt')
      const ids = await inTens(count, (n) => waitingForSignature(cast, organs[n % 2]!, draft))
      const sign = { type: 'sign', method: 'hand', files: [await cast.secretary.upload('ban-ky.txt')] }
      await Promise.all(ids.map((id) => cast.secretary.act('promulgations', id, sign)))
      const given = await until(
        () => numbersIn(service),
        (numbers) => numbers.size === count,
      )
      expect([...given.keys()].sort()).toEqual([...ids].sort())
      const texts = Array.from({ length: count }, (_, n) => `${String(n + 1).padStart(2, '0')}-TB/ĐU`)
      expect([...given.values()].sort()).toEqual(texts)
    } finally {
      await service.close()
    }
  })
})

/** BCH and BTV share the series of the Party committee. */
async function waitingForSignature({ office }: Cast, organ: (typeof organs)[number], draft: string): Promise<string> {
  const { id } = await office.begin('promulgations', { title: 'Thông báo', documentType: 'TB', organ, files: [draft] })
  await office.act('promulgations', id, { type: 'submit' })
  await office.act('promulgations', id, { type: 'pass', signer: 'secretary' })
  return id
}

/** What each document shows as its number. */
async function numbersIn({ app }: TestService): Promise<Map<string, string>> {
  const rows = await app.db.selectFrom('dossiers').select(['id', 'context']).execute()
  return new Map(
    rows.flatMap(({ id, context }) => {
      const { number } = context as { number: { text: string } | null }
      return number ? [[id, number.text]] : []
    }),
  )
}

async function inTens<T>(length: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const done: T[] = []
  while (done.length < length) {
    const from = done.length
    done.push(...(await Promise.all(Array.from({ length: Math.min(10, length - from) }, (_, n) => work(from + n)))))
  }
  return done
}
