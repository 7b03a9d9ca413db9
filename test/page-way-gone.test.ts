import { describe, expect, it } from 'vitest'
import type { Procedure } from '../web/answers.ts'
import { waysGone } from '../web/way-gone.ts'

const state = (name: string, kind: 'waiting' | 'passing' | 'final', within: string | null = null) => ({
  state: name,
  label: name,
  ownerLabel: null,
  kind,
  initial: name === 'begun' || name === 'papers',
  within,
})
const way = (from: string, to: string, type = 'go') => ({ from, to, type, label: type, byPeople: true })
const chart: Procedure['chart'] = {
  states: [
    state('begun', 'waiting'),
    state('work', 'waiting'),
    state('papers', 'waiting', 'work'),
    state('opinion', 'waiting', 'work'),
    state('weighing', 'passing'),
    state('checking', 'waiting'),
    state('carried', 'final'),
    state('withdrawn', 'final'),
  ],
  ways: [
    way('begun', 'work'),
    way('begun', 'checking'),
    way('work', 'weighing', 'submit'),
    way('weighing', 'checking', ''),
    way('weighing', 'withdrawn', ''),
    way('checking', 'work', 'sendBack'),
    way('checking', 'carried'),
    way('work', 'withdrawn', 'withdraw'),
  ],
}
const stay = (state: string, from: number, to: number | null) => ({
  state,
  from: `2026-04-0${from}T08:00:00+07:00`,
  to: to === null ? null : `2026-04-0${to}T08:00:00+07:00`,
})
const gone = (stays: ReturnType<typeof stay>[], outcome: string | null = null) => [...waysGone(chart, stays, outcome)]

describe('Sơ đồ: đường đã đi', () => {
  it('is only what was gone, though another way bears the same act', () => {
    expect(gone([stay('begun', 1, 2), stay('papers', 2, null)])).toEqual(['begun papers'])
  })

  it('leads through states in which nobody waits', () => {
    const stays = [stay('begun', 1, 2), stay('papers', 2, 3), stay('opinion', 2, 3), stay('checking', 3, null)]
    expect(gone(stays).sort()).toEqual(['begun papers', 'papers weighing', 'weighing checking'])
  })

  it('ends at the outcome, and at no other end', () => {
    const stays = [stay('begun', 1, 2), stay('checking', 2, 4)]
    expect(gone(stays, 'carried')).toEqual(['begun checking', 'checking carried'])
  })

  it('is nothing where the dossier stands as it began', () => {
    expect(gone([stay('begun', 1, null)])).toEqual([])
  })
})
