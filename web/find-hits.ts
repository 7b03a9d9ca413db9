import { fold } from '../rules/fold.ts'

/** Một kết quả tìm nhanh: what it is, and where it leads. */
export interface Hit {
  key: string
  /** Loại: dossier, act, page, person. */
  kind: 'act' | 'dossier' | 'page' | 'person'
  label: string
  /** Beside it, quiet. */
  note?: string
  href: string
}

// So many of each kind, so that none pushes the others out of sight.
const mostOf = { act: 5, dossier: 8, page: 5, person: 5 }

/** Những gì tên có mọi từ đang gõ, whatever their marks; in the order given, a few of each kind. */
export function hitsAmong(all: Hit[], typed: string): Hit[] {
  const words = fold(typed).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const counts = { act: 0, dossier: 0, page: 0, person: 0 }
  return all.filter(({ kind, label, note = '' }) => {
    const text = ` ${fold(`${label} ${note}`)}`
    // The service has searched dossiers already, and by more than their titles.
    if (kind !== 'dossier' && !words.every((word) => text.includes(` ${word}`))) return false
    counts[kind] += 1
    return counts[kind] <= mostOf[kind]
  })
}
