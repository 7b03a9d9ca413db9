import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Problem } from './call.ts'
import { ProblemNote } from './problem-note.tsx'
import { save } from './save.ts'
import { words } from './words.ts'

interface Props {
  /** Of the file, without its ending. */
  name: string
  /** Asked for only when it is wanted; its first row names the columns. */
  table(): Promise<string[][]>
}

/** Xuất một bảng to a file that Excel opens. */
export function TableExport({ name, table }: Props) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  async function write(kind: 'csv' | 'xlsx') {
    setBusy(true)
    setProblem(undefined)
    try {
      const rows = await table()
      if (kind === 'csv') save(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
      else save((await import('./xlsx.ts')).xlsxOf(rows), `${name}.xlsx`)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div>
      <Group gap="xs">
        <Button variant="default" size="xs" disabled={busy} onClick={() => void write('csv')}>
          {words.dossiers.csv}
        </Button>
        <Button variant="default" size="xs" disabled={busy} onClick={() => void write('xlsx')}>
          {words.dossiers.xlsx}
        </Button>
      </Group>
      <p role="status" className="quiet">
        {busy && words.dossiers.exporting}
      </p>
      {problem && <ProblemNote problem={problem} />}
    </div>
  )
}

/** CSV for Excel: with a mark of UTF-8, and no cell that a program would take for a formula. */
function csvOf(table: string[][]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  return `\uFEFF${table.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
