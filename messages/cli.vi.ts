import type { PrintedCheck } from '../cli/check.ts'
import type { PrintedDeadlines } from '../cli/deadlines.ts'
import type { PrintedDelegated } from '../cli/delegated.ts'
import type { PrintedCitation } from '../cli/regulation.ts'
import type { PrintedThreshold } from '../cli/threshold.ts'
import type { Cited } from '../rules/regulation.ts'

/** Lời giới thiệu của từng lệnh. */
export const about = {
  program: 'Quy chế làm việc của Đảng ủy cấp xã: thời hạn, ngưỡng, ngày làm việc, giá trị và căn cứ',
  help: 'in hướng dẫn này',
  deadlines: 'hạn gửi tài liệu và giấy mời của một hội nghị',
  threshold: 'số người phải có mặt và số người phải tán thành',
  delegated: 'việc được Ban Thường vụ ủy quyền cho Thường trực: ai quyết định, có phải trình hay không',
  letter: 'điểm trong danh mục được ủy quyền: a, b1, b2, b3, c, d, đ, e, g, h1, h2, j',
  workdays: 'tính ngày làm việc',
  workdaysAdd: 'ngày làm việc thứ n sau (hoặc trước, nếu n âm) một ngày',
  workdaysBetween: 'số ngày làm việc từ ngày này đến ngày kia, tính cả hai đầu',
  values: 'mọi giá trị của quy chế, kèm căn cứ',
  check: 'kiểm tra một tệp quy chế: chỗ sai theo dòng và khóa, chỗ còn để trống',
  verify: 'hỏi dịch vụ đang chạy: mọi chuỗi nhật ký có còn nguyên vẹn',
  reconcile: 'hỏi dịch vụ đang chạy: Temporal, hồ sơ, nhật ký và chương trình họp có khớp nhau',
  dossier: 'mã hồ sơ; bỏ trống là mọi hồ sơ',
  body: 'executiveCommittee (Ban Chấp hành), standingCommittee (Ban Thường vụ), permanentBoard (Thường trực)',
  startsAt: 'thời điểm khai mạc, ví dụ 2026-04-28T08:00:00+07:00',
  sitting: 'số thành viên đương nhiệm',
  poll: 'xin ý kiến bằng văn bản thay cho họp',
  day: 'ngày, yyyy-mm-dd',
  n: 'số ngày',
  from: 'từ ngày, yyyy-mm-dd',
  to: 'đến ngày, yyyy-mm-dd',
  on: 'ngày áp dụng, yyyy-mm-dd',
  file: 'tệp quy chế',
  regulation: 'mã quy chế hoặc tệp',
  extraordinary: 'hội nghị đột xuất',
  calendar: 'tệp ngày nghỉ và ngày làm bù',
  json: 'in JSON cho chương trình',
}

/** Một dòng lý do khi lệnh dùng sai. */
export const badUsage = {
  body: (given: string, known: readonly string[]) => `Không có cấp "${given}"; chọn một trong: ${known.join(', ')}`,
  day: (given: string) => `"${given}" không phải là một ngày có thật; viết yyyy-mm-dd, từ năm 1900 đến năm 2199`,
  instant: (given: string) => `"${given}" không phải là một thời điểm; viết như 2026-04-28T08:00:00+07:00`,
  offset: (given: string) => `"${given}" thiếu múi giờ; viết như ${given}+07:00`,
  whole: (name: string, given: string, min: number, max: number) =>
    `"${given}" không phải là ${name}: cần một số nguyên từ ${min} đến ${max}`,
  letter: (given: string, known: string[]) =>
    `Danh mục được ủy quyền không có điểm "${given}"; chọn một trong: ${known.join(', ')}`,
  noLetters: (regulation: string) =>
    `Quy chế ${regulation} không kể việc nào được ủy quyền; đơn vị ghi nhận danh mục theo quyết định của Ban Thường vụ`,
  order: (from: string, to: string) => `Ngày cuối ${to} ở trước ngày đầu ${from}`,
  regulation: (given: string, known: string[]) => `Không có quy chế hay tệp "${given}"; có sẵn: ${known.join(', ')}`,
  faulty: (file: string, first: string, count: number) =>
    `Tệp quy chế ${file} có ${count} chỗ sai: ${first}${count > 1 ? '; …' : ''}`,
  calendar: (file: string, place: string) =>
    place === 'ENOENT' ? `Không có tệp lịch "${file}"` : `Tệp lịch ${file} không đúng dạng: ${place}`,
  calendarNoWorkingDay: (file: string, day: string, days: number) =>
    `Tệp lịch ${file}: từ ngày ${date(day)}, ít nhất ${days} ngày liền không có ngày làm việc nào`,
  calendarAlreadyWorking: (file: string, day: string) =>
    `Tệp lịch ${file}: ngày ${date(day)} vốn là ngày làm việc nên không thể là ngày làm bù`,
  notYet: (regulation: string, from: string) => `Quy chế ${regulation} có hiệu lực từ ngày ${date(from)}`,
}

