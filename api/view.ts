import type { Procedure } from '../machines/procedure.ts'
import type { AnyAct } from '../schemas/act.ts'
import type { Dossier } from '../store/dossiers.ts'
import type { Caller } from './who.ts'

/** Được xem: the dossier is of the caller's unit and one of the caller's tokens is among its readers. */
export function mayRead({ unit, readers }: Pick<Dossier, 'unit' | 'readers'>, me: Caller): boolean {
  return unit === me.unit.id && readers.some((token) => me.tokens.includes(token))
}

/** Nội dung người này được xem: what the procedure shows them, never the terms or what was looked up. */
export function contentFor(procedure: Procedure, context: object, me: Caller): object {
  const { terms, ...content } = procedure.view(context as never, me.by) as Record<string, unknown>
  return content
}

/** Một mục nhật ký người này được xem; who acted and when is shown to every reader. */
export function eventFor(procedure: Procedure, event: AnyAct, context: object, me: Caller): object {
  const { facts, by, unit, version, ...said } = procedure.viewEvent(event, context as never, me.by) as Record<
    string,
    unknown
  >
  return said
}

/** Tên hồ sơ trong danh sách: a secret one goes by its id alone. */
export function listTitle({ id, title, secrecy }: { id: string; title: string; secrecy: string }): string {
  return secrecy === 'none' ? title : id
}
