import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'

/** Đường dây có thể đứt: an address that passes everything on to a service. */
export interface Line {
  url: string
  /** From now on a connection breaks once so many bytes have gone up it. */
  breakAfter(bytes: number): void
  close(): void
}

/** Lays a line to the service on that port of this machine. */
export async function layLine(port: number): Promise<Line> {
  let bytesMax = Number.POSITIVE_INFINITY
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    let gone = 0
    near.on('data', (chunk: Buffer) => {
      gone += chunk.length
      if (gone <= bytesMax) far.write(chunk)
      else near.destroy()
    })
    far.pipe(near)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    breakAfter: (bytes) => {
      bytesMax = bytes
    },
    close: () => server.close(),
  }
}
