import { sentence, written } from '../messages/index.ts'
import { listRegulations, loadDefaults } from '../regulations/load.ts'
import { valuesInForce } from '../rules/regulation.ts'
import type { Move } from './world-moves.ts'
import type { Broken, Step } from './world-steps.ts'

const people: Record<string, string> = {
  biThu: 'Bí thư',
  phoBiThu: 'Phó Bí thư Thường trực',
  chuTich: 'Phó Bí thư, Chủ tịch Ủy ban nhân dân',
  vanThu: 'Văn thư',
  chanhVanPhong: 'Chánh Văn phòng',
  kinhTe: 'Phòng Kinh tế',
  banXayDung: 'Ban Xây dựng Đảng',
  nhanSu1: 'Nhân sự được giới thiệu',
  truongHoc: 'Trường học',
}

/** Kể lại: who did what, in order, then what broke and under which article. */
export function tell({ invariant, found, at, regulation }: Broken, steps: Step[]): string {
  const lines = steps.map((step, n) => `${String(n + 1).padStart(3)}. ${step.map(moved).join('; cùng lúc, ')}`)
  const { article, quote, note, reading } = citation(regulation, invariant.cites)
  const ground = [article, quote && `“${quote}”`, reading, note].filter(Boolean).join(' — ').replace(/\.$/, '')
  return [
    `Theo ${regulation}, ${steps.length} bước:`,
    ...lines,
    `Vi phạm lúc ${written(at)}: ${invariant.says}.`,
    `Cụ thể: ${found}.`,
    `Căn cứ: ${ground || invariant.cites}.`,
  ].join('\n')
}

function moved({ person, dossier, stem, act }: Move): string {
  const { type, ...said } = act
  if (type === 'wait') return `thời gian trôi đến ${written(String(said.until))}`
  if (type === 'leaveOffice') return `${named(person)} thôi giữ chức vụ`
  const what = type === 'begin' ? `lập ${sentence(stem!).toLowerCase()}` : sentence(`${stem}.act.${type}`).toLowerCase()
  return `${named(person)}: ${what} (${[dossier, ...details(said)].join(', ')})`
}

// Only what tells one act from another; papers, reasons and texts are left out.
function details(said: Record<string, unknown>): string[] {
  const plain = ['item', 'person', 'member', 'choice', 'documentType', 'signer', 'as', 'body', 'organ', 'letter']
  const { present, ballots, members } = said as {
    present?: string[]
    ballots?: { approve: number }
    members?: string[]
  }
  return [
    ...plain.flatMap((field) => (said[field] ? [label(field, String(said[field]))] : [])),
    ...(said.important === undefined ? [] : [said.important ? 'quan trọng' : 'không quan trọng']),
    ...(said.differs ? ['có ý kiến khác'] : []),
    ...(present ? [`có mặt ${present.length} người`] : []),
    ...(members ? [`${members.length} người đồng ý`] : []),
    ...(ballots ? [`${ballots.approve} phiếu tán thành`] : []),
  ]
}

function label(field: string, text: string): string {
  if (field === 'body' || field === 'organ') return sentence(`body.${text}`)
  if (field === 'documentType') return sentence(`documentType.${text}`)
  if (field === 'signer') return sentence(`role.${text}`)
  if (field === 'choice') return text === 'approve' ? 'tán thành' : 'không tán thành'
  if (field === 'as' && ['complex', 'necessary'].includes(text)) return text === 'complex' ? 'phức tạp' : 'cần thiết'
  return field === 'person' || field === 'member' ? named(text) : text
}

function named(person: string): string {
  const [, body, n] = /^(btv|bch)(\d)$/.exec(person) ?? []
  if (body) return `Ủy viên ${body === 'btv' ? 'Ban Thường vụ' : 'Ban Chấp hành'} ${n}`
  return people[person] ?? person
}

function citation(regulation: string, key: string) {
  const day = '2026-01-05'
  const adoptions = [{ regulation, fromOn: '2025-07-01' }]
  const { values } = valuesInForce(day, {
    defaults: loadDefaults(),
    regulations: listRegulations(),
    adoptions,
    overlays: [],
  })
  return values[key]!
}
