import { useSuspenseQuery } from '@tanstack/react-query'
import type { Listed } from './answers.ts'
import { dayOf, shortDay, shortMoment } from './dates.ts'
import { type ListFilter, wholeList } from './listing.ts'
import { type Names, useNames } from './names.ts'
import { wordsQuery } from './queries.ts'
import { TableExport } from './table-export.tsx'
import { words } from './words.ts'

const columns = words.dossiers.columns

/** Xuất danh sách as it is filtered. */
export function ExportButtons({ filter }: { filter: ListFilter }) {
  useSuspenseQuery(wordsQuery)
  const names = useNames()
  const table = async () => [Object.values(columns), ...(await wholeList(filter)).map((each) => rowOf(each, names))]
  return <TableExport name="ho-so" table={table} />
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
