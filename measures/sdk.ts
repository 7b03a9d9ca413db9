import { once } from 'node:events'
import { createServer } from 'node:net'

let address: string | undefined

/** Số liệu của bộ công cụ Temporal: what `Runtime.install` is told, so that `sdkMetrics` finds them afterwards. */
export async function sdkExporter(): Promise<{ prometheus: { bindAddress: string } }> {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const { port } = holder.address() as { port: number }
  holder.close()
  await once(holder, 'close')
  address = `127.0.0.1:${port}`
  return { prometheus: { bindAddress: address } }
}

/** What the SDK of this process exports: pollers, slots, cache, latencies; nothing where no worker runs in it. */
export async function sdkMetrics(): Promise<string> {
  if (address === undefined) return ''
  const answer = await fetch(`http://${address}/metrics`, { signal: AbortSignal.timeout(2_000) })
  return answer.text()
}
