import { randomUUID } from 'node:crypto'
import { callerOf } from '../api/who.ts'
import { instantOf } from '../rules/instants.ts'
import { termsInForce } from '../store/terms.ts'
import { act, begin } from './hands.ts'
import type { Place } from './place.ts'

/** Who drafts papers: the office. */
export interface Drafter {
  /** Begins a paper of that workflow type and waits until it is recorded; answers its id. */
  begin(type: string): Promise<string>
  /** An act that changes the title: recorded when it answers. */
  correct(id: string): Promise<void>
  /** Sets when the draft is due. */
  reschedule(id: string, until: number): Promise<void>
}

/** What the service would stamp, looked up once. */
export async function drafter(place: Place): Promise<Drafter> {
  const { by, unit } = (await callerOf(place.app, 'vanphong'))!
  const at = instantOf(Date.now())
  const stamping = { by, facts: { day: at.slice(0, 10), people: {}, organisations: [] } }
  const terms = await termsInForce(place.app.db, { unit: unit.id, at })
  const title = 'Công văn về việc chuẩn bị hội nghị Ban Thường vụ Đảng ủy xã'
  const said = { title, secrecy: 'none', urgency: 'normal', documentType: 'CV', organ: 'office', delegated: false }

  return {
    begin: (type) => begin(place, { type, procedure: 'promulgation', unit: unit.id, terms, said, ...stamping }),
    correct: (id) =>
      act(
        place,
        id,
        { type: 'correct', title: `${title} (${randomUUID()})`, reason: 'Sửa tên gọi cho đúng' },
        stamping,
      ),
    reschedule: (id, until) =>
      act(place, id, { type: 'reschedule', until: instantOf(until), reason: 'Lùi hạn soạn thảo' }, stamping),
  }
}
