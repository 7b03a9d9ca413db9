import { describe, expect, it } from 'vitest'
import type { Authorisation, FileFact } from '../machines/event.ts'
import { promulgation } from '../machines/promulgation.ts'
import { promulgation as sentences } from '../messages/promulgation.vi.ts'
import { parseNumber } from '../rules/document-number.ts'
import { promulgationSchemas } from '../schemas/promulgation.ts'
import { type Cast, Refused, type Setting, story, termsUnder } from './drive.ts'

const board = ['executiveCommittee', 'standingCommittee']
const cast: Cast = {
  biThu: { capacities: ['secretary', ...board] },
  phoBiThu: { capacities: ['permanentDeputySecretary', ...board] },
  chuTich: { capacities: ['deputySecretaryChair', ...board] },
  uyVienBtv: { capacities: board },
  uyVienBch: { capacities: ['executiveCommittee'] },
  chanhVanPhong: { capacities: ['office', 'chiefOfOffice'] },
  vanThu: { capacities: ['office'] },
  soanThao: { capacities: [], organisations: ['banXayDung'] },
  chiBo1: { capacities: [], organisations: ['chiBo'] },
  nguoiKhac: { capacities: ['inspectionCommission'] },
}
const file = (id: string): FileFact => ({ id, name: `${id}.pdf`, hash: id.padEnd(64, '0'), size: 1, type: 'pdf' })
const files = ['duThao', 'banKy', 'banPhatHanh', 'nghiQuyetGiay'].map(file)
const item = {
  id: 'item1',
  procedure: 'agendaItem',
  stage: 'carried',
  status: 'done',
  context: {
    body: 'standingCommittee',
    decision: { meeting: 'm1', heldOn: '2026-04-28', approvals: 5, sitting: 9, outcome: 'carried' },
  },
}
const terms = termsUnder('lung-phinh-2025-11')
const setting: Setting = {
  procedure: promulgation,
  schemas: promulgationSchemas,
  terms,
  at: '2026-05-04T09:00:00+07:00',
  cast,
  files,
  dossiers: [item],
}
const authorisation: Authorisation = {
  id: 'a1',
  kind: 'authorisation',
  giver: 'biThu',
  holder: 'phoBiThu',
  documentTypes: [],
  fromOn: '2026-05-01',
  toOn: '2026-05-04',
  reference: '12-GUQ/ĐU',
}
const entry = { number: '03', place: 'Két sắt phòng văn thư', holder: 'vanThu' }
const carried = {
  title: 'Nghị quyết về chuyển đổi số',
  secrecy: 'none',
  urgency: 'normal',
  documentType: 'NQ',
  organ: 'standingCommittee',
  basis: { kind: 'item', item: 'item1', meeting: 'm1', heldOn: '2026-04-28', approvals: 5, sitting: 9 },
  drafter: { organisation: 'banXayDung' },
}

/** Đến bước trình ký, of a document with these fields. */
function reviewed(fields: object = {}, changed: Partial<Setting> = {}) {
  const paper = story({ ...setting, ...changed })
  paper.start({ ...carried, ...fields })
  paper.act('soanThao', { type: 'attach', files: ['duThao'] })
  paper.act('soanThao', { type: 'submit' })
  return paper
}
function passed(signer = 'secretary', fields: object = {}, changed: Partial<Setting> = {}) {
  const paper = reviewed(fields, changed)
  paper.act('vanThu', { type: 'pass', signer })
  return paper
}
function signed(fields: object = {}, changed: Partial<Setting> = {}) {
  const paper = passed('secretary', fields, changed)
  const asks = paper.act('biThu', { type: 'sign', method: 'hand', files: ['banKy'] })
  return { paper, asks }
}
const recipients = [
  { organisation: 'chiBo' },
  { person: 'uyVienBch' },
  { capacity: 'standingCommittee' },
  { name: 'Ban Thường vụ Tỉnh ủy (Báo cáo)' },
]
function dispatched(fields: object = {}, to: object[] = recipients) {
  const { paper } = signed(fields)
  paper.hear({ type: 'numbered', number: 5 })
  const asks = paper.act('vanThu', { type: 'dispatch', recipients: to, files: ['banPhatHanh'] })
  return { paper, asks }
}
function refused(run: () => unknown): string[] {
  try {
    run()
  } catch (error) {
    if (error instanceof Refused) return error.requirements.map(({ id }) => id)
    throw error
  }
  throw new Error('was taken')
}

