import { describe, expect, it } from 'vitest'
import { grounded } from '../api/citations.ts'
import { agendaItem } from '../machines/agenda-item.ts'
import type { Body, Dossier } from '../machines/event.ts'
import { stagesOf } from '../machines/explain.ts'
import { meeting } from '../machines/meeting.ts'
import type { Procedure } from '../machines/procedure.ts'
import { listRegulations, loadDefaults } from '../regulations/load.ts'
import { valuesInForce } from '../rules/regulation.ts'
import { item, planned } from './meeting-room.ts'

const bodies: Body[] = ['executiveCommittee', 'standingCommittee', 'permanentBoard', 'internalAffairs', 'partyBodies']
const { values } = valuesInForce('2026-01-05', {
  defaults: loadDefaults(),
  regulations: listRegulations(),
  adoptions: [{ regulation: 'lung-phinh-2025-11', fromOn: '2025-07-01' }],
  overlays: [],
})

function keyOf({ machine }: Procedure, state: string, context: Dossier) {
  return stagesOf(machine.resolveState({ value: state, context }))[0]?.cites
}
/** The rule that a stage shows for each body, in the order of `bodies`; null where no text says anything. */
function rules(procedure: Procedure, state: string, dossiers: Dossier[]) {
  return dossiers.map((context) => grounded(values, keyOf(procedure, state, context)).rule)
}
const meetings = bodies.map((body) => planned(body).context)
const items = bodies.map((body) => item('a', body, {}, 'preparing').context as unknown as Dossier)

describe('Điều, khoản ở mỗi bước là của chính tập thể ấy (Lùng Phình)', () => {
  it.each([
    ['planned', ['LP-2.1-a', 'LP-3.1-b', 'LP-11.4-a', 'LP-11.1-h', null]],
    ['preparing', ['LP-11.3-a', 'LP-11.3-a', null, null, null]],
    ['inviting', ['LP-11.3-b', 'LP-11.3-c', null, null, null]],
    ['invited', ['LP-11.1-f', 'LP-11.1-f', null, null, null]],
    ['inSession', ['LP-6.1-a', 'LP-6.1-a', 'LP-6.1-a', 'LP-11.1-h', 'LP-11.1-j']],
  ])('a meeting at %s', (state, expected) => {
    expect(rules(meeting, state, meetings)).toEqual(expected)
  })

  it('an extraordinary meeting is convened by its own clause', () => {
    const extraordinary = meetings.map((context) => ({ ...context, kind: 'extraordinary' }))
    expect(rules(meeting, 'planned', extraordinary)).toEqual(['LP-11.1-b', 'LP-11.1-e', null, null, null])
  })

  it.each([
    ['appraising', ['LP-11.3-a', 'LP-11.3-a', null, null, null]],
    ['ready', ['LP-3.1-c', 'LP-3.1-c', null, null, null]],
    ['carried', ['LP-9.3-a', 'LP-9.3-a', null, null, null]],
    ['notCarried', ['LP-9.3-a', 'LP-9.3-a', null, null, null]],
  ])('an item at %s', (state, expected) => {
    expect(rules(agendaItem, state, items)).toEqual(expected)
  })

  it('what TT has carried shows no majority of the text but how the project reads its silence [C-05]', () => {
    const cited = grounded(values, keyOf(agendaItem, 'carried', items[2]!))
    expect(cited).toMatchObject({ article: null, reading: 'C-05' })
  })

  it('what a threshold of its own has carried shows that exception, not the ordinary majority (Điều 9, khoản 3)', () => {
    const special = items.map((context) => ({ ...context, threshold: { atLeast: [2, 3], of: 'sittingMembers' } }))
    for (const state of ['carried', 'notCarried'])
      expect(new Set(rules(agendaItem, state, special))).toEqual(new Set(['LP-9.3-b']))
  })
})

describe.each([
  ['meeting', meeting, meetings],
  ['agendaItem', agendaItem, items],
] as [string, Procedure, Dossier[]][])('Mọi bước của %s', (_, procedure, dossiers) => {
  const states = Object.entries(procedure.machine.states).flatMap(([name, { meta }]) => (meta ? [name] : []))

  it.each(bodies)('%s: none cites what the regulation says of another body', (body) => {
    const context = dossiers[bodies.indexOf(body)]!
    const others = bodies.filter((each) => each !== body)
    const keys = states.map((state) => keyOf(procedure, state, context) ?? '')
    expect(keys.filter((key) => others.some((other) => key.endsWith(`.${other}`)))).toEqual([])
    for (const key of keys) if (key) expect(values).toHaveProperty([key])
  })
})
