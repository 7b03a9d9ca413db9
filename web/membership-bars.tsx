import './late.css'
import { shortDay } from './dates.ts'
import { addDays } from './days.ts'
import { LateBar } from './late-bar.tsx'
import { words } from './words.ts'

/** Một lần giữ một tư cách, in words already. */
export interface Held {
  id: string
  capacity: string
  name: string
  fromOn: string
  toOn: string | null
}

/** Tư cách theo thời gian: one bar for each, over all the time that any of them spans; what it shows stands beside it in words. */
export function MembershipBars({ held, on }: { held: Held[]; on: string }) {
  if (held.length === 0) return null
  const days = held.flatMap(({ fromOn, toOn }) => [fromOn, toOn ?? fromOn]).concat(on)
  const [first, last] = [days.reduce(earlier), addDays(days.reduce(later), 30)]
  const line = { from: instantOf(first), to: instantOf(addDays(last, 1)) }
  return (
    <section className="card">
      <h2>{words.admin.overTime}</h2>
      <p className="quiet">{words.admin.barsFrom(shortDay(first), shortDay(last), shortDay(on))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than a telephone is scrolled by the keyboard too */}
      <section className="scroll-x" aria-label={words.admin.overTime} tabIndex={0}>
        <table className="list late">
          <thead>
            <tr>
              <th scope="col">{words.admin.heldBy}</th>
              <th scope="col">{words.late.when}</th>
              <th scope="col">{words.late.span}</th>
            </tr>
          </thead>
          <tbody>
            {held.map(({ id, capacity, name, fromOn, toOn }) => (
              <tr key={id}>
                <th scope="row">
                  {capacity}: {name}
                </th>
                <td className="nowrap">
                  {shortDay(fromOn)} – {toOn ? shortDay(toOn) : words.admin.noEnd}
                </td>
                <td className="wide">
                  <LateBar
                    line={line}
                    stay={{ from: instantOf(fromOn), to: toOn ? instantOf(addDays(toOn, 1)) : line.to }}
                    rest={[]}
                    mark={instantOf(on)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00+07:00`)
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}

function later(one: string, other: string): string {
  return one > other ? one : other
}