describe('Một nghị quyết, từ nội dung được thông qua đến lưu trữ', () => {
  it('goes from draft to archive, every step its owner’s', () => {
    const paper = story(setting)
    expect(paper.start(carried)).toEqual([])
    expect(paper.state).toBe('drafting')
    paper.act('soanThao', { type: 'attach', files: ['duThao'] })
    paper.act('soanThao', { type: 'submit' })
    expect(paper.state).toBe('reviewing')
    paper.act('vanThu', { type: 'pass', signer: 'secretary' })
    expect(paper.state).toBe('signing')
    const asked = paper.act('biThu', { type: 'sign', method: 'hand', files: ['banKy'] })
    expect(paper.state).toBe('numbering')
    expect(asked).toEqual([{ type: 'takeNumber', params: { organ: 'ĐU', type: 'NQ', secret: false } }])
    expect(paper.context.signature).toMatchObject({
      person: 'biThu',
      as: 'secretary',
      form: 'T/M',
      signedOn: '2026-05-04',
    })
    paper.hear({ type: 'numbered', number: 5 })
    expect(paper.state).toBe('dispatching')
    expect(paper.context.number.text).toBe('05-NQ/ĐU')
    const sent = paper.act('vanThu', { type: 'dispatch', recipients, files: ['banPhatHanh'] })
    expect(sent).toEqual([
      { type: 'register', params: { dispatchedAt: '2026-05-04T09:00:00+07:00' } },
      {
        type: 'letter',
        params: expect.objectContaining({
          kind: 'documentDispatched',
          to: ['organisation:chiBo', 'person:uyVienBch', 'capacity:standingCommittee'],
          params: expect.objectContaining({ number: '05-NQ/ĐU', title: carried.title }),
        }),
      },
    ])
    paper.act('vanThu', { type: 'archive', place: 'Kho lưu trữ Đảng ủy, hộp 12' })
    expect(paper.state).toBe('archived')
    expect(paper.status).toBe('done')
    expect(paper.context.archived.hashes).toEqual([
      { name: 'banKy.pdf', hash: files[1]!.hash },
      { name: 'banPhatHanh.pdf', hash: files[2]!.hash },
    ])
  })

  it('is drafted by the office when nobody was charged with it', () => {
    const paper = story(setting)
    paper.start({ ...carried, drafter: {} })
    expect(paper.lacks('soanThao', { type: 'attach', files: ['duThao'] })).toEqual(['sentBy'])
    paper.act('vanThu', { type: 'attach', files: ['duThao'] })
    expect(paper.context.files).toEqual([files[0]])
  })
})

describe('Lập hồ sơ: căn cứ ban hành (LP Điều 9 khoản 3)', () => {
  const resolution = { title: 'Nghị quyết', documentType: 'NQ', organ: 'standingCommittee' }

  it('refuses a resolution of BTV without a carried decision, and lets a notice of TT begin without one', () => {
    expect(refused(() => story(setting).begin('vanThu', resolution))).toEqual(['restsOnDecision'])
    story(setting).begin('vanThu', { ...resolution, documentType: 'TB', organ: 'permanentBoard' })
  })

  it.each([
    ['NQ', 'executiveCommittee', true],
    ['NQ', 'standingCommittee', true],
    ['QĐ', 'executiveCommittee', true],
    ['QĐ', 'standingCommittee', true],
    ['QĐ', 'permanentBoard', false],
    ['KL', 'executiveCommittee', false],
    ['CT', 'standingCommittee', false],
  ])('%s of %s needs a decision: %s', (documentType, organ, needed) => {
    const body = { ...resolution, documentType, organ }
    if (needed) expect(refused(() => story(setting).begin('vanThu', body))).toEqual(['restsOnDecision'])
    else story(setting).begin('vanThu', body)
  })

  it('takes the item’s own dossier for it, with the votes it was carried by', () => {
    const paper = story(setting)
    paper.begin('vanThu', { ...resolution, basis: { kind: 'item', item: 'item1' } })
    expect(paper.context.basis).toMatchObject({ body: 'standingCommittee', heldOn: '2026-04-28', approvals: 5 })
  })

  it.each([
    ['not carried', { ...item, stage: 'notCarried' }],
    ['still under discussion', { ...item, stage: 'underDiscussion', status: 'active' }],
    ['carried by another body', { ...item, context: { ...item.context, body: 'permanentBoard' } }],
    ['no item at all', { ...item, procedure: 'meeting' }],
    ['not there', { ...item, id: 'item2' }],
  ])('refuses an item that was %s', (_, dossier) => {
    const body = { ...resolution, basis: { kind: 'item', item: 'item1' } }
    expect(refused(() => story({ ...setting, dossiers: [dossier] }).begin('vanThu', body))).toEqual(['basisCarried'])
  })

  const onPaper = { kind: 'paper', reference: '1245/NQ/ĐU', heldOn: '2026-05-04', files: ['nghiQuyetGiay'] }

  it('takes a decision on paper of today or before from the office, its number in the hyphen form (C-34)', () => {
    const paper = story(setting)
    paper.begin('vanThu', { ...resolution, basis: onPaper })
    expect(paper.context.basis).toMatchObject({ reference: '1245-NQ/ĐU', heldOn: '2026-05-04', files: [files[3]] })
  })

  it('refuses one of tomorrow, without its scan, with a scan nobody uploaded, or from anyone but the office', () => {
    const lacks = (basis: object, person = 'vanThu') =>
      refused(() => story(setting).begin(person, { ...resolution, basis, drafter: { person: 'soanThao' } }))
    expect(lacks({ ...onPaper, heldOn: '2026-05-05' })).toEqual(['paperBasisWhole'])
    expect(lacks({ kind: 'paper', reference: '1-NQ/ĐU', heldOn: '2026-05-04' })).toEqual(['paperBasisWhole'])
    expect(lacks({ ...onPaper, files: ['khongCo'] })).toEqual(['paperBasisWhole'])
    expect(lacks(onPaper, 'soanThao')).toEqual(['paperBasisFromOffice'])
  })

  it('is begun by the office or by the drafter, and by nobody else', () => {
    const notice = { ...resolution, documentType: 'TB' }
    story(setting).begin('soanThao', { ...notice, drafter: { organisation: 'banXayDung' } })
    expect(
      refused(() => story(setting).begin('chiBo1', { ...notice, drafter: { organisation: 'banXayDung' } })),
    ).toEqual(['sentBy'])
    expect(refused(() => story(setting).begin('soanThao', notice))).toEqual(['sentBy'])
  })

  it('knows the drafter it names, and takes no file into a secret dossier', () => {
    const notice = { ...resolution, documentType: 'TB' }
    const lacks = (body: object) => refused(() => story(setting).begin('vanThu', { ...notice, ...body }))
    expect(lacks({ drafter: { person: 'aiDo' } })).toEqual(['drafterExists'])
    expect(lacks({ drafter: { organisation: 'dauDo' } })).toEqual(['drafterExists'])
    expect(lacks({ secrecy: 'secret', files: ['duThao'] })).toEqual(['keepsSecrets'])
    expect(lacks({ files: ['khongCo'] })).toEqual(['filesExist'])
    story(setting).begin('vanThu', { ...notice, files: ['duThao'] })
  })

  it('refuses a body that brings its own by, facts or votes', () => {
    const forged = [{ by: { person: 'biThu' } }, { facts: {} }, { at: setting.at }]
    for (const field of forged)
      expect(promulgationSchemas.beginning.safeParse({ ...resolution, ...field }).success).toBe(false)
    const voted = { ...resolution, basis: { kind: 'item', item: 'item1', heldOn: '2026-04-28', approvals: 9 } }
    expect(promulgationSchemas.beginning.safeParse(voted).success).toBe(false)
  })
})

