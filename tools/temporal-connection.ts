import { setTimeout as delay } from 'node:timers/promises'
import { Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client'

/**
 * Đường dây tới Temporal at `host:port`, its usual one unless told, which may be left while calls are under way. The client tries a failed call
 * again by a timer; on a closed line that would throw where nobody can catch it, so leaving waits for the last of them.
 */
export async function connectTemporal(
  address: string | undefined,
): Promise<{ connection: Connection; leave(): Promise<void> }> {
  const usual = defaultGrpcRetryOptions()
  let left = false
  let lastRetryAt = 0
  const again = makeGrpcRetryInterceptor({
    retryableDecider: (attempt, status) => !left && usual.retryableDecider(attempt, status),
    delayFunction(attempt, status) {
      const ms = usual.delayFunction(attempt, status)
      lastRetryAt = Math.max(lastRetryAt, Date.now() + ms)
      return ms
    },
  })
  const connection = await Connection.connect({ address, interceptors: [again] })
  return {
    connection,
    async leave() {
      left = true
      const ms = lastRetryAt - Date.now()
      if (ms > 0) await delay(ms + 1)
      await connection.close()
    },
  }
}
