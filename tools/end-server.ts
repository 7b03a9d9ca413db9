import type { ServerType } from '@hono/node-server'

const graceMs = 3_000

/** Thôi phục vụ: takes no more requests, lets those under way end, and cuts off what is open for longer than that, as streams of events are. */
export async function endServer(server: ServerType): Promise<void> {
  const gone = new Promise<void>((done) => server.close(() => done()))
  const late = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), graceMs)
  await gone
  clearTimeout(late)
}
