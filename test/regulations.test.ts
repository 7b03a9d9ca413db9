import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { listRegulations, loadDefaults, loadRegulation } from '../regulations/load.ts'
import { assertAdoptable, type Cited, valuesInForce } from '../rules/regulation.ts'
import { valueKeys } from '../schemas/regulation.ts'

const shared = (file: string) => readFileSync(new URL(`../../shared/${file}`, import.meta.url), 'utf8')
// The source breaks its lines anywhere; nothing but white space is forgiven.
const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const sources: Record<string, string> = {
  LP: flat(shared('regulations/lung-phinh-draft-2025-11.txt')),
  QC143: flat(shared('regulations/model-143-qd-tw-2024-05.txt')),
}
const ruleIds = new Set([...shared('domain/rules.md').matchAll(/^\| ((?:LP|QC143)-\S+) \|/gm)].map(([, id]) => id))
const readingIds = new Set([...shared('domain/ambiguities.md').matchAll(/^\| (C-\d\d) \|/gm)].map(([, id]) => id))

const ids = ['lung-phinh-2025-11', 'model-143-2024-05']
const cited = ids.flatMap((id) =>
  Object.entries(loadRegulation(id).values).map(([key, value]) => ({ id, key, ...value })),
)

describe('Các quy chế kèm theo', () => {
  it('are the two documents', () => {
    expect(listRegulations().map(({ id, status }) => `${id} ${status}`)).toEqual([
      'lung-phinh-2025-11 draft',
      'model-143-2024-05 signed',
    ])
  })

  it.each(cited.filter(({ quote }) => quote))(
    '$id $key: its quotation stands in the text, word for word',
    ({ rule, quote }) => {
      expect(sources[rule!.split('-')[0]!]).toContain(flat(quote!))
    },
  )

  it.each(cited.filter(({ rule }) => rule))('$id $key rests on a rule of the document itself', ({ id, rule }) => {
    expect(ruleIds).toContain(rule)
    expect(rule).toMatch(id.startsWith('lung') ? /^LP-/ : /^QC143-/)
  })

  it('cites article, clause and rule alike', () => {
    const numbered = cited.filter(({ article }) => article?.startsWith('Điều'))
    expect(numbered.length).toBeGreaterThan(100)
    for (const { key, rule, article } of numbered) {
      const [, number] = /^(?:LP|QC143)-(\d+)/.exec(rule!)!
      expect(`${key}: ${article}`).toMatch(new RegExp(`: Điều ${number}(,|$)`))
    }
  })

  it('explains every reading it uses, each of them an entry of the register', () => {
    for (const { key, reading, readingText } of [...cited, ...defaultsCited()]) {
      if (!reading) continue
      expect(readingIds, key).toContain(reading)
      expect(readingText?.length, key).toBeGreaterThan(40)
    }
    for (const id of [...ids, 'project-defaults']) {
      for (const reading of Object.keys(loadRegulation(id).readings)) expect(readingIds).toContain(reading)
    }
  })

  it('never quotes an article for what the project chose, and says so instead', () => {
    const own = [...cited, ...defaultsCited()].filter(({ source }) => source === 'project')
    expect(own.length).toBeGreaterThan(50)
    for (const { key, quote, note } of own) {
      expect(quote, key).toBeNull()
      expect(note, key).toMatch(/\p{L}{2}.*\.$/su)
    }
    for (const { key, source } of defaultsCited()) expect(source, key).toBe('project')
  })
})

describe('Quy chế xã Lùng Phình', () => {
  it('with the defaults sets every value that the program needs', () => {
    expect(() => assertAdoptable(inForce('lung-phinh-2025-11'), valueKeys)).not.toThrow()
  })
})

describe('Quy chế mẫu 143-QĐ/TW', () => {
  it('leaves its "…" blank: how often BTV meets, when materials and invitations are due', () => {
    expect(inForce('model-143-2024-05').open.map(({ key, article }) => [key, article])).toEqual([
      ['meeting.series.standingCommittee', 'Điều 19, khoản 1'],
      ['meeting.materialsLead.executiveCommittee', 'Điều 19, khoản 3'],
      ['meeting.materialsLead.standingCommittee', 'Điều 19, khoản 3'],
      ['meeting.invitationLead.executiveCommittee', 'Điều 19, khoản 3'],
      ['meeting.invitationLead.standingCommittee', 'Điều 19, khoản 3'],
    ])
  })

  it('sets everything else that the program needs', () => {
    const force = inForce('model-143-2024-05')
    expect(valueKeys.filter((key) => !force.values[key])).toEqual([])
  })
})

describe('Hai quy chế khác nhau ở giá trị', () => {
  it.each([
    ['meeting.convener.executiveCommittee', 'standingCommittee', 'permanentBoard'],
    ['meeting.agendaAdopter.executiveCommittee', 'standingCommittee', 'permanentBoard'],
    [
      'meeting.substitution.authorisation',
      { deputyOpens: true, deputyConcludes: 'withAuthorisation' },
      { deputyOpens: true, deputyConcludes: 'whenAbsent' },
    ],
    [
      'meeting.extraordinaryGrounds.executiveCommittee',
      {
        membersRequest: { over: [1, 2], of: 'sittingMembers' },
        superiorDirection: 'allowed',
        standingCommitteeDecision: 'warns',
      },
      {
        membersRequest: { over: [1, 2], of: 'sittingMembers' },
        superiorDirection: 'allowed',
        standingCommitteeDecision: 'allowed',
      },
    ],
    ['agendaItem.competence.organisation', 'executiveCommittee', null],
  ])('%s', (key, lungPhinh, model) => {
    expect(inForce('lung-phinh-2025-11').values[key]?.value).toEqual(lungPhinh)
    expect(inForce('model-143-2024-05').values[key]?.value).toEqual(model)
  })

  it('and TT decides by all its members under both, by the text of one and the default for the other [C-05]', () => {
    const all = { atLeast: [1, 1], of: 'sittingMembers' }
    const key = 'meeting.majority.permanentBoard'
    expect(inForce('model-143-2024-05').values[key]).toMatchObject({ value: all, source: 'text', rule: 'QC143-15.2-a' })
    expect(inForce('lung-phinh-2025-11').values[key]).toMatchObject({
      value: all,
      source: 'project',
      reading: 'C-05',
      quote: null,
    })
  })
})

function inForce(regulation: string) {
  return valuesInForce('2026-04-28', {
    defaults: loadDefaults(),
    regulations: listRegulations(),
    adoptions: [{ regulation, fromOn: '2026-01-01' }],
    overlays: [],
  })
}

function defaultsCited(): (Cited & { key: string })[] {
  return Object.entries(loadDefaults().values).map(([key, value]) => ({ key, ...value }))
}
