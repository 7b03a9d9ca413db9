import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { tongue } from './tongue.ts'
import { words } from './words.ts'

interface FileRow {
  id: string
  name: string
  size: number
  type: string
}

/** Tài liệu: every file that the dossier shows this reader, opened inside the browser where it may be. */
export function Files({
  content,
  dossier,
  plural,
}: {
  content: Record<string, unknown>
  dossier: string
  plural: string
}) {
  const { data } = useQuery({
    queryKey: ['dossier', dossier, 'files', JSON.stringify(content).length],
    queryFn: () => call<{ items: FileRow[] }>(`/api/${plural}/${dossier}/files`).then(({ items }) => items),
  })
  if (!data) return null
  if (data.length === 0) return <p className="quiet">{words.dossier.noFiles}</p>
  return (
    <ul className="entries">
      {data.map(({ id, name, size }) => (
        <li key={id}>
          <FileLink file={{ id, name }} dossier={dossier} /> <span className="quiet">{sizeWords(size)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Mở một tệp in a window of its own, as whoever may read that dossier. */
export function FileLink({ file: { id, name }, dossier }: { file: { id: string; name: string }; dossier: string }) {
  return (
    <a href={`/api/files/${id}?inline=1&dossier=${dossier}`} target="_blank" rel="noreferrer">
      {name}
    </a>
  )
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toLocaleString(tongue, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`
}
