import type { Values } from '../schemas/values.ts'

/** Số, ký hiệu văn bản, in its parts: 5, NQ, ĐU. */
export interface DocumentNumber {
  number: number
  type: string
  organ: string
}

// The Party's form has a hyphen after the number; many print a slash, and "Số:" before it.
const written = /^(?:số\s*:?\s*)?(\d{1,5})\s*[-–/]\s*(\p{L}{1,8})\s*\/\s*([\p{L}\d.-]{1,20})$/iu

/** Ghi số, ký hiệu: `05-NQ/ĐU`, the number padded as the value says. */
export function formatNumber({ number, type, organ }: DocumentNumber, padTo: number): string {
  return `${String(number).padStart(padTo, '0')}-${type}/${organ}`
}

/** Đọc số, ký hiệu, written with a hyphen or a slash [C-34]; undefined where the text is no document number. */
export function parseNumber(text: string): DocumentNumber | undefined {
  const [, number, type, organ] = written.exec(text.normalize('NFC').trim()) ?? []
  return number && type && organ ? { number: Number(number), type, organ } : undefined
}

/** Số, ký hiệu dạng gạch nối: the text of a reference, its number in the Party's form if it is one [C-34]. */
export function inPartyForm(reference: string, padTo: number): string {
  const number = parseNumber(reference)
  return number ? formatNumber(number, padTo) : reference
}

/** Ký hiệu cơ quan ban hành: what stands behind the slash and names the series; BCH and BTV share one. */
export function symbolOf(
  organ: keyof Values['promulgation.numbering']['symbols'],
  numbering: Values['promulgation.numbering'],
): string {
  const symbol = numbering.symbols[organ]
  if (!symbol) throw new Error(`no symbol of ${organ} in promulgation.numbering`)
  return symbol
}
