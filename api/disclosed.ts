import type { Standing } from '../machines/explain.ts'
import type { Opened } from './dossier.ts'
import type { Caller } from './who.ts'

/** Điều kiện người này được biết: of an act that is not theirs, where the procedure withholds the rest, only whose it is. */
export function disclosed(opened: Opened, me: Caller, requirements: Standing[]): Standing[] {
  const isTheirs = !requirements.some(({ ground, met }) => ground === 'caller' && met === false)
  if (isTheirs || isInside(opened, me)) return requirements
  return requirements.filter(({ ground }) => ground === 'caller')
}

/** Người bên trong: nobody from whom the procedure withholds a part. */
export function isInside({ procedure, snapshot }: Opened, me: Caller): boolean {
  return !procedure.withholds?.(snapshot.context, me.by)
}
