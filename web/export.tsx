import { Button, Group } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Listed } from './answers.ts'
import { Problem } from './call.ts'
import { dayOf, shortDay, shortMoment } from './dates.ts'
import { type ListFilter, wholeList } from './listing.ts'
import { type Names, useNames } from './names.ts'
import { ProblemNote } from './problem-note.tsx'
import { wordsQuery } from './queries.ts'
import { save } from './save.ts'
import { words } from './words.ts'

const columns = words.dossiers.columns

/** Xuất danh sách as it is filtered, to a table that Excel opens. */
export function ExportButtons({ filter }: { filter: ListFilter }) {
  useSuspenseQuery(wordsQuery)
  const names = useNames()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  async function write(kind: 'csv' | 'xlsx') {
    setBusy(true)
    setProblem(undefined)
    try {
      const rows = (await wholeList(filter)).map((each) => rowOf(each, names))
      const table = [Object.values(columns), ...rows]
      if (kind === 'csv') save(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), 'ho-so.csv')
      else save((await import('./xlsx.ts')).xlsxOf(table), 'ho-so.xlsx')
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

function rowOf(each: Listed, names: Names): string[] {
  return [
    each.title,
    names.of(each.procedure),
    each.stageLabel,
    each.body ? names.of(`body.${each.body}`) : '',
    each.nextDueAt ? shortMoment(each.nextDueAt) : '',
    shortDay(dayOf(each.begunAt)),
    shortMoment(each.updatedAt),
    each.id,
  ]
}

/** CSV for Excel: with a mark of UTF-8, and no cell that a program would take for a formula. */
export function csvOf(table: string[][]): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  return `\uFEFF${table.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}
