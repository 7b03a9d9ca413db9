import { describe, expect, it } from 'vitest'
import { fold } from '../rules/fold.ts'
import { canonical, hashOf } from '../store/canonical.ts'
import { sortKey } from '../store/people.ts'

describe('Gấp chữ để tìm kiếm', () => {
  it.each([
    ['Ủy ban', 'uy ban'],
    ['Uỷ  BAN', 'uy ban'],
    ['Đảng bộ', 'dang bo'],
    ['05-NQ/ĐU', '05 nq du'],
    ['Lùng Phình'.normalize('NFD'), 'lung phinh'],
    ['%_', ''],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded))
})

describe('JSON chuẩn tắc', () => {
  it('is the same text whatever the order of keys, and another one for another value', () => {
    expect(canonical({ b: [1, { d: undefined, c: null }], a: 'ủ"' })).toBe('{"a":"ủ\\"","b":[1,{"c":null}]}')
    expect(canonical({ a: 'ủ"', b: [1, { c: null }] })).toBe(canonical({ b: [1, { c: null }], a: 'ủ"' }))
    expect(canonical([undefined])).toBe('[null]')
    expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: '1' }))
  })
})

describe('Tên người Việt', () => {
  it.each([
    ['Giàng Thị An', 'An Giàng Thị'],
    ['Ủy viên 4', '4 Ủy viên'],
    [' An ', 'An'],
  ])('%s is sorted as %s', (name, key) => expect(sortKey(name)).toBe(key))
})
