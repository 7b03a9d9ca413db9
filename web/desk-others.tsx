import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { usePlurals } from './addresses.ts'
import type { AtOthers } from './answers.ts'
import { call, Problem, send } from './call.ts'
import { dayOf, shortMoment } from './dates.ts'
import { Due } from './due.tsx'
import { lookedWords } from './looked.ts'
import { useNames } from './names.ts'
import { useNow } from './now.ts'
import { client } from './queries.ts'
import { words } from './words.ts'

const queryKey = ['desk', 'others']

/** Đang chờ người khác: what I opened, who holds it since when; a polite reminder once a day. */
export function Others() {
  const { data = [] } = useQuery({
    queryKey,
    queryFn: () => call<{ items: AtOthers[] }>('/api/desk/others').then(({ items }) => items),
  })
  if (data.length === 0) return null
  return (
    <details className="others">
      <summary className="group-title">
        {words.desk.others} <span className="quiet">{data.length}</span>
      </summary>
      <ul className="rows">
        {data.map((item) => (
          <Row key={`${item.dossier} ${item.state}`} item={item} />
        ))}
      </ul>
    </details>
  )
}

function Row({ item }: { item: AtOthers }) {
  const plural = usePlurals()(item.procedure)
  const names = useNames()
  const { progress, ownerLabel } = item
  return (
    <li className="row">
      <div>
        <Link className="what" to="/ho-so/$plural/$id" params={{ plural, id: item.dossier }} search={{}}>
          {item.title}
        </Link>
        <div className="quiet">
          {names.of(item.procedure)} · {item.label} · <strong>{ownerLabel}</strong>,{' '}
          {words.desk.othersSince(shortMoment(item.enteredAt))}
          {[progress && words.desk.progress(progress.done, progress.of), lookedWords(item)]
            .filter(Boolean)
            .map((each) => ` · ${each}`)}
        </div>
      </div>
      <div className="due">{item.dueAt && <Due at={item.dueAt} />}</div>
      <Nudge item={item} path={`/api/${plural}/${item.dossier}/nudges`} />
    </li>
  )
}

function Nudge({ item: { title, nudgedAt }, path }: { item: AtOthers; path: string }) {
  const now = useNow()
  const nudge = useMutation({
    mutationFn: () => send<{ sent: number }>('POST', path, {}),
    onSettled: () => client.invalidateQueries({ queryKey }),
  })
  return (
    <div className="no-print">
      {nudgedAt && dayOf(nudgedAt) === dayOf(now) ? (
        <span className="quiet">{words.desk.nudged(shortMoment(nudgedAt))}</span>
      ) : (
        <Button
          variant="default"
          loading={nudge.isPending}
          aria-label={`${words.desk.nudge}: ${title}`}
          onClick={() => nudge.mutate()}
        >
          {words.desk.nudge}
        </Button>
      )}
      <p role="status" className="quiet">
        {nudge.data && words.desk.nudgeSent(nudge.data.sent)}
        {nudge.error instanceof Problem && nudge.error.detail}
      </p>
    </div>
  )
}
