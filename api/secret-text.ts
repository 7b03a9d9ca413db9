import { lacking } from '../machines/explain.ts'
import { holdsNoText } from '../rules/secrecy.ts'
import type { Opened } from './dossier.ts'
import { lackingProblem } from './refused.ts'

/**
 * Hồ sơ mật không chứa nội dung, of what is said beside its acts too: throws the problem `lacking` where the dossier is
 * secret and one of these fields is filled, or a reason takes more than a line.
 */
export function mustHoldNoText({ row, snapshot, citations }: Opened, said: { type: string }, ...fields: string[]) {
  const unmet = lacking([holdsNoText(fields)], snapshot.context, said)
  if (unmet.length > 0) throw lackingProblem(row.procedure, said.type, unmet, citations)
}
