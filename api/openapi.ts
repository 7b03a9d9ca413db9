import type { Service } from './endpoint.ts'

interface Operation {
  summary?: string
  tags?: string[]
}

const document = {
  openapi: '3.1.0',
  info: { title: 'quy-che', version: '1', description: 'Dịch vụ của quy chế làm việc' },
}

/** `/openapi.json`, generated from the schemas, and `/docs`, the same to be read; neither calls anywhere else. */
export function openapi(service: Service) {
  service.get('/openapi.json', (c) => c.json(service.getOpenAPI31Document(document)))
  service.get('/docs', (c) => {
    const { paths = {} } = service.getOpenAPI31Document(document)
    const rows = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
        path,
        method,
        ...operation,
      })),
    )
    const tags = [...new Set(rows.flatMap(({ tags }) => tags ?? []))]
    return c.html(
      page(
        tags
          .map((tag) =>
            section(
              tag,
              rows.filter(({ tags }) => tags?.includes(tag)),
            ),
          )
          .join(''),
      ),
    )
  })
}

function section(tag: string, rows: { method: string; path: string; summary?: string }[]): string {
  const lines = rows.map(
    ({ method, path, summary = '' }) =>
      `<tr><td><code>${method.toUpperCase()}</code></td><td><code>${text(path)}</code></td><td>${text(summary)}</td></tr>`,
  )
  return `<h2>${text(tag)}</h2><table>${lines.join('')}</table>`
}

function page(body: string): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Dịch vụ quy-che</title><h1>Dịch vụ quy-che</h1>
<p>Mô tả đầy đủ cho chương trình: <a href="/openapi.json">/openapi.json</a>. Mọi yêu cầu ghi kèm tiêu đề
<code>Idempotency-Key</code> nếu lập hồ sơ hoặc thực hiện một việc; lỗi trả về dạng <code>application/problem+json</code>.</p>
${body}</html>`
}

function text(raw: string): string {
  return raw.replace(/[&<>"]/g, (symbol) => `&#${symbol.charCodeAt(0)};`)
}