describe('Quy chế do Ban Chấp hành ban hành (LP Điều 1 khoản 1, Điều 23)', () => {
  const regulation = { title: 'Quy chế', documentType: 'QC', organ: 'standingCommittee' }

  it('refuses a QC of BTV, save the one on mass work, however it is spaced', () => {
    expect(refused(() => story(setting).begin('vanThu', regulation))).toEqual(['regulationIssuer'])
    const lacks = refused(() => story(setting).begin('vanThu', { ...regulation, subject: 'Quy chế chi tiêu' }))
    expect(lacks).toEqual(['regulationIssuer'])
    const subject = 'Quy chế công tác dân vận  của hệ thống chính trị'
    story(setting).begin('vanThu', { ...regulation, subject })
    story(setting).begin('vanThu', { ...regulation, organ: 'executiveCommittee' })
  })

  it('reads uỷ and ủy as one word in the name of an exception that a unit decided', () => {
    const value = [{ named: 'Quy chế chi tiêu của Văn phòng Đảng uỷ', issuer: 'standingCommittee' }]
    const key = 'promulgation.regulationIssuerExceptions'
    const decided = { ...setting, terms: termsUnder('lung-phinh-2025-11', [{ key, value }]) }
    story(decided).begin('vanThu', { ...regulation, subject: 'Quy chế chi tiêu của Văn phòng Đảng ủy' })
  })

  it('bars it again at the review, and does not warn of the excepted one', () => {
    const wrong = reviewed({ ...regulation, basis: undefined })
    expect(wrong.lacks('vanThu', { type: 'pass', signer: 'secretary' })).toEqual(['regulationIssuer'])
    const subject = 'Quy chế công tác dân vận của hệ thống chính trị'
    const right = reviewed({ ...regulation, basis: undefined, subject })
    right.act('vanThu', { type: 'pass', signer: 'secretary' })
    expect(right.remarks).toEqual([])
  })

  it('has no exception under the model regulation', () => {
    const modelled = { ...setting, terms: termsUnder('model-143-2024-05') }
    const subject = 'Quy chế công tác dân vận của hệ thống chính trị'
    expect(refused(() => story(modelled).begin('vanThu', { ...regulation, subject }))).toEqual(['regulationIssuer'])
  })
})

describe('Dự thảo', () => {
  it('is not submitted without a file, and not by a stranger', () => {
    const paper = story(setting)
    paper.start(carried)
    expect(paper.lacks('soanThao', { type: 'submit' })).toEqual(['hasDraft'])
    paper.act('soanThao', { type: 'attach', files: ['duThao'] })
    expect(paper.lacks('nguoiKhac', { type: 'submit' })).toEqual(['sentBy'])
    paper.act('soanThao', { type: 'detach', file: 'duThao' })
    expect(paper.lacks('soanThao', { type: 'submit' })).toEqual(['hasDraft'])
    expect(paper.lacks('soanThao', { type: 'detach', file: 'duThao' })).toEqual(['holdsPaper'])
    expect(paper.lacks('soanThao', { type: 'attach', files: ['khongCo'] })).toEqual(['filesExist'])
    expect(paper.lacks('soanThao', { type: 'attach' })).toEqual(['hasPapers'])
  })

  it('comes back with a reason, as often as needed, and every return is kept', () => {
    const paper = reviewed()
    expect(paper.lacks('vanThu', { type: 'sendBack' })).toEqual(['hasReason'])
    paper.act('vanThu', { type: 'sendBack', reason: 'Sai thể thức phần căn cứ' })
    expect(paper.state).toBe('drafting')
    paper.act('soanThao', { type: 'submit' })
    paper.act('vanThu', { type: 'pass', signer: 'secretary' })
    expect(paper.lacks('vanThu', { type: 'sendBack', reason: 'x' })).toEqual(['sentBy'])
    paper.act('biThu', { type: 'sendBack', reason: 'Bổ sung chỉ tiêu' })
    expect(paper.context.returns.map(({ from }: { from: string }) => from)).toEqual(['office', 'signer'])
  })

  it('is corrected with a reason until it is signed; what it then is must still pass the bars', () => {
    const paper = reviewed({ documentType: 'KL', basis: undefined })
    const toResolution = { type: 'correct', documentType: 'NQ', reason: 'Chọn nhầm thể loại' }
    expect(paper.lacks('soanThao', toResolution)).toEqual(['sentBy'])
    expect(paper.lacks('vanThu', { ...toResolution, reason: undefined })).toEqual(['hasReason'])
    expect(paper.lacks('vanThu', { type: 'correct', reason: 'x' })).toEqual(['correctsSomething'])
    paper.act('vanThu', toResolution)
    expect(paper.lacks('vanThu', { type: 'pass', signer: 'secretary' })).toEqual(['restsOnDecision'])
    paper.act('vanThu', { type: 'correct', basis: { kind: 'item', item: 'item1' }, reason: 'Bổ sung căn cứ' })
    paper.act('vanThu', { type: 'pass', signer: 'secretary' })
    paper.act('vanThu', { type: 'correct', organ: 'executiveCommittee', reason: 'Nhầm cấp ban hành' })
    expect(paper.lacks('biThu', { type: 'sign', method: 'hand', files: ['banKy'] })).toEqual(['restsOnDecision'])
    expect(signed().paper.lacks('vanThu', { type: 'correct', title: 'Khác', reason: 'x' })).toEqual([])
  })
})

