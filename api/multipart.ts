/** The one file of a multipart body: its name as the sender gives it, and its bytes as they come. */
export interface Part {
  name: string
  bytes: AsyncIterable<Uint8Array>
}

/** The body is no multipart, or ends in the middle. */
export class MultipartError extends Error {
  override name = 'MultipartError'
}

const headerBytesMax = 8 * 1024

/**
 * Đọc tệp gửi lên: finds the first file at the given field and hands out its bytes as they arrive, so that a large file
 * is never held in memory. Undefined where there is no such file. Throws MultipartError.
 */
export async function filePart(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
  field: string,
): Promise<Part | undefined> {
  const boundary = /boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType)
  if (!boundary) throw new MultipartError('no boundary')
  const reader = new Reader(body)
  const delimiter = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`, 'latin1')
  // As if a line had ended before, so that the first delimiter looks like the others.
  reader.prepend(Buffer.from('\r\n'))
  for await (const _ of reader.until(delimiter));
  while (await reader.opensPart()) {
    const { name, filename } = disposition(await reader.header())
    if (name === field && filename !== undefined) return { name: filename, bytes: reader.until(delimiter) }
    for await (const _ of reader.until(delimiter));
  }
  return undefined
}

class Reader {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.alloc(0)
  #ended = false

  constructor(body: AsyncIterable<Uint8Array>) {
    this.#source = body[Symbol.asyncIterator]()
  }

  prepend(bytes: Buffer) {
    this.#held = Buffer.concat([bytes, this.#held])
  }

  /** What comes before the mark, which is taken away; throws at an end without it. */
  async *until(mark: Buffer): AsyncGenerator<Uint8Array> {
    for (;;) {
      const found = this.#held.indexOf(mark)
      if (found >= 0) {
        const before = this.#held.subarray(0, found)
        this.#held = this.#held.subarray(found + mark.length)
        if (before.length > 0) yield before
        return
      }
      // A mark may be cut in two: its length less one stays back.
      const safe = Math.max(0, this.#held.length - mark.length + 1)
      const before = this.#held.subarray(0, safe)
      this.#held = this.#held.subarray(safe)
      if (before.length > 0) yield before
      await this.#more()
    }
  }

  /** After a delimiter: whether a part follows (a new line) or all ends (two hyphens). */
  async opensPart(): Promise<boolean> {
    while (this.#held.length < 2) await this.#more()
    const next = this.#held.subarray(0, 2).toString('latin1')
    if (next === '--') return false
    if (next !== '\r\n') throw new MultipartError('bad delimiter')
    return true
  }

  async header(): Promise<string> {
    const lines: Uint8Array[] = []
    let length = 0
    for await (const bytes of this.until(Buffer.from('\r\n\r\n'))) {
      length += bytes.length
      if (length > headerBytesMax) throw new MultipartError('header too long')
      lines.push(bytes)
    }
    return Buffer.concat(lines).toString('utf8')
  }

  async #more() {
    if (this.#ended) throw new MultipartError('ends in the middle')
    const { value, done } = await this.#source.next()
    if (done) this.#ended = true
    else this.#held = Buffer.concat([this.#held, value])
  }
}

function disposition(header: string): { name?: string; filename?: string } {
  const line = header.split('\r\n').find((each) => /^content-disposition:/i.test(each)) ?? ''
  const plain = (field: string) => new RegExp(`;\\s*${field}="([^"]*)"`, 'i').exec(line)?.[1]
  const filename = plain('filename')?.replace(/%22/g, '"')
  return { name: plain('name'), filename: extended(line) ?? filename }
}

function extended(line: string): string | undefined {
  const found = /;\s*filename\*=UTF-8''([^;\s]+)/i.exec(line)?.[1]
  try {
    return found && decodeURIComponent(found)
  } catch {
    return undefined
  }
}
