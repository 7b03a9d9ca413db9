import type { Dossier } from './answers.ts'
import { client, showAnswered } from './queries.ts'
import { type Sending, useSending } from './sending.ts'

/** Làm ngay một việc của một hồ sơ, without a form; the page shows it as soon as it is recorded. */
export function useDoing(plural: string, dossier: string, slot: string, done: () => void = () => {}): Sending<Dossier> {
  const heard = (answer: Dossier) => {
    void showAnswered(answer)
    void client.invalidateQueries({ queryKey: ['desk'] })
    done()
  }
  const sending = useSending<Dossier>(`/api/${plural}/${dossier}/acts`, `${dossier}:${slot}`, heard)
  return {
    ...sending,
    async submit(body) {
      const answer = await sending.submit(body)
      if (answer) heard(answer)
      return answer
    },
  }
}