describe('Thẩm quyền ký (LP Điều 6 khoản 5, Điều 7 khoản 4, Điều 13 khoản 2)', () => {
  const notice = { documentType: 'TB', organ: 'permanentBoard', basis: undefined }
  const sign = { type: 'sign', method: 'hand', files: ['banKy'] }
  const pass = (signer: string, more: object = {}) => ({ type: 'pass', signer, ...more })

  it('lets the secretary sign everything, and nobody in the secretary’s place', () => {
    const paper = passed('secretary')
    expect(paper.lacks('phoBiThu', sign)).toEqual(['sentBy', 'signerCompetent'])
    expect(paper.lacks('vanThu', sign)).toEqual(['sentBy', 'signerCompetent'])
    paper.act('biThu', sign)
  })

  it.each(['CV', 'TB', 'GM'])('lets the deputy sign %s by default, T/M', (documentType) => {
    const paper = passed('permanentDeputySecretary', { ...notice, documentType })
    paper.act('phoBiThu', sign)
    expect(paper.context.signature).toMatchObject({ person: 'phoBiThu', form: 'T/M' })
  })

  it.each(['NQ', 'CT', 'QĐ', 'KL', 'BC'])('does not let the deputy sign %s by default', (documentType) => {
    const paper = reviewed({ documentType })
    expect(paper.lacks('vanThu', pass('permanentDeputySecretary'))).toEqual(['signerCompetent'])
  })

  it('follows the secretary’s dated list, which replaces the default', () => {
    const list: Authorisation = { ...authorisation, kind: 'signing', documentTypes: ['NQ', 'TB'], toOn: null }
    passed('permanentDeputySecretary', {}, { authorisations: [list] }).act('phoBiThu', sign)
    const letter = reviewed({ ...notice, documentType: 'CV' }, { authorisations: [list] })
    expect(letter.lacks('vanThu', pass('permanentDeputySecretary'))).toEqual(['signerCompetent'])
    const early = { ...list, fromOn: '2026-05-05' }
    expect(reviewed({}, { authorisations: [early] }).lacks('vanThu', pass('permanentDeputySecretary'))).toEqual([
      'signerCompetent',
    ])
    const forged = { ...list, giver: 'chuTich' }
    expect(reviewed({}, { authorisations: [forged] }).lacks('vanThu', pass('permanentDeputySecretary'))).toEqual([
      'signerCompetent',
    ])
  })

  it('lets the deputy sign a resolution under an authorisation on its last day, and not on the day after', () => {
    const paper = passed('permanentDeputySecretary', {}, { authorisations: [authorisation] })
    expect(paper.lacks('phoBiThu', sign)).toBeUndefined()
    paper.change({ at: '2026-05-05T08:00:00+07:00' })
    const refusal = paper.refusal('phoBiThu', sign)
    expect(refusal?.requirements).toMatchObject([
      { id: 'signerCompetent', ground: 'facts', cites: 'promulgation.signer.permanentDeputySecretary' },
    ])
  })

  it('counts the day of signing on paper, entered by the office with its reference', () => {
    const paper = passed('permanentDeputySecretary', {}, { authorisations: [authorisation] })
    paper.change({ at: '2026-05-06T08:00:00+07:00' })
    const onPaper = { ...sign, onBehalfOf: 'phoBiThu', happenedOn: '2026-05-04', reference: 'Bản ký ngày 04/5' }
    expect(paper.lacks('vanThu', { ...onPaper, reference: undefined })).toEqual(['entersForAnother', 'sentBy'])
    expect(paper.lacks('nguoiKhac', onPaper)).toEqual(['entersForAnother', 'entersAfterwards', 'sentBy'])
    expect(paper.lacks('vanThu', { ...onPaper, happenedOn: '2026-05-07' })).toContain('happenedAlready')
    paper.act('vanThu', onPaper)
    expect(paper.context.signature).toMatchObject({ person: 'phoBiThu', signedOn: '2026-05-04' })
  })

  it('refuses an authorisation for other documents, from somebody else, or for somebody else', () => {
    const lacks = (changed: Partial<Authorisation>) =>
      reviewed({}, { authorisations: [{ ...authorisation, ...changed }] }).lacks(
        'vanThu',
        pass('permanentDeputySecretary'),
      )
    expect(lacks({ documentTypes: ['NQ'] })).toBeUndefined()
    expect(lacks({ documentTypes: ['CV'] })).toEqual(['signerCompetent'])
    expect(lacks({ giver: 'chuTich' })).toEqual(['signerCompetent'])
    expect(lacks({ holder: 'chuTich' })).toEqual(['signerCompetent'])
  })

  it('lets the absence alone suffice under the model regulation, not under Lùng Phình (C-06)', () => {
    const away = { absence: 'Bí thư đi công tác ngoài tỉnh' }
    const ours = reviewed()
    expect(ours.lacks('vanThu', pass('permanentDeputySecretary', away))).toEqual(['signerCompetent'])
    const paper = reviewed({}, { terms: termsUnder('model-143-2024-05') })
    expect(paper.lacks('vanThu', pass('permanentDeputySecretary'))).toEqual(['signerCompetent'])
    paper.act('vanThu', pass('permanentDeputySecretary', away))
    paper.act('phoBiThu', sign)
    expect(paper.state).toBe('numbering')
  })

  it('lets a member of BTV sign whom BTV named, while the naming holds', () => {
    const named: Authorisation = { ...authorisation, kind: 'namedSubstitute', giver: null, holder: 'uyVienBtv' }
    const paper = passed('namedSubstitute', {}, { authorisations: [named] })
    expect(paper.lacks('chuTich', sign)).toEqual(['sentBy', 'signerCompetent'])
    paper.act('uyVienBtv', sign)
    expect(paper.context.signature).toMatchObject({ person: 'uyVienBtv', form: 'T/M' })
    const outside = { ...named, holder: 'uyVienBch' }
    expect(reviewed({}, { authorisations: [outside] }).lacks('vanThu', pass('namedSubstitute'))).toEqual([
      'signerCompetent',
    ])
    const over = { ...named, toOn: '2026-05-03' }
    expect(reviewed({}, { authorisations: [over] }).lacks('vanThu', pass('namedSubstitute'))).toEqual([
      'signerCompetent',
    ])
  })

  it('lets the chief of office sign papers of the office only, T/L', () => {
    const paper = passed('chiefOfOffice', { ...notice, organ: 'office' })
    const asks = paper.act('chanhVanPhong', sign)
    expect(paper.context.signature.form).toBe('T/L')
    expect(asks[0]?.params).toEqual({ organ: 'VPĐU', type: 'TB', secret: false })
    paper.hear({ type: 'numbered', number: 112 })
    expect(paper.context.number.text).toBe('112-TB/VPĐU')
    expect(reviewed(notice).lacks('vanThu', pass('chiefOfOffice'))).toEqual(['signerCompetent'])
    expect(reviewed({ ...notice, organ: 'office', documentType: 'NQ' }).lacks('vanThu', pass('chiefOfOffice'))).toEqual(
      ['signerCompetent'],
    )
  })

  it('asks who holds the office on the day of signing, not on the day of routing', () => {
    const paper = passed('secretary')
    const { biThu, ...others } = cast
    paper.change({ cast: { ...others, biThuMoi: biThu!, biThu: { capacities: [] } } })
    expect(paper.lacks('biThu', sign)).toEqual(['sentBy', 'signerCompetent'])
    paper.act('biThuMoi', sign)
  })

  it('refuses to route to a person who does not hold the office, or to an office that is vacant', () => {
    expect(reviewed().lacks('vanThu', pass('secretary', { person: 'chuTich' }))).toEqual(['signerCompetent'])
    const { biThu, ...vacant } = cast
    expect(reviewed({}, { cast: vacant }).lacks('vanThu', pass('secretary'))).toEqual(['signerCompetent'])
  })

  it('is routed anew by the office while nobody has signed', () => {
    const paper = passed('secretary', notice)
    paper.act('vanThu', pass('permanentDeputySecretary'))
    expect(paper.lacks('biThu', sign)).toContain('sentBy')
    paper.act('phoBiThu', sign)
  })

  it('refuses a signature before the decision, without its scan, or in two ways at once', () => {
    const paper = passed('secretary')
    const onPaper = { ...sign, onBehalfOf: 'biThu', reference: 'Bản ký' }
    expect(paper.lacks('vanThu', { ...onPaper, happenedOn: '2026-04-27' })).toEqual(['signedAfterDecision'])
    expect(paper.lacks('vanThu', { ...onPaper, happenedOn: '2026-04-28' })).toBeUndefined()
    expect(paper.lacks('biThu', { type: 'sign', method: 'digital' })).toEqual(['hasPapers'])
    expect(promulgationSchemas.acts.sign.safeParse({ ...sign, method: 'both' }).success).toBe(false)
  })

  it('only warns where the table of types does not fit', () => {
    const paper = reviewed({ documentType: 'HD', organ: 'executiveCommittee', basis: undefined })
    paper.act('vanThu', pass('secretary'))
    expect(paper.remarks).toEqual(['fitsMatrix'])
    const fitting = reviewed({ documentType: 'HD', basis: undefined })
    fitting.act('vanThu', pass('secretary'))
    expect(fitting.remarks).toEqual([])
  })

  it('shows the office that a signer is still to be chosen, and a stranger that it is not theirs', () => {
    const paper = reviewed()
    const competent = (person: string) => paper.permitted(person).find(({ type }) => type === 'pass')
    expect(competent('vanThu')).toMatchObject({ allowed: true })
    expect(competent('vanThu')?.requirements.find(({ id }) => id === 'signerCompetent')?.met).toBeNull()
    expect(competent('nguoiKhac')).toMatchObject({ allowed: false })
  })
})

