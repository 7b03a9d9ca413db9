import { Link } from '@tanstack/react-router'
import { shortDay } from './dates.ts'
import { words } from './words.ts'

/** Một kỳ họp đã qua mà chưa họp. */
export interface MissingMeeting {
  body: string
  bodyLabel: string
  period: string
  from: string
  to: string
  opensOn: string
  closesOn: string
  article: string | null
  meetings: { meeting: string; title: string }[]
}

/** Cần chú ý: regular meetings that were not held in their time, and the unit's day that does not run. */
export function Standstill({ missing, behindSince }: { missing: MissingMeeting[]; behindSince: string | null }) {
  if (missing.length === 0 && !behindSince) return null
  return (
    <section className="card">
      <h2>{words.overview.attention}</h2>
      <ul className="entries">
        {behindSince && <li className="is-overdue">{words.overview.behindSince(shortDay(behindSince))}</li>}
        {missing.map(({ body, bodyLabel, period, from, to, opensOn, closesOn, article, meetings }) => (
          <li key={`${body} ${period}`}>
            <span className="is-overdue">
              {words.overview.missing(bodyLabel, span(from, to), span(opensOn, closesOn))}
            </span>{' '}
            {article && <span className="quiet">{words.article(article)}</span>}
            {meetings.map(({ meeting, title }) => (
              <div key={meeting}>
                <Link to="/phong-hop/$id" params={{ id: meeting }}>
                  {title}
                </Link>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function span(from: string, to: string): string {
  return from === to ? shortDay(from) : `${shortDay(from)} – ${shortDay(to)}`
}