/** Câu trả lời của các lệnh hỏi dịch vụ đang chạy. */
export const askSentence = {
  noAccount: 'Cần QUY_CHE_TOKEN, hoặc QUY_CHE_USERNAME và QUY_CHE_PASSWORD, để hỏi dịch vụ',
  noCode: 'Tài khoản này cần thêm mã xác thực: đặt mã đang hiện trên điện thoại vào QUY_CHE_CODE rồi chạy lại',
  noAnswer: (url: string) => `Không có dịch vụ nào trả lời ở ${url}; đặt QUY_CHE_URL nếu dịch vụ ở địa chỉ khác`,
  refused: (why: string) => `Dịch vụ từ chối: ${why}`,
  verified: ({ dossiers, entries, redacted, broken }: Verified) =>
    broken
      ? `Chuỗi nhật ký của hồ sơ ${broken.dossier} bị đứt ở mục ${broken.seq} (${broken.what})`
      : `${dossiers} hồ sơ, ${entries} mục nhật ký, ${redacted} mục đã xóa nội dung: mọi chuỗi còn nguyên vẹn`,
  reconciled: ({ dossiers, mismatches }: Reconciled) =>
    mismatches.length === 0
      ? `${dossiers} hồ sơ: Temporal, hồ sơ, nhật ký và chương trình họp khớp nhau`
      : mismatches.map(({ dossier, what, detail }) => `${dossier} · ${what}: ${detail}`).join('\n'),
}
export interface Verified {
  dossiers: number
  entries: number
  redacted: number
  broken: { dossier: string; seq: number; what: string } | null
}
export interface Reconciled {
  dossiers: number
  mismatches: { dossier: string; what: string; detail: string }[]
}

/** Lưu ý khi lịch của năm chưa chắc chắn. */
export const calendarWarning = {
  unknown: (year: number) => `Lưu ý: lịch chưa có ngày nghỉ của năm ${year}, chỉ trừ thứ Bảy và Chủ nhật`,
  computed: (year: number) => `Lưu ý: ngày nghỉ năm ${year} là dự tính, chưa có thông báo chính thức`,
}

/** Câu báo lỗi thay cho câu tiếng Anh của thư viện dòng lệnh. */
export function usageSentence(code: string, message: string): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? ''
  const say: Record<string, string> = {
    'commander.missingArgument': `Thiếu <${named}>; xem quy-che --help`,
    'commander.optionMissingArgument': `Tùy chọn ${named} thiếu giá trị; xem quy-che --help`,
    'commander.unknownOption': `Không có tùy chọn ${named}; xem quy-che --help`,
    'commander.unknownCommand': `Không có lệnh "${named}"; xem quy-che --help`,
    'commander.excessArguments': 'Thừa đối số; xem quy-che --help',
    'commander.help': 'Chưa nêu lệnh; xem quy-che --help',
  }
  return say[code] ?? `Lệnh không đúng; xem quy-che --help`
}

/** Vì sao là số ấy. */
export const thresholdWhy = {
  atLeast: (share: string, sitting: number, count: number) => `ít nhất ${share} của ${sitting} là ${count}`,
  over: (share: string, sitting: number, count: number) => `trên ${share} của ${sitting}, ít nhất ${count}`,
  none: 'quy chế không đặt ngưỡng này',
  notPolled: 'quy chế không cho xin ý kiến tập thể này bằng văn bản',
}

/** Vì sao việc được ủy quyền phải như vậy. */
export const delegatedWhy = {
  letter: (name: string) => name,
  decision: 'tất cả thành viên Thường trực đương nhiệm phải tán thành',
  escalation: 'phức tạp hoặc xét thấy cần thiết thì xin ý kiến Ban Thường vụ trước khi quyết định',
  handOver: 'Thường trực bắt đầu, Ban Thường vụ xem xét, kết luận',
  writing: 'quyết định phải có văn bản',
  report: 'báo cáo tại phiên họp Ban Thường vụ gần nhất',
}