describe('Lấy số, vào sổ (C-34)', () => {
  it('waits for the number and for nothing else', () => {
    const { paper } = signed()
    const acts = [
      { type: 'withdraw', reason: 'x' },
      { type: 'waive', reason: 'x' },
      { type: 'correct', title: 'x', reason: 'x' },
      { type: 'sign', method: 'hand', files: ['banKy'] },
      { type: 'dispatch', recipients, files: ['banPhatHanh'] },
    ]
    for (const body of acts) expect(paper.lacks('biThu', body), body.type).toEqual([])
    expect(paper.refusal('biThu', acts[0]!)?.stages).toEqual(['promulgation.numbering'])
  })

  it.each([
    [1, '01-NQ/ĐU'],
    [9, '09-NQ/ĐU'],
    [10, '10-NQ/ĐU'],
    [100, '100-NQ/ĐU'],
  ])('writes %i as %s', (number, text) => {
    const { paper } = signed()
    paper.hear({ type: 'numbered', number })
    expect(paper.context.number.text).toBe(text)
  })

  it('takes BCH and BTV from one series, for their numbers look the same', () => {
    const basis = { ...carried.basis }
    expect(signed({ organ: 'executiveCommittee', basis }).asks).toEqual(signed().asks)
  })

  it('takes no number for a document that nobody signed', () => {
    expect(() => passed().hear({ type: 'numbered', number: 1 })).toThrow(Refused)
  })
})

