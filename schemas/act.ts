import { z } from 'zod'

/** Ngày, `yyyy-mm-dd`, of the years 1900 to 2199; a day that the calendar does not have (31 April) is refused. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'day')
  .refine((text) => {
    const date = new Date(`${text}T00:00:00Z`)
    return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
  }, 'day')
  .refine((text) => text >= '1900' && text < '2200', 'day')

/** Thời điểm, ISO 8601 with its offset, of those years; kept as Vietnam's +07:00, to the second. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/, 'instant')
  .refine((text) => day.safeParse(text.slice(0, 10)).success && !Number.isNaN(Date.parse(text)), 'instant')
  .transform((text) => new Date(Date.parse(text) + 7 * 3_600_000).toISOString().replace(/\.\d{3}Z$/, '+07:00'))

/** Một dòng chữ: trimmed, Unicode NFC, 1 to 500 characters, no control characters and no half of a pair. */
export const line = z
  .string()
  .transform((text) => text.normalize('NFC').trim())
  .refine((text) => text.length >= 1 && text.length <= 500, 'line')
  .refine((text) => !/[\p{Cc}\p{Cs}]/u.test(text), 'control')

/** Một đoạn văn bản: as `line`, up to 10,000 characters, line breaks allowed. */
export const prose = z
  .string()
  .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())
  .refine((text) => text.length >= 1 && text.length <= 10_000, 'prose')
  .refine((text) => !/[^\P{Cc}\n\t]|\p{Cs}/u.test(text), 'control')

/** Định danh of a person, an organisation, a dossier or a file. */
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'id')

/** Độ mật; anything but `none` makes the dossier secret: it then holds no text and no file. */
export const secrecy = z.enum(['none', 'confidential', 'secret', 'topSecret'])

/** Độ khẩn. */
export const urgency = z.enum(['normal', 'urgent', 'veryUrgent', 'express'])

/** Chỗ để của bản giấy mật: what stands wherever a file of a secret dossier would. */
export const registerEntry = z.strictObject({ number: line, place: line, holder: line })

/** Tệp hoặc, ở hồ sơ mật, mục trong sổ văn bản mật. */
export const papers = {
  files: z.array(id).min(1).max(50).optional(),
  registerEntries: z.array(registerEntry).min(1).max(50).optional(),
}

/** What any act may carry besides its own fields. */
export const anyAct = {
  /** Lý do: meets requirements of weight `needsReason`. */
  reason: prose.optional(),
  /** Ngày việc đã diễn ra, of an act entered afterwards from paper. */
  happenedOn: day.optional(),
  /** Người đã làm việc ấy trên giấy, entered by the office together with `happenedOn` and a reference. */
  onBehalfOf: id.optional(),
  /** Số, ký hiệu văn bản hoặc kết luận làm căn cứ. */
  reference: line.optional(),
}

/** What any beginning carries. */
export const anyBeginning = {
  ...anyAct,
  title: line,
  secrecy: secrecy.default('none'),
  urgency: urgency.default('normal'),
}

/** An act's schema: its name, its own fields, and what any act may carry. */
export function act<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.strictObject({ type: z.literal(type), ...anyAct, ...shape })
}

export type AnyAct = { type: string } & z.infer<z.ZodObject<typeof anyAct>>
export type Secrecy = z.infer<typeof secrecy>
export type Urgency = z.infer<typeof urgency>
export type RegisterEntry = z.infer<typeof registerEntry>
