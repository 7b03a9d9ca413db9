import './notices.css'
import { Button } from '@mantine/core'
import { useDocumentVisibility } from '@mantine/hooks'
import { useMutation, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { usePlurals } from './addresses.ts'
import { send } from './call.ts'
import { shortMoment } from './dates.ts'
import { type Notice, noticesQuery, unseenQuery } from './notices.ts'
import { PageTitle } from './page-title.tsx'
import { client } from './queries.ts'
import { words } from './words.ts'

const say = words.notices

/** Thông báo: the letters to me, each leading to its dossier; what is shown here has been looked at. */
export function NoticesPage() {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(noticesQuery)
  const items = data.pages.flatMap((page) => page.items)
  // What was new on coming here stays marked, though it counts as looked at from now on.
  const [lookedUpTo] = useState(data.pages[0]!.seenUpTo)
  useLookedAt(items.find(({ seen }) => !seen)?.n)
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <p className="quiet">{say.hint}</p>
      {items.length === 0 ? (
        <p className="card">{say.empty}</p>
      ) : (
        <ul className="rows">
          {items.map((notice) => (
            <Row key={notice.n} notice={notice} isNew={notice.n > lookedUpTo} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <p className="no-print">
          <Button variant="default" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {say.older}
          </Button>
        </p>
      )}
    </>
  )
}

function Row({ notice, isNew }: { notice: Notice; isNew: boolean }) {
  const { subject, opening, at, dossier, procedure } = notice
  const plural = usePlurals()(procedure ?? '')
  return (
    <li className="row">
      {/* Letters are Vietnamese, whatever the page speaks. */}
      <div lang="vi">
        {dossier && procedure ? (
          <Link className="what" to="/ho-so/$plural/$id" params={{ plural, id: dossier }}>
            {subject}
          </Link>
        ) : (
          <Link className="what" to="/">
            {subject}
          </Link>
        )}
        <div className="quiet opening">{opening}</div>
      </div>
      <div>{isNew && <span className="tally">{say.fresh}</span>}</div>
      <time className="due nowrap" dateTime={at}>
        {shortMoment(at)}
      </time>
    </li>
  )
}

/** Tells the service up to which letter this person has looked, once they can see it. */
function useLookedAt(newest: number | undefined) {
  const isVisible = useDocumentVisibility() === 'visible'
  const { mutate } = useMutation({
    mutationFn: (upTo: number) => send<{ unseen: number }>('POST', '/api/notices/seen', { upTo }),
    onSuccess: async ({ unseen }) => {
      // A count that was asked for before would come after this one.
      await client.cancelQueries(unseenQuery)
      client.setQueryData(unseenQuery.queryKey, unseen)
    },
  })
  useEffect(() => {
    if (newest !== undefined && isVisible) mutate(newest)
  }, [newest, isVisible, mutate])
}
