import { useState } from 'react'
import type { Field } from './answers.ts'
import { client } from './queries.ts'
import { SchemaForm } from './schema-form.tsx'
import { words } from './words.ts'

interface Props<Row> {
  caption: string
  columns: string[]
  rows: Row[]
  cells(row: Row): React.ReactNode[]
  keyOf(row: Row): string
  /** The row that was asked for, which stands first. */
  asked?: string
  /** The form for one more, where the reader may add one. */
  add?: { label: string; path: string; fields: Field[]; said?(answer: Record<string, unknown>): string | undefined }
  /** What is asked anew after a change. */
  queryKey: string
}

/** Một bảng quản trị: a table with headers, and below it the form for one more row. */
export function AdminTable<Row>({ caption, columns, rows, cells, keyOf, asked, add, queryKey }: Props<Row>) {
  const [said, setSaid] = useState<string>()
  const [nth, setNth] = useState(0)
  const isAsked = (row: Row) => asked !== undefined && keyOf(row) === asked
  return (
    <>
      <div className="card scroll-x">
        <table className="list">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...rows.filter(isAsked), ...rows.filter((row) => !isAsked(row))].map((row) => (
              <tr key={keyOf(row)} aria-current={isAsked(row) || undefined}>
                {cells(row).map((cell, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell's name is its column
                  <td key={n}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" className="is-done">
        {said}
      </p>
      {add && (
        <section className="card no-print">
          <h2>{add.label}</h2>
          <SchemaForm<Record<string, unknown>>
            key={nth}
            fields={add.fields}
            stem="admin"
            path={add.path}
            draft={`admin:${add.path}`}
            submitLabel={add.label}
            heard={(answer) => {
              setSaid(add.said?.(answer) ?? words.admin.saved)
              setNth(nth + 1)
              void client.invalidateQueries({ queryKey: [queryKey] })
            }}
          />
        </section>
      )}
    </>
  )
}

/** A field of an administrative form. */
export function field(name: string, kind: Field['kind'] = 'line', more: Partial<Field> = {}): Field {
  return { name, kind, required: false, ...more }
}