describe('Phát hành (LP Điều 13 khoản 1)', () => {
  const numbered = (fields: object = {}) => {
    const { paper } = signed(fields)
    paper.hear({ type: 'numbered', number: 5 })
    return paper
  }
  const dispatch = { type: 'dispatch', recipients, files: ['banPhatHanh'] }

  it('needs one recipient, known here or named outside, and the numbered signed copy', () => {
    const paper = numbered()
    expect(paper.lacks('vanThu', { ...dispatch, recipients: [] })).toEqual(['hasRecipients'])
    expect(paper.lacks('vanThu', { ...dispatch, recipients: [{ person: 'aiDo' }] })).toEqual(['recipientsExist'])
    expect(paper.lacks('vanThu', { ...dispatch, recipients: [{ organisation: 'dauDo' }] })).toEqual(['recipientsExist'])
    expect(paper.lacks('vanThu', { ...dispatch, files: undefined })).toEqual(['hasPapers'])
    expect(paper.lacks('biThu', dispatch)).toEqual(['sentBy'])
    expect(paper.lacks('vanThu', { ...dispatch, happenedOn: '2026-05-03' })).toEqual(['dispatchedAfterSigning'])
    expect(paper.lacks('vanThu', { ...dispatch, recipients: [{ name: 'Tỉnh ủy' }] })).toBeUndefined()
  })

  it('delivers once to a recipient named twice, and writes nobody outside', () => {
    const outside = { name: 'Ban Tổ chức Tỉnh ủy' }
    const { paper, asks } = dispatched({}, [outside, outside])
    expect(paper.context.deliveries).toHaveLength(1)
    expect(asks.map(({ type }) => type)).toEqual(['register'])
  })

  it('is acknowledged by the recipient, or for one by the office, once each', () => {
    const { paper } = dispatched()
    expect(paper.lacks('nguoiKhac', { type: 'acknowledge', n: 1 })).toEqual(['sentBy'])
    expect(paper.lacks('uyVienBch', { type: 'acknowledge', n: 1 })).toEqual(['sentBy'])
    paper.act('chiBo1', { type: 'acknowledge' })
    expect(paper.context.deliveries[0].acknowledged).toEqual({ on: '2026-05-04', by: 'chiBo1' })
    expect(paper.lacks('chiBo1', { type: 'acknowledge' })).toEqual(['awaitsReceipt'])
    expect(paper.lacks('vanThu', { type: 'acknowledge' })).toEqual(['awaitsReceipt'])
    expect(paper.lacks('vanThu', { type: 'acknowledge', n: 5 })).toEqual(['awaitsReceipt'])
    paper.act('vanThu', { type: 'acknowledge', n: 4 })
    expect(
      paper.context.deliveries.map(({ acknowledged }: { acknowledged: unknown }) => acknowledged !== null),
    ).toEqual([true, false, false, true])
  })

  it('is archived with what is still unacknowledged as a remark', () => {
    const { paper } = dispatched({}, [{ organisation: 'chiBo' }])
    expect(paper.lacks('biThu', { type: 'archive' })).toEqual(['sentBy'])
    paper.act('vanThu', { type: 'archive' })
    expect(paper.remarks).toEqual(['allAcknowledged'])
    const other = dispatched({}, [{ organisation: 'chiBo' }]).paper
    other.act('chiBo1', { type: 'acknowledge' })
    other.act('vanThu', { type: 'archive' })
    expect(other.remarks).toEqual([])
  })
})

describe('Rút văn bản', () => {
  const withdraw = { type: 'withdraw', reason: 'Nội dung không còn phù hợp' }

  it('is the opener’s or the office’s until a signer is chosen, then the signer’s', () => {
    const paper = story(setting)
    paper.begin('soanThao', {
      title: 'Thông báo',
      documentType: 'TB',
      organ: 'permanentBoard',
      drafter: { person: 'soanThao' },
    })
    expect(paper.lacks('soanThao', { type: 'withdraw' })).toEqual(['hasReason'])
    expect(paper.lacks('soanThao', withdraw)).toBeUndefined()
    expect(paper.lacks('vanThu', withdraw)).toBeUndefined()
    expect(paper.lacks('biThu', withdraw)).toEqual(['sentBy'])
    paper.act('soanThao', { type: 'attach', files: ['duThao'] })
    paper.act('soanThao', { type: 'submit' })
    paper.act('vanThu', { type: 'pass', signer: 'secretary' })
    expect(paper.lacks('soanThao', withdraw)).toEqual(['sentBy'])
    expect(paper.lacks('vanThu', withdraw)).toEqual(['sentBy'])
    expect(paper.act('biThu', withdraw)).toEqual([])
    expect(paper.state).toBe('withdrawn')
  })

  it('keeps a number used and says why, and calls the document back from its recipients', () => {
    const { paper } = dispatched()
    const asks = paper.act('biThu', withdraw)
    expect(asks).toEqual([
      { type: 'register', params: { withdrawnReason: withdraw.reason } },
      { type: 'letter', params: expect.objectContaining({ kind: 'documentWithdrawn' }) },
    ])
    expect(paper.context.number.text).toBe('05-NQ/ĐU')
    expect(paper.context.ended).toMatchObject({ reason: withdraw.reason, by: 'biThu' })
  })

  it('is not somebody else’s in the name of the signer', () => {
    const { paper } = dispatched()
    const forged = { ...withdraw, onBehalfOf: 'biThu', happenedOn: '2026-05-04', reference: 'x' }
    expect(paper.lacks('nguoiKhac', forged)).toEqual(['entersForAnother', 'sentBy'])
    expect(paper.lacks('vanThu', forged)).toBeUndefined()
  })
})

