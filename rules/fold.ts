/**
 * Gấp chữ để tìm kiếm: lower-case, without tone or vowel marks, đ as d, runs of anything but letters and digits as one
 * space. So *ủy* and *uỷ*, composed or decomposed, are found by each other and by *uy*.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
