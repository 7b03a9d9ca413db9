import { actor, type Stamp } from '../machines/event.ts'
import type { Requirement } from '../machines/requirement.ts'
import type { MeetingAct } from '../schemas/meeting.ts'
import type { Meeting } from './meeting.ts'
import { entitled } from './meeting-chair.ts'
import { inForce } from './values.ts'

type R<E> = Requirement<Meeting, E>

/** Biên bản có nội dung: a file, its place in the secret register, or a summary. */
export const minutesSaySomething: R<MeetingAct<'draftMinutes'>> = {
  id: 'minutesSaySomething',
  cites: ({ body }) => `meeting.minutes.${body}`,
  ground: 'body',
  weight: 'blocks',
  met: (_, { files, registerEntries, summary }) => Boolean(files?.length || registerEntries?.length || summary),
}

/** Đã có dự thảo biên bản. */
export const minutesAreDrafted: R<Stamp> = {
  id: 'minutesAreDrafted',
  cites: ({ body }) => `meeting.minutes.${body}`,
  ground: 'dossier',
  weight: 'blocks',
  met: ({ minutes }) => minutes !== null,
}

/** Ký theo thứ tự: thư ký trước, chủ trì sau. */
export const signsInOrder: R<MeetingAct<'sign'>> = {
  id: 'signsInOrder',
  cites: ({ body }) => `meeting.minutes.${body}`,
  ground: 'dossier',
  weight: 'blocks',
  met: (meeting, { as }) => nextSigner(meeting) === as,
}

/** Đúng người ký: the recorder, then the chair, who must be entitled to conclude [C-06]. */
export const signsAsNamed: R<MeetingAct<'sign'>> = {
  id: 'signsAsNamed',
  cites: ({ body }) => `meeting.minutes.${body}`,
  ground: 'caller',
  weight: 'blocks',
  met: (meeting, event) => {
    const { person } = actor(event)
    if (event.as === 'recorder') return person === meeting.recorder
    return (person === meeting.chair || person === meeting.concludedBy) && entitled(meeting, actor(event), event.facts)
  },
}

/** Người ký tiếp theo, or undefined once all have signed. */
export function nextSigner(meeting: Meeting): 'recorder' | 'chair' | undefined {
  const { signers } = inForce(meeting, `meeting.minutes.${meeting.body}`)
  return signers.find((as) => !meeting.signatures.some((signature) => signature.as === as))
}
