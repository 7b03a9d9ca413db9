import type { Body } from '../machines/event.ts'
import { type AgendaItem, joining } from '../rules/agenda-item.ts'
import { findPlace, placeOnAgenda, putInBacklog, removeItem, takeOff } from '../store/agendas.ts'
import { collectWaiting, placeOnNearest, releasePlaces } from '../store/nearest-meeting.ts'
import type { Connection } from '../store/transaction.ts'
import type { Answer, Step } from '../workflows/contract.ts'
import type { Asked } from './asks.ts'

/** What is asked of the agendas: by an item of itself, by a meeting of what stands on its own. */
interface AgendaParams {
  do: 'backlog' | 'place' | 'remove' | 'nearest' | 'collect' | 'release'
  item?: string
  body?: Body
  title?: string
  reason?: string
  position?: number
  /** A meeting that could not take the item. */
  not?: string
}

/** Chương trình và danh sách chờ: answers only what the dossier cannot know. */
export async function answerAgenda({ tx, step, title }: Asked, params: AgendaParams): Promise<Answer[]> {
  const { item = step.dossier, reason = '' } = params
  const { unit, event, dossier } = step
  const at = event.at
  if (params.do === 'remove') await removeItem(tx, item)
  else if (params.do === 'place') return place(tx, step, { ...params, item })
  else if (params.do === 'collect') return collect(tx, step, params.body!)
  else if (params.do === 'release') await releasePlaces(tx, { meeting: dossier, reason, at })
  else if (params.do === 'nearest') {
    const row = { item, unit, body: params.body!, title, standing: 'begun', reason, at, not: params.not }
    const meeting = await placeOnNearest(tx, row)
    return meeting === undefined ? [] : [{ type: 'nearest', meeting, courtesy: true }]
  }
  // The item's own word puts it in the backlog wherever it was; a meeting's only takes it off its own agenda.
  else if (item === dossier)
    await putInBacklog(tx, { item, unit, body: params.body!, title, standing: 'begun', reason, at })
  else await takeOff(tx, { item, meeting: dossier, reason, at })
  return []
}

async function place(
  tx: Connection,
  step: Step,
  { item, position }: { item: string; position?: number },
): Promise<Answer[]> {
  const row = await findPlace(tx, item)
  if (!row) return [{ type: 'clash', item, meeting: '' }]
  const { unit, body, title, standing } = row
  const known = { item, unit, body, title, standing, at: step.event.at }
  const placed = await placeOnAgenda(tx, {
    ...known,
    meeting: step.dossier,
    ...(position === undefined ? {} : { position }),
  })
  return placed.placed ? [] : [{ type: 'clash', item, meeting: placed.on }]
}

/** Những nội dung đang chờ: the meeting learns of each what it has to know. */
async function collect(tx: Connection, { dossier, unit, event }: Step, body: Body): Promise<Answer[]> {
  const items = await collectWaiting(tx, { unit, body, meeting: dossier, at: event.at })
  if (items.length === 0) return []
  const rows = await tx.selectFrom('dossiers').select(['id', 'context', 'stage']).where('id', 'in', items).execute()
  const known = new Map(rows.map(({ id, context, stage }) => [id, joining(context as unknown as AgendaItem, stage)]))
  return [{ type: 'collected', courtesy: true, entries: items.flatMap((item) => known.get(item) ?? []) }]
}
