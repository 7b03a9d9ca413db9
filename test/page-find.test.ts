import { describe, expect, it } from 'vitest'
import { type Hit, hitsAmong } from '../web/find-hits.ts'

const hit = (kind: Hit['kind'], label: string, note?: string): Hit => ({
  key: label,
  kind,
  label,
  href: '/',
  ...(note && { note }),
})
const all = [
  hit('act', 'Thẩm định', 'Đề án chợ Lùng Phình'),
  hit('dossier', 'Nghị quyết chuyên đề', 'Đã phát hành'),
  hit('page', 'Quy chế'),
  hit('page', 'Lập hồ sơ: Hội nghị, phiên họp'),
  hit('person', 'Nguyễn Thị Ủy'),
]
const labels = (typed: string) => hitsAmong(all, typed).map(({ label }) => label)

describe('Tìm nhanh', () => {
  it('finds pages, acts and people by the beginnings of words, without their marks', () => {
    expect(labels('quy che')).toEqual(['Nghị quyết chuyên đề', 'Quy chế'])
    expect(labels('tham dinh cho')).toContain('Thẩm định')
    expect(labels('uỷ')).toContain('Nguyễn Thị Ủy')
    expect(labels('hop hoi')).toContain('Lập hồ sơ: Hội nghị, phiên họp')
    expect(labels('uy che')).not.toContain('Quy chế')
  })

  it('leaves what the service found for other words than those of the title', () => {
    expect(labels('05-NQ/ĐU')).toEqual(['Nghị quyết chuyên đề'])
  })

  it('shows nothing before anything is typed, and a few of each kind only', () => {
    expect(labels('  ')).toEqual([])
    const many = Array.from({ length: 40 }, (_, n) => hit('act', `Trả lời ${n}`))
    expect(hitsAmong([...many, hit('page', 'Trả lời phiếu')], 'tra loi').map(({ kind }) => kind)).toEqual([
      ...Array(5).fill('act'),
      'page',
    ])
  })
})
