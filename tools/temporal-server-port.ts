import { once } from 'node:events'
import { createServer } from 'node:net'

/** A port that nobody listens on; the wanted one where it is free. */
export async function freePort(wanted = 0, host = '127.0.0.1'): Promise<number> {
  const holder = createServer()
  const taken = await new Promise<boolean>((found, fail) => {
    holder.once('listening', () => found(false))
    holder.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? found(true) : fail(error)))
    holder.listen(wanted, host)
  })
  if (taken) return freePort(0, host)
  const { port } = holder.address() as { port: number }
  holder.close()
  await once(holder, 'close')
  return port
}
