import { useSuspenseQuery } from '@tanstack/react-query'
import { ChangePassword } from './account-password.tsx'
import { accountQuery, eventsQuery } from './account-queries.ts'
import { SecondFactor } from './account-second-factor.tsx'
import { Sessions } from './account-sessions.tsx'
import { DensityChoice } from './density-choice.tsx'
import { PageTitle } from './page-title.tsx'
import { SignInEvents } from './sign-in-events.tsx'
import { TongueChoice } from './tongue-choice.tsx'
import { words } from './words.ts'

const say = words.account

/** Tài khoản của tôi: password, second factor, where I am signed in, and what happened to the account. */
export function AccountPage() {
  const { data } = useSuspenseQuery(accountQuery)
  const { data: events } = useSuspenseQuery(eventsQuery)
  return (
    <>
      <PageTitle>{say.mine(data.person.name)}</PageTitle>
      <p>
        {say.username}: <strong>{data.username}</strong>. {say.email}: {data.person.email ?? say.noEmail}.
      </p>
      <TongueChoice />
      <DensityChoice />
      <ChangePassword username={data.username} />
      <SecondFactor state={data.secondFactor} />
      <Sessions />
      <section className="card" aria-labelledby="events">
        <h2 id="events">{say.events}</h2>
        <p className="quiet">{say.eventsHint}</p>
        <SignInEvents events={events} caption={say.lastEvents} />
      </section>
    </>
  )
}
