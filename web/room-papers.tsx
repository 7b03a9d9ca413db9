import './paper.css'
import { Button, SegmentedControl } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Loading } from './loading.tsx'
import { conclusionOf, minutesOf } from './minutes.ts'
import { useNames } from './names.ts'
import { PageTitle } from './page-title.tsx'
import type { Paper } from './paper.ts'
import { dossierQuery, paperNamesQuery, peopleQuery, sessionQuery } from './queries.ts'
import { roomOf } from './room-content.ts'
import { save } from './save.ts'
import { words } from './words.ts'

/** Dự thảo biên bản, kết luận: from the record of the meeting, to be printed or written on in Word. */
export function RoomPapersPage() {
  const { id } = useParams({ from: '/phong-hop/$id/van-ban' })
  const { loai } = useSearch({ from: '/phong-hop/$id/van-ban' })
  const navigate = useNavigate()
  const names = useNames(paperNamesQuery)
  const { data: session } = useSuspenseQuery(sessionQuery)
  const { data: people } = useSuspenseQuery(peopleQuery)
  const { data: dossier } = useQuery(dossierQuery('meetings', id))
  if (dossier?.id !== id) return <Loading />
  const room = roomOf(dossier.content)
  const isSecret = dossier.secrecy !== 'none'
  const named = {
    unit: session?.unit.name ?? '',
    person: (person: string) => people.find((each) => each.id === person)?.name ?? person,
    of: names.of,
    value: (name: string, value: string) => names.value(name, value),
  }
  const isConclusion = loai === 'ket-luan'
  const paper = room && (isConclusion ? conclusionOf(room, named) : minutesOf(room, named))
  return (
    <>
      <div className="head no-print">
        <div>
          <PageTitle>{words.minutesPaper.page}</PageTitle>
          <p>
            <Link to="/phong-hop/$id" params={{ id }}>
              {dossier.title}
            </Link>
          </p>
        </div>
        <SegmentedControl
          aria-label={words.minutesPaper.which}
          value={isConclusion ? 'ket-luan' : 'bien-ban'}
          onChange={(value) => void navigate({ to: '.', search: { loai: value }, replace: true })}
          data={[
            { value: 'bien-ban', label: words.minutesPaper.minutes },
            { value: 'ket-luan', label: words.minutesPaper.conclusion },
          ]}
        />
      </div>
      {(isSecret || !room?.openedAt) && <p>{isSecret ? words.minutesPaper.secret : words.minutesPaper.notOpened}</p>}
      {!isSecret && room?.openedAt && paper && (
        <>
          <p className="acts-list no-print">
            <Button variant="default" onClick={() => print()}>
              {words.dossier.print}
            </Button>
            <Button variant="default" onClick={() => void keep(paper, isConclusion)}>
              {words.minutesPaper.word}
            </Button>
          </p>
          <p className="quiet no-print">{words.minutesPaper.hint}</p>
          <Sheet paper={paper} />
        </>
      )}
    </>
  )
}

async function keep(paper: Paper, isConclusion: boolean) {
  const { docxOf } = await import('./docx.ts')
  save(docxOf(paper), isConclusion ? 'du-thao-ket-luan.docx' : 'du-thao-bien-ban.docx')
}

function Sheet({ paper: { left, right, title, body, signs } }: { paper: Paper }) {
  return (
    <article className="sheet" lang="vi">
      <Columns left={left} right={right} />
      {title.map((line) => (
        <p key={line} className="title">
          {line}
        </p>
      ))}
      {body.map(({ text, heading }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs keep their place
        <p key={n} className={heading ? 'heading' : undefined}>
          {text}
        </p>
      ))}
      <Columns left={signs[0]} right={signs[1]} />
    </article>
  )
}

function Columns({ left, right }: { left: string[]; right: string[] }) {
  return (
    <div className="sides">
      {[left, right].map((lines, side) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: left and right
        <div key={side}>
          {lines.map((line, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines keep their place
            <p key={n}>{line || '\u00a0'}</p>
          ))}
        </div>
      ))}
    </div>
  )
}
