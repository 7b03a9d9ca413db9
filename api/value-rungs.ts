import { procedureOf } from '../machines/index.ts'
import type { Stage } from '../machines/procedure.ts'
import { sentence } from '../messages/index.ts'
import type { Rung } from '../rules/reminders.ts'
import { nodesOf } from './chart.ts'
import { spanWords } from './value-spans.ts'

/** Thang nhắc việc bằng lời: how long before or after what, and who is told. */
export function rungWords([stem = '']: string[], rungs: Rung[]): string {
  if (rungs.length === 0) return sentence('value.reminder.empty')
  return rungs.map((rung) => oneRung(stem, rung)).join('\n')
}

/** Tên của một thang: the stage and the procedure that it is for. */
export function ladderName([stem = '', ...state]: string[]): string {
  const { machine } = procedureOf(stem)
  const node = nodesOf(machine.root).find(({ path }) => path.join('.') === state.join('.'))
  const { label = '' } = (node?.meta ?? {}) as Partial<Stage>
  return sentence('valueName.reminder', { stage: sentence(label), procedure: sentence(stem) })
}

function oneRung(stem: string, { on, before, after, at, to }: Rung): string {
  const said = { on: momentWords(stem, on), to: to.map((role) => sentence(`role.${role}`)).join(', ') }
  const lead = before ?? after!
  const isThen = ('days' in lead ? lead.days : lead.hours) === 0
  if (at)
    return sentence(isThen ? 'value.reminder.closing' : 'value.reminder.closingAfter', {
      ...said,
      lead: spanWords(lead),
    })
  if (isThen) return sentence('value.reminder.when', said)
  return sentence(before ? 'value.reminder.before' : 'value.reminder.after', { ...said, lead: spanWords(lead) })
}

/** Thời điểm mà một nấc tính từ đó, as it stands within a sentence. */
export function momentWords(stem: string, on: string): string {
  const deadline = `${stem}.deadline.${on}`
  const said = sentence(deadline) === deadline ? sentence(`value.reminder.${on}`) : sentence(deadline)
  return said.charAt(0).toLocaleLowerCase('vi') + said.slice(1)
}
