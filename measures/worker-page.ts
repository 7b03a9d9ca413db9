import { once } from 'node:events'
import { createServer } from 'node:http'
import { contentType, exposition } from './exposition.ts'

/** `/metrics` of a worker that runs alone, on this machine's own address only; returns what ends it. */
export async function openWorkerPage(port: number): Promise<() => void> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') response.writeHead(404).end()
    else
      exposition().then(
        (text) => response.writeHead(200, { 'content-type': contentType }).end(text),
        () => response.writeHead(500).end(),
      )
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return () => server.close()
}