const bodyNames = {
  executiveCommittee: 'Ban Chấp hành Đảng bộ',
  standingCommittee: 'Ban Thường vụ',
  permanentBoard: 'Thường trực Đảng ủy',
}
const statuses = { draft: 'dự thảo, chưa ký', signed: 'đã ký', project: 'mặc định của dự án' }
const sources = { text: '', reading: 'cách hiểu', project: 'mặc định của dự án', unit: 'đơn vị quyết định' }

export function deadlinesText(printed: PrintedDeadlines, status: keyof typeof statuses): string {
  const { citations } = printed
  return [
    `Hội nghị ${bodyNames[printed.body]}, ${instant(printed.startsAt)}`,
    `Quy chế ${printed.regulation} (${statuses[status]})`,
    '',
    `Tài liệu đến văn phòng:  ${printed.materialsDueAt ? `chậm nhất ${instant(printed.materialsDueAt)}` : 'không có hạn'}`,
    ...citationLines(citations.materialsDueAt),
    `Giấy mời, tài liệu gửi:  ${printed.invitationsDueAt ? `chậm nhất ${instant(printed.invitationsDueAt)}` : 'không có hạn'}`,
    ...citationLines(citations.invitationsDueAt),
  ].join('\n')
}

export function thresholdText(
  body: keyof typeof bodyNames,
  { sitting, quorum, majority, citations }: PrintedThreshold,
): string {
  return [
    `${bodyNames[body]}, ${sitting} thành viên đương nhiệm`,
    `Phải có mặt:    ${quorum ?? 'không đặt'}`,
    ...citationLines(citations.quorum),
    `Phải tán thành: ${majority ?? 'không đặt'}`,
    ...citationLines(citations.majority),
  ].join('\n')
}

export function delegatedText({ letter, decides, handsOver, citations }: PrintedDelegated, name: string): string {
  const { decision, escalation, handOver, writing, report } = citations
  return [
    `Điểm ${letter}: ${name}`,
    `Thường trực quyết định:     ${decides ? 'có' : 'không, Ban Thường vụ kết luận'}`,
    `Phải trình Ban Thường vụ:   ${handsOver ? 'có' : 'không'}`,
    ...citationLines(citations.letter),
    ...[decision, escalation, handOver, writing, report].flatMap(citationLines),
  ].join('\n')
}

export const workdaysText = {
  day: (day: string) => `${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}, ngày ${date(day)}`,
  count: (count: number) => `${count} ngày làm việc`,
}

export function valuesText({
  regulation,
  on,
  status,
  values,
}: {
  regulation: string
  on: string
  status: keyof typeof statuses
  values: Record<string, Cited>
}): string {
  const lines = Object.entries(values).map(([key, cited]) => {
    const { rule, article, reading, source } = cited
    const place = [article, rule, reading, sources[source]].filter(Boolean).join(', ')
    return `${key}: ${cited.blank ? '… (để trống)' : shown(cited.value)}${place ? `  [${place}]` : ''}`
  })
  return [`Quy chế ${regulation} (${statuses[status]}), ngày ${date(on)}`, '', ...lines].join('\n')
}

export function checkText(file: string, { ok, errors, blanks }: PrintedCheck): string {
  const faults = errors.map(
    ({ line, key, field, error }) => `  dòng ${line}, ${[key, field].filter(Boolean).join(', ')}: ${error}`,
  )
  const open = blanks.map(({ line, key, article, quote }) => `  dòng ${line}, ${key}: ${article}, "${quote}"`)
  return [
    ok ? `${file}: chương trình chạy được quy chế này` : `${file}: có ${errors.length} chỗ sai`,
    ...faults,
    ...(open.length > 0
      ? [`Còn ${open.length} chỗ văn bản để trống, đơn vị phải điền trước khi áp dụng:`, ...open]
      : []),
  ].join('\n')
}

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']

function citationLines(citation: PrintedCitation | null): string[] {
  if (!citation) return []
  const { article, rule, quote, reading, why, source } = citation
  const place = [article, rule, reading && `cách hiểu ${reading}`, source !== 'text' && sources[source]].filter(Boolean)
  return [`    ${[why, place.join(', ')].filter(Boolean).join(' — ')}`, ...(quote ? [`    "${quote}"`] : [])]
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function instant(at: string): string {
  return `${at.slice(11, 16)} ngày ${date(at.slice(0, 10))}`
}

function date(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}
