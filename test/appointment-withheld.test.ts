import { describe, expect, it } from 'vitest'
import { disclosed } from '../api/disclosed.ts'
import type { Opened } from '../api/dossier.ts'
import type { Caller } from '../api/who.ts'
import { appointment } from '../machines/appointment.ts'
import { complete, stepped } from './appointment-cast.ts'

/** What the page and a refusal tell this person of that act. */
function toldOf(person: string, type: string): string[] {
  const dossier = stepped()
  complete(dossier)
  dossier.act('biThu', { type: 'orderVerification', candidate: 1, reason: 'Có đơn thư' })
  const { requirements } = dossier.permitted(person).find((act) => act.type === type)!
  const opened = { procedure: appointment, snapshot: { context: dossier.context } } as unknown as Opened
  const me = { by: dossier.by(person) } as Caller
  return disclosed(opened, me, requirements)
    .filter(({ met }) => met === false)
    .map(({ id }) => id)
}

describe('Nhân sự: ai được biết việc còn chờ điều gì (LP 3.4)', () => {
  it('tells the commission that a verification is still to be concluded', () => {
    expect(toldOf('banXayDung', 'submit')).toEqual(['verificationConcluded', 'wasHeard'])
  })

  it('tells the candidate whose act it is, and nothing of a verification', () => {
    expect(toldOf('nhanSu1', 'submit')).toEqual(['sentBy'])
  })

  it('tells the secretary, who runs the process, both', () => {
    expect(toldOf('biThu', 'submit')).toEqual(['sentBy', 'verificationConcluded', 'wasHeard'])
  })
})
