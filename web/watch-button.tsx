import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { Dossier } from './answers.ts'
import { send } from './call.ts'
import { client, showAnswered } from './queries.ts'
import { words } from './words.ts'

/** ☆ Theo dõi: what happens to the dossier then stands in one's morning digest, and it on one's own list. */
export function WatchButton({ dossier, plural }: { dossier: Dossier; plural: string }) {
  const { id, watched } = dossier
  const change = useMutation({
    mutationFn: () => send(watched ? 'DELETE' : 'POST', `/api/${plural}/${id}/watches`, watched ? undefined : {}),
    onSuccess: () => {
      void showAnswered({ ...dossier, watched: !watched })
      return client.invalidateQueries({ queryKey: ['dossiers'] })
    },
  })
  return (
    <Button variant="default" aria-pressed={watched} loading={change.isPending} onClick={() => change.mutate()}>
      <span aria-hidden>{watched ? '★' : '☆'}&nbsp;</span>
      {watched ? words.dossier.watched : words.dossier.watch}
    </Button>
  )
}