describe('Ngoại lệ không ra văn bản (LP Điều 13 khoản 1, C-20)', () => {
  const oral = { title: 'Chỉ đạo xử lý', documentType: 'TB', organ: 'permanentBoard' }
  const waive = { type: 'waive', reason: 'Đã trực tiếp chỉ đạo, không yêu cầu ra văn bản' }

  it('is a TT member’s, named, for a matter of TT', () => {
    const paper = story(setting)
    paper.begin('vanThu', oral)
    expect(paper.lacks('vanThu', waive)).toEqual(['sentBy'])
    expect(paper.lacks('uyVienBtv', waive)).toEqual(['sentBy'])
    expect(paper.lacks('chuTich', { type: 'waive' })).toEqual(['hasReason'])
    paper.act('chuTich', waive)
    expect(paper.state).toBe('waived')
    expect(paper.context.ended).toMatchObject({ by: 'chuTich', reason: waive.reason })
  })

  it('is never one for a delegated matter, nor for BTV or the office', () => {
    for (const fields of [{ delegated: true }, { organ: 'standingCommittee' }, { organ: 'office' }]) {
      const paper = story(setting)
      paper.begin('vanThu', { ...oral, ...fields })
      expect(paper.lacks('biThu', waive)).toEqual(['mayWaive'])
    }
  })

  it('is none where the unit has none', () => {
    const without = termsUnder('lung-phinh-2025-11', [{ key: 'promulgation.oralException', value: null }])
    const paper = story({ ...setting, terms: without })
    paper.begin('vanThu', oral)
    expect(paper.lacks('biThu', waive)).toEqual(['mayWaive'])
  })
})

describe('Số, ký hiệu văn bản (C-34)', () => {
  it.each([
    ['1245/QĐ/TU', { number: 1245, type: 'QĐ', organ: 'TU' }],
    ['1245-QĐ/TU', { number: 1245, type: 'QĐ', organ: 'TU' }],
    ['Số 05-NQ/ĐU', { number: 5, type: 'NQ', organ: 'ĐU' }],
    ['Số: 05 -NQ/ĐU', { number: 5, type: 'NQ', organ: 'ĐU' }],
    ['112-TB/VPĐU'.normalize('NFD'), { number: 112, type: 'TB', organ: 'VPĐU' }],
    ['Biên bản ngày 28/4', undefined],
    ['-QC/ĐU', undefined],
  ])('reads %s', (text, number) => {
    expect(parseNumber(text)).toEqual(number)
  })
})

describe('Hồ sơ mật', () => {
  it('holds register entries where others hold files, has its own register, and its letters say only its id', () => {
    const paper = story(setting)
    paper.start({ ...carried, secrecy: 'secret', title: 'Hồ sơ mật' })
    expect(paper.lacks('soanThao', { type: 'attach', files: ['duThao'] })).toEqual(['keepsSecrets', 'hasPapers'])
    paper.act('soanThao', { type: 'attach', registerEntries: [entry] })
    paper.act('soanThao', { type: 'submit' })
    paper.act('vanThu', { type: 'pass', signer: 'secretary' })
    expect(paper.lacks('biThu', { type: 'sign', method: 'hand', files: ['banKy'] })).toEqual([
      'keepsSecrets',
      'hasPapers',
    ])
    const [number] = paper.act('biThu', { type: 'sign', method: 'hand', registerEntries: [entry] })
    expect(number?.params).toEqual({ organ: 'ĐU', type: 'NQ', secret: true })
    paper.hear({ type: 'numbered', number: 2 })
    const [, letter] = paper.act('vanThu', { type: 'dispatch', recipients, registerEntries: [entry] })
    expect(letter?.params).toMatchObject({ kind: 'documentDispatched' })
    expect(letter?.params.params).toEqual({ id: 'd1' })
    expect(promulgation.search?.(paper.context)).toBe('02-NQ/ĐU')
    paper.act('vanThu', { type: 'archive' })
    expect(paper.context.archived.hashes).toEqual([])
  })

  it('gives its reasons in one line, whatever is done with it; an open one may say more', () => {
    const reason = 'Đồng chí A bị tố cáo như sau:\nngày 01/3 …'
    const board = { organ: 'permanentBoard', documentType: 'TB', basis: undefined }
    const drafted = (secrecy: string) => {
      const paper = story(setting)
      paper.start({ ...carried, ...board, secrecy })
      return paper
    }
    const acts: [string, { type: string; [field: string]: unknown }][] = [
      ['soanThao', { type: 'correct', urgency: 'urgent' }],
      ['vanThu', { type: 'reschedule', until: '2026-05-08T17:00:00+07:00' }],
      ['vanThu', { type: 'withdraw' }],
      ['biThu', { type: 'waive' }],
    ]
    for (const [person, act] of acts) {
      expect(drafted('none').lacks(person, { ...act, reason })).toBeUndefined()
      expect(drafted('secret').lacks(person, { ...act, reason })).toEqual(['holdsNoText'])
      expect(drafted('secret').lacks(person, { ...act, reason: 'Theo sổ văn bản mật số 03' })).toBeUndefined()
    }
    const paper = drafted('secret')
    paper.act('soanThao', { type: 'attach', registerEntries: [entry] })
    paper.act('soanThao', { type: 'submit' })
    expect(paper.lacks('vanThu', { type: 'sendBack', reason })).toEqual(['holdsNoText'])
    paper.act('vanThu', { type: 'pass', signer: 'secretary' })
    expect(paper.lacks('biThu', { type: 'sendBack', reason })).toEqual(['holdsNoText'])
  })

  it('does not let a register entry stand for the file of an open one', () => {
    const paper = story(setting)
    paper.start(carried)
    expect(paper.lacks('soanThao', { type: 'attach', registerEntries: [entry] })).toEqual(['hasPapers'])
  })
})

