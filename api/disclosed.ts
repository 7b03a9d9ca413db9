import type { Standing } from '../machines/explain.ts'
import type { Opened } from './dossier.ts'
import type { Caller } from './who.ts'

/** Điều kiện người này được biết: of an act that is not theirs, where the procedure withholds the rest, only whose it is. */
export function disclosed({ procedure, snapshot }: Opened, me: Caller, requirements: Standing[]): Standing[] {
  const isTheirs = !requirements.some(({ ground, met }) => ground === 'caller' && met === false)
  if (isTheirs || !procedure.withholds?.(snapshot.context, me.by)) return requirements
  return requirements.filter(({ ground }) => ground === 'caller')
}
