import { describe, expect, it } from 'vitest'
import { appointment } from '../machines/appointment.ts'
import { delegatedMatter } from '../machines/delegated-matter.ts'
import { held, heldOf, passed } from './appointment-cast.ts'
import { boardOf, underWay } from './delegated-matter-room.ts'

const agree = { type: 'agree' }

describe('Điều còn kín mà một việc có thể mở ra', () => {
  it('is the count of a step that is not announced, but for those who run the process', () => {
    const dossier = passed()
    const concealed = (person: string) => appointment.conceals!(dossier.context, dossier.by(person))
    dossier.act('biThu', held('leadership1'))
    expect([concealed('vanThu'), concealed('banXayDung')]).toEqual([false, false])
    dossier.act('biThu', held('extended', [5, 1, 1]))
    expect([concealed('vanThu'), concealed('biThu'), concealed('banXayDung')]).toEqual([true, false, false])
    dossier.act('biThu', heldOf('leadership2', 1, 6))
    expect(concealed('vanThu')).toBe(false)
  })

  it('is what TT’s members said, from a member of BTV who is named in somebody’s place only afterwards', () => {
    const matter = underWay({}, { cast: boardOf('biThu', 'phoBiThu') })
    const concealed = (person: string) => delegatedMatter.conceals!(matter.context, matter.by(person))
    matter.act('phoBiThu', agree)
    const named = { id: 'u1', giver: null, holder: 'btv1', documentTypes: [], reference: '20-KL/ĐU' }
    const days = { fromOn: '2026-04-01', toOn: '2026-04-30' }
    matter.change({ cast: boardOf('phoBiThu'), authorisations: [{ ...named, kind: 'namedSubstitute', ...days }] })
    expect(matter.lacks('btv1', agree)).toBeUndefined()
    expect([concealed('btv1'), concealed('kinhTe'), concealed('phoBiThu')]).toEqual([true, true, false])
    matter.act('btv1', agree)
    expect(matter.context.decision).toMatchObject({ approvals: 2 })
    expect(concealed('btv1')).toBe(false)
  })
})
