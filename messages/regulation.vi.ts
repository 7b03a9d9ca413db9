import type { Lead, Why } from '../rules/deadlines.ts'
import type { NotInForce, OpenValue } from '../rules/regulation.ts'
import { date, short, span } from './day-spans.ts'
import { ladderFaults } from './reminders.vi.ts'

/** Vì sao là ngày ấy: "1 ngày làm việc trước 28/04/2026; 25–27/04 không phải ngày làm việc". */
export function whySentence({ lead, direction, anchor, skipped, madeUp, movedFrom }: Why): string {
  const year = anchor.slice(0, 4)
  const counted = `${spell(lead)} ${direction === 'before' ? 'trước' : 'sau'} ${moment(anchor)}`
  const rest = skipped.map(({ from, to }) => span(from, to, year)).join(', ')
  const made = madeUp.map((day) => short(day, year)).join(', ')
  return [
    counted,
    rest && `${rest} không phải ngày làm việc`,
    made && `${made} là ngày làm bù`,
    movedFrom && `${short(movedFrom, year)} là ngày nghỉ nên chuyển ${direction === 'before' ? 'về trước' : 'ra sau'}`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** "2 ngày làm việc", "4 giờ làm việc". */
function spell(lead: Lead): string {
  return 'days' in lead ? `${lead.days} ${units[lead.unit]}` : `${lead.hours} ${units[lead.unit]}`
}

/** Vì sao không có hạn. */
export const noLimit = {
  extraordinary: 'hội nghị đột xuất không bị ràng buộc bởi thời hạn này',
  notSet: 'quy chế không đặt thời hạn này',
  blank: 'quy chế để trống thời hạn này; đơn vị chưa điền',
}

/** Không áp dụng được: what the text leaves open, each place with its article. */
export function openSentence(regulation: string, open: OpenValue[]): string {
  const places = open.map(({ key, article }) => (article ? `${key} (${article})` : key))
  return `Chưa áp dụng được ${regulation}: còn ${open.length} chỗ để trống mà chương trình cần: ${places.join('; ')}`
}

/** Không có quy chế nào để áp dụng. */
export function notInForceSentence({ day, regulation }: NotInForce): string {
  return regulation
    ? `Không có quy chế ${regulation} trong chương trình`
    : `Ngày ${date(day)} chưa có quy chế nào có hiệu lực`
}

/** Một chỗ sai trong tệp quy chế: "dòng 12, meeting.quorum, value.atLeast: …". */
export function faultSentence(fault: {
  line: number
  key: string
  field: string
  code: string
  detail: string
}): string {
  const place = [`dòng ${fault.line}`, fault.key, fault.field].filter(Boolean).join(', ')
  return `${place}: ${faultReason(fault)}`
}

/** What is wrong with that place, without the place. */
export function faultReason({ code, detail }: { code: string; detail: string }): string {
  const said = faultsInVietnamese[code] ?? reasons.wrongType!
  return typeof said === 'string' ? said.replace('{detail}', detail) : said(detail)
}

const reasons: Record<string, (detail: string) => string> = {
  yaml: (detail) => `tệp không đúng cú pháp YAML (${detail})`,
  duplicate: () => 'khóa được ghi hai lần',
  unknownKey: (detail) => `chương trình không biết khóa "${detail}"`,
  unknownField: (detail) => `không có trường "${detail}" ở chỗ này`,
  missing: () => 'còn thiếu',
  uncited: () => 'còn thiếu; giá trị lấy từ văn bản phải có mã quy định, điều khoản và trích dẫn nguyên văn',
  unset: () => 'quy chế và mặc định của dự án đều không có giá trị này; văn bản để ngỏ thì ghi blank: true',
  fraction: (detail) => `phân số phải viết chính xác như 2/3, lớn hơn 0 và không quá 1; "${detail}" không được nhận`,
  notOneOf: (detail) => `chỉ nhận một trong: ${detail}`,
  wrongType: (detail) => (detail ? `sai kiểu, cần ${kinds[detail] ?? detail}` : 'giá trị không đúng dạng'),
  whole: () => 'phải là số nguyên, không âm',
  positive: () => 'phải là số nguyên, ít nhất là 1',
  tooFew: (detail) => `phải có ít nhất ${detail} mục`,
  clock: () => 'giờ phải viết như "07:30"',
  clockOrder: () => 'các buổi làm việc phải theo thứ tự, giờ sau lớn hơn giờ trước',
  blankWithValue: () => 'đã để trống (blank) thì không ghi giá trị',
  quotedProject: () => 'giá trị do dự án chọn không được trích như lời của văn bản',
  unexplained: (detail) => `cách hiểu ${detail} chưa được giải thích ở mục readings`,
  readingId: () => 'mã cách hiểu phải viết như C-13',
  ruleId: () => 'mã quy định phải viết như LP-11.3-a',
  regulationId: () => 'mã quy chế chỉ gồm chữ thường không dấu, số và gạch nối',
  day: () => 'phải là một ngày có thật, viết yyyy-mm-dd',
  line: () => 'phải là một dòng chữ, từ 1 đến 500 ký tự',
  prose: () => 'phải có chữ',
}

/** Mọi chỗ sai mà một giá trị, một thang nhắc việc hay một tệp quy chế có thể có, by code. */
export const faultsInVietnamese = { ...reasons, ...ladderFaults } as Record<string, Fault>

type Fault = string | ((detail: string) => string)

const kinds: Record<string, string> = {
  object: 'một nhóm trường',
  array: 'một danh sách',
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  record: 'một nhóm trường',
  tuple: 'một cặp',
}

const units = {
  workingDays: 'ngày làm việc',
  calendarDays: 'ngày',
  workingHours: 'giờ làm việc',
  hours: 'giờ',
}

function moment(anchor: string): string {
  return anchor.length > 10 ? `${anchor.slice(11, 16)} ngày ${date(anchor.slice(0, 10))}` : date(anchor)
}