describe('Ai được xem', () => {
  const tokens = (paper: ReturnType<typeof story>) => promulgation.readers(paper.context)

  it('is a matter of those who work on it until it is dispatched', () => {
    const { paper } = signed()
    expect(tokens(paper)).not.toContain('capacity:standingCommittee')
    expect(tokens(paper)).toEqual(
      expect.arrayContaining(['capacity:office', 'capacity:permanentBoard', 'organisation:banXayDung', 'person:biThu']),
    )
  })

  it('opens to its recipients and to the body that issued it, who see no drafts and no returns', () => {
    const { paper } = dispatched({}, [{ organisation: 'chiBo' }, { person: 'uyVienBch' }])
    expect(tokens(paper)).toEqual(
      expect.arrayContaining(['organisation:chiBo', 'person:uyVienBch', 'capacity:standingCommittee']),
    )
    const seen = paper.view('chiBo1') as Record<string, unknown>
    expect(seen).toMatchObject({ number: { text: '05-NQ/ĐU' }, deliveries: [{ to: { organisation: 'chiBo' } }] })
    for (const hidden of ['files', 'returns', 'basis', 'terms', 'opener']) expect(seen).not.toHaveProperty(hidden)
    expect(paper.view('vanThu')).toMatchObject({ files: [files[0]], returns: [] })
    expect(paper.view('vanThu')).not.toHaveProperty('terms')
  })

  it('tells a recipient that an act happened, not what was said in it', () => {
    const { paper } = dispatched()
    const event = { type: 'sendBack', reason: 'Lý do nội bộ', facts: {} }
    expect(promulgation.viewEvent(event, paper.context, paper.by('chiBo1'))).toEqual({ type: 'sendBack' })
    expect(promulgation.viewEvent(event, paper.context, paper.by('soanThao'))).toEqual({
      type: 'sendBack',
      reason: 'Lý do nội bộ',
    })
  })
})

describe('Thời hạn của từng bước', () => {
  it('is set by the office or TT with a reason, ahead of now, and is over with its step', () => {
    const paper = story(setting)
    paper.start(carried)
    expect(promulgation.dues(paper.context)).toEqual([])
    const reschedule = { type: 'reschedule', until: '2026-05-06T17:00:00+07:00', reason: 'Cần gấp' }
    expect(paper.lacks('soanThao', reschedule)).toEqual(['sentBy'])
    expect(paper.lacks('phoBiThu', { ...reschedule, reason: undefined })).toEqual(['hasReason'])
    expect(paper.lacks('phoBiThu', { ...reschedule, until: setting.at })).toEqual(['isAhead'])
    paper.act('phoBiThu', reschedule)
    expect(promulgation.dues(paper.context)).toMatchObject([{ name: 'draft', dueAt: '2026-05-06T17:00:00+07:00' }])
    paper.act('soanThao', { type: 'attach', files: ['duThao'] })
    paper.act('soanThao', { type: 'submit' })
    expect(promulgation.dues(paper.context)).toEqual([])
  })
})

describe('Câu chữ', () => {
  it('has a label for every stage and act and a sentence for every requirement of this procedure', () => {
    const { states } = promulgation.machine
    for (const [name, state] of Object.entries(states)) {
      expect(sentences, name).toHaveProperty([(state.meta as { label: string }).label])
    }
    for (const type of Object.keys(promulgationSchemas.acts))
      expect(sentences).toHaveProperty([`promulgation.act.${type}`])
    const guards = Object.values(states).flatMap(({ transitions }) => [...transitions.values()].flat())
    const requirements = guards.flatMap(
      ({ guard }) =>
        (guard as unknown as { requirements?: { id: string; cites: unknown }[] } | undefined)?.requirements ?? [],
    )
    const common = [
      ...['entersForAnother', 'entersAfterwards', 'sentBy', 'happenedAlready', 'hasReason'],
      ...['filesExist', 'keepsSecrets', 'holdsNoText'],
    ]
    for (const { id } of [...requirements, ...promulgation.begins].filter(({ id }) => !common.includes(id))) {
      expect(sentences).toHaveProperty([`promulgation.requirement.${id}`])
    }
    for (const { cites } of requirements) if (typeof cites === 'string') expect(terms.values).toHaveProperty([cites])
  })
})
