import type { SignInEvent } from './account-queries.ts'
import { browserWords } from './browser-words.ts'
import { shortMoment } from './dates.ts'
import { words } from './words.ts'

const say = words.account

interface Props {
  events: SignInEvent[]
  caption: string
  /** Where they are of many people: who that is. */
  nameOf?(person: string | null): string
}

/** Nhật ký đăng nhập, as a table. */
export function SignInEvents({ events, caption, nameOf }: Props) {
  const columns = [say.at, ...(nameOf ? [words.accounts.who] : []), say.what, say.browser, say.address]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than a telephone is scrolled by the keyboard too
    <section className="scroll-x" aria-label={caption} tabIndex={0}>
      <table className="list">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map(({ id, kind, at, address, browser, person, byPerson, reason }) => (
            <tr key={id}>
              <td className="nowrap">{shortMoment(at)}</td>
              {nameOf && <td>{person ? nameOf(person) : words.accounts.nobody}</td>}
              <td>
                {say.kinds[kind] ?? kind}
                {nameOf && byPerson && <div className="quiet">{`${say.by}: ${nameOf(byPerson)}`}</div>}
                {reason && <div className="quiet">{`${say.reason}: ${reason}`}</div>}
              </td>
              <td>{browserWords(browser)}</td>
              <td>{address}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
