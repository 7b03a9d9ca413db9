import { describe, expect, it } from 'vitest'
import { loadDefaults, loadRegulation } from '../regulations/load.ts'
import { compared } from '../web/compared.ts'

const valued = (value: unknown) => ({ value, name: '', said: '', rule: null, article: null })

describe('So sánh hai quy chế', () => {
  it('puts differences first, and what only one of them has among them', () => {
    const rows = compared(
      { a: valued(1), b: valued([2, 3]), c: valued(null) },
      { b: valued([2, 3]), a: valued(2), d: valued('x') },
    )
    expect(rows.map(({ key, same }) => [key, same])).toEqual([
      ['a', false],
      ['c', false],
      ['d', false],
      ['b', true],
    ])
    expect(rows[1]).toMatchObject({ one: { value: null }, other: undefined })
  })

  it('takes no difference from the order in which fields were written', () => {
    const [row] = compared({ a: valued({ days: 1, at: 'x' }) }, { a: valued({ at: 'x', days: 1 }) })
    expect(row!.same).toBe(true)
  })

  it('finds nothing different between a regulation and itself', () => {
    const { values } = loadDefaults()
    expect(compared(values as never, values as never).filter(({ same }) => !same)).toEqual([])
  })

  it('finds what the two shipped regulations set apart', () => {
    const [one, other] = ['lung-phinh-2025-11', 'model-143-2024-05'].map((id) => loadRegulation(id).values)
    const rows = compared(one as never, other as never)
    expect(rows[0]!.same).toBe(false)
    expect(rows.some(({ same }) => same)).toBe(true)
  })
})
