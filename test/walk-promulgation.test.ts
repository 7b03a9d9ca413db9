import { describe, expect, it } from 'vitest'
import type { By, Facts } from '../machines/event.ts'
import { promulgation } from '../machines/promulgation.ts'
import type { Promulgation } from '../rules/promulgation.ts'
import { promulgationSchemas } from '../schemas/promulgation.ts'
import { begin } from './drive.ts'
import { lungPhinh } from './terms.ts'
import { walk } from './walk.ts'

const at = '2026-05-04T09:00:00+07:00'
const why = { reason: 'Có lý do' }
const papers = { files: ['f1'] }
const trio = ['biThu', 'phoBiThu', 'btv1']
const capacities: Record<string, string[]> = {
  biThu: ['secretary', 'permanentBoard', 'standingCommittee'],
  phoBiThu: ['permanentDeputySecretary', 'permanentBoard', 'standingCommittee'],
  btv1: ['standingCommittee'],
  chanhVanPhong: ['office', 'chiefOfOffice'],
  truongHoc: [],
}
// Two decisions that documents may rest on.
const carried = (id: string) => ({
  id,
  procedure: 'agendaItem',
  stage: 'carried',
  status: 'done',
  context: { body: 'standingCommittee', decision: { meeting: 'm1', heldOn: '2026-04-28', approvals: 2, sitting: 3 } },
})
const facts: Facts = {
  day: '2026-05-04',
  sitting: { standingCommittee: trio },
  offices: { secretary: 'biThu', permanentDeputySecretary: 'phoBiThu', chiefOfOffice: 'chanhVanPhong' },
  authorisations: [],
  people: capacities,
  organisations: ['truongHoc'],
  files: [{ id: 'f1', name: 'f1.pdf', hash: 'f1', size: 1, type: 'pdf' }],
}
const by = (person: string): By => ({
  person,
  capacities: capacities[person]!,
  organisations: person === 'truongHoc' ? ['truongHoc'] : [],
})
const said = (person: string, body: { type: string; [field: string]: unknown }, more: Partial<Facts> = {}) => ({
  ...body,
  by: by(person),
  facts: { ...facts, ...more },
  at,
})

const events = [
  said('chanhVanPhong', { type: 'attach', ...papers }),
  said('chanhVanPhong', { type: 'detach', file: 'f1' }),
  said('chanhVanPhong', { type: 'submit' }),
  ...['NQ', 'TB', 'BC'].map((documentType) => said('chanhVanPhong', { type: 'correct', documentType, ...why })),
  ...['standingCommittee', 'permanentBoard', 'office'].map((organ) =>
    said('chanhVanPhong', { type: 'correct', organ, ...why }),
  ),
  ...['a', 'b'].map((item) =>
    said('chanhVanPhong', { type: 'correct', basis: { kind: 'item', item }, ...why }, { dossier: carried(item) }),
  ),
  ...['secretary', 'permanentDeputySecretary', 'chiefOfOffice'].map((signer) =>
    said('chanhVanPhong', { type: 'pass', signer }),
  ),
  said('chanhVanPhong', { type: 'sendBack', ...why }),
  ...['biThu', 'phoBiThu', 'chanhVanPhong'].flatMap((person) => [
    said(person, { type: 'sign', method: 'hand', ...papers }),
    said(person, { type: 'sendBack', ...why }),
    said(person, { type: 'withdraw', ...why }),
  ]),
  { type: 'numbered', number: 1, at },
  ...[[{ organisation: 'truongHoc' }], [{ organisation: 'truongHoc' }, { name: 'Tỉnh ủy' }]].map((recipients) =>
    said('chanhVanPhong', { type: 'dispatch', recipients, ...papers }),
  ),
  said('truongHoc', { type: 'acknowledge' }),
  said('chanhVanPhong', { type: 'acknowledge', n: 2 }),
  said('chanhVanPhong', { type: 'archive', place: 'Tủ 3' }),
  said('phoBiThu', { type: 'waive', ...why }),
  said('phoBiThu', { type: 'reschedule', until: '2026-05-06T17:00:00+07:00', ...why }),
]

const base = { id: 'd1', unit: 'u1', title: 'Nghị quyết', secrecy: 'none', urgency: 'normal', terms: lungPhinh, at }
const resting = (item: string) => ({
  ...base,
  documentType: 'NQ',
  organ: 'standingCommittee',
  basis: { kind: 'item', item, meeting: 'm1', heldOn: '2026-04-28', approvals: 2, sitting: 3 },
  startedBy: item,
})
const beginnings = [
  resting('a'),
  resting('b'),
  { ...base, documentType: 'TB', organ: 'permanentBoard', by: by('chanhVanPhong'), facts },
]

describe('Mọi ngả của việc ban hành văn bản', () => {
  const walked = walk(promulgation, beginnings, events, gist)
  const stages = Object.entries(promulgation.machine.states).flatMap(([name, { meta }]) => (meta ? [name] : []))

  it('from each there is a way to an end', () => expect(walked.deadEnds).toEqual([]))
  it('every stage can be reached', () => expect([...walked.states].sort()).toEqual(stages.sort()))
  it('every act can be done', () => {
    expect([...walked.taken]).toEqual(expect.arrayContaining(Object.keys(promulgationSchemas.acts)))
  })

  it('every deadline that a stage names is a field of the dossier', () => {
    const { context } = begin(promulgation, beginnings[0]!)[0]
    const fields = Object.values(promulgation.machine.states).flatMap(({ meta }) =>
      !meta || meta.deadlines === 'none' ? [] : Object.values(meta.deadlines as Record<string, string>),
    )
    expect(fields.length).toBeGreaterThan(4)
    for (const field of fields) expect(Object.keys(context)).toContain(field)
  })
})

// What the document is, whose decision it rests on, who is to sign and who has received it.
function gist({ documentType, organ, basis, files, signer, signature, number, deliveries, draftDueAt }: Promulgation) {
  const rests = basis && [basis.body, basis.kind === 'item' && basis.item]
  const received = deliveries.map(({ acknowledged }) => acknowledged !== null)
  if (signature) return [documentType, organ, rests, signature.as, number !== null, received]
  return [documentType, organ, rests, files.length, signer?.as, draftDueAt !== null]
}
