import { useQuery } from '@tanstack/react-query'
import type { JournalEntry } from './answers.ts'
import { Broken } from './broken.tsx'
import { Content } from './content.tsx'
import { shortDay, shortMoment } from './dates.ts'
import { Loading } from './loading.tsx'
import { journalQuery } from './queries.ts'
import { Requirements } from './requirements.tsx'
import { words } from './words.ts'

/** Diễn biến: the journal in sentences, the latest first; what was struck stays, struck. */
export function Journal({ plural, id, stem }: { plural: string; id: string; stem: string }) {
  const { data, error } = useQuery(journalQuery(plural, id))
  if (error && !data) return <Broken error={error} />
  if (!data) return <Loading />
  return (
    <ol className="entries" reversed>
      {[...data].reverse().map((entry) => (
        <li key={entry.seq}>
          <Entry entry={entry} stem={stem} dossier={id} />
        </li>
      ))}
    </ol>
  )
}

function Entry({ entry, stem, dossier }: { entry: JournalEntry; stem: string; dossier: string }) {
  const { type, by, unit, at, ...said } = entry.event ?? {}
  return (
    <>
      <div>
        <time dateTime={entry.at} className="quiet nowrap">
          {shortMoment(entry.at)}
        </time>{' '}
        · <strong>{entry.label}</strong> · {entry.by?.name ?? words.journal.system}
        {entry.happenedOn && <span className="quiet"> ({words.journal.enteredLater(shortDay(entry.happenedOn))})</span>}
      </div>
      {entry.redactedAt && <p className="quiet">{words.journal.redacted}</p>}
      {entry.event && <Content content={said} stem={stem} dossier={dossier} silent />}
      {entry.remarks.length > 0 && <Requirements requirements={entry.remarks} />}
      <div className="quiet" title={entry.hash}>
        {words.journal.hash}: <code>{entry.hash.slice(0, 12)}</code>
      </div>
    </>
  )
}
