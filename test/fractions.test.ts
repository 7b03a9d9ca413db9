import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exceeds, leastFor, reaches, type Share, satisfies } from '../rules/fractions.ts'

const sitting = [3, 7, 8, 9, 10, 11, 12, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33]
const quorums = [2, 5, 6, 6, 7, 8, 8, 9, 10, 12, 13, 14, 16, 17, 18, 20, 21, 22]
const majorities = [2, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]

describe('Đủ 2/3 tổng số thành viên (Điều 11, khoản 1)', () => {
  it.each(sitting.map((n, i) => [n, quorums[i]!]))(
    'of %i sitting members %i suffice, one fewer does not',
    (n, least) => {
      expect(leastFor({ atLeast: [2, 3] }, n)).toBe(least)
      expect(reaches(least, [2, 3], n)).toBe(true)
      expect(reaches(least - 1, [2, 3], n)).toBe(false)
    },
  )

  it('takes exactly two thirds, which 0.67 would refuse', () => {
    expect(reaches(2, [2, 3], 3)).toBe(true)
    expect(reaches(22, [2, 3], 33)).toBe(true)
  })
})

describe('Trên 1/2 tổng số Ủy viên đương nhiệm (Điều 9, khoản 3)', () => {
  it.each(sitting.map((n, i) => [n, majorities[i]!]))(
    'of %i sitting members %i carry, one fewer do not',
    (n, least) => {
      expect(leastFor({ over: [1, 2] }, n)).toBe(least)
      expect(exceeds(least, [1, 2], n)).toBe(true)
      expect(exceeds(least - 1, [1, 2], n)).toBe(false)
    },
  )

  it('is not reached by exactly half: 5 of 10 [C-28]', () => {
    expect(exceeds(5, [1, 2], 10)).toBe(false)
  })

  it('counts the sitting, not those present: of 9 with 6 present, 4 do not carry', () => {
    expect(exceeds(4, [1, 2], 9)).toBe(false)
    expect(exceeds(4, [1, 2], 6)).toBe(true)
  })
})

describe('Tất cả thành viên Thường trực tán thành [C-05]', () => {
  it('asks three of three', () => {
    expect(leastFor({ atLeast: [1, 1] }, 3)).toBe(3)
    expect(reaches(2, [1, 1], 3)).toBe(false)
  })
})

describe('Ngưỡng bất kỳ', () => {
  const shares = fc
    .record({ whole: fc.integer({ min: 1, max: 100 }), part: fc.integer({ min: 1, max: 100 }), strict: fc.boolean() })
    .filter(({ part, whole }) => part <= whole)
    .map(({ part, whole, strict }): Share => (strict ? { over: [part, whole] } : { atLeast: [part, whole] }))

  it('the least count satisfies and the one before it does not', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 5000 }), (share, of) => {
        const least = leastFor(share, of)
        return satisfies(least, share, of) && !satisfies(least - 1, share, of)
      }),
    )
  })

  it('more in favour never undoes a threshold', () => {
    fc.assert(
      fc.property(
        shares,
        fc.nat(5000),
        fc.nat(5000),
        (share, count, of) => !satisfies(count, share, of) || satisfies(count + 1, share, of),
      ),
    )
  })

  it('"over" never takes what "at least" refuses', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.integer({ min: 1, max: 500 }),
        (count, of) => !exceeds(count, [1, 2], of) || reaches(count, [1, 2], of),
      ),
    )
  })
})
