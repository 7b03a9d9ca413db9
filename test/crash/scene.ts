import { callingOf } from './calling.ts'
import type { Cast, Scene } from './cast.ts'
import { decidedAppointments, setAppointments } from './scene-appointments.ts'
import { setDocuments } from './scene-documents.ts'
import { setDecidedMatters, setMatters } from './scene-matters.ts'
import { setMeetings } from './scene-meetings.ts'
import { setPolls } from './scene-polls.ts'

/** Sets the scene by people's acts alone. Throws what was not granted. */
export async function setScene(cast: Cast): Promise<Scene> {
  const scene: Scene = new Map()
  const stand = (procedures: string, stage: string, id: string) => {
    scene.set(`${procedures} ${stage}`, { procedures, id, stage })
  }
  await decidedAppointments(cast, stand)
  // Nearer than all others and never cleared: what is meant for the nearest meeting stands here, and holds no other up.
  await callingOf(cast).planAtOnce('Hội nghị đột xuất gần nhất', 30)
  await Promise.all([
    setMeetings(cast, stand),
    setDocuments(cast, stand),
    setPolls(cast, stand),
    setMatters(cast, stand),
    setAppointments(cast, stand),
  ])
  // Only now: a meeting that opens hears of all that was decided before.
  await setDecidedMatters(cast, stand)
  return scene
}
