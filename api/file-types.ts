import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'

/** Loại tệp được nhận, by extension: data that people read, never programs. `inline` may be shown in a browser. */
const accepted: Record<string, { type: string; inline?: true }> = {
  pdf: { type: 'application/pdf', inline: true },
  png: { type: 'image/png', inline: true },
  jpg: { type: 'image/jpeg', inline: true },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  odt: { type: 'application/vnd.oasis.opendocument.text' },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet' },
  odp: { type: 'application/vnd.oasis.opendocument.presentation' },
  rtf: { type: 'application/rtf' },
  txt: { type: 'text/plain; charset=utf-8' },
  csv: { type: 'text/csv; charset=utf-8' },
}

const aliases: Record<string, string> = { jpeg: 'jpg', md: 'txt' }

/** What the bytes are, and whether the name says so; `type` is undefined for what is not accepted. */
export async function typeOf(path: string, name: string): Promise<{ type?: string; ext?: string; named: boolean }> {
  const given = extensionOf(name)
  const sniffed = (await fileTypeFromFile(path))?.ext
  const ext = sniffed ?? ((given === 'txt' || given === 'csv') && (await isText(path)) ? given : undefined)
  const found = ext && Object.hasOwn(accepted, ext) ? accepted[ext] : undefined
  return { type: found?.type, ext, named: ext === given }
}

/** Whether a browser may show it. */
export function isInline(type: string): boolean {
  return Object.values(accepted).some((each) => each.type === type && each.inline)
}

function extensionOf(name: string): string {
  const ext = /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return aliases[ext] ?? ext
}

/** UTF-8 without control characters, by its first 64 KiB. */
async function isText(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    // A character cut at the end of the sample is no fault: `stream` keeps it back.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true })
    return !/[^\P{Cc}\n\r\t]/u.test(text)
  } catch {
    return false
  } finally {
    await file.close()
  }
}
