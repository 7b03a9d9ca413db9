import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AccountActs } from './admin-account-acts.tsx'
import { AdminTable } from './admin-table.tsx'
import { call } from './call.ts'
import { shortMoment } from './dates.ts'
import { byGivenName } from './names.ts'
import { words } from './words.ts'

const say = words.accounts

/** Tài khoản của một người, as the administrator sees it. */
export interface Account {
  person: string
  name: string
  email: string | null
  active: boolean
  username: string | null
  lockedAt: string | null
  lockedUntil: string | null
  lastSignInAt: string | null
  secondFactor: boolean
  sessions: number
  linkUntil: string | null
}

/** Tài khoản của đơn vị: when each was last used, whether it is locked, and what may be done about it. */
export function Accounts() {
  const [said, setSaid] = useState<string>()
  const { data } = useSuspenseQuery({
    queryKey: ['accounts'],
    queryFn: () => call<{ mailed: boolean; items: Account[] }>('/api/accounts'),
  })
  return (
    <>
      <p role="status" className={said ? 'card' : undefined}>
        {said}
      </p>
      <AdminTable
        caption={words.admin.tabs.accounts}
        columns={[
          say.who,
          words.account.username,
          say.lastSignIn,
          words.account.factor,
          say.open,
          say.state,
          words.admin.actions,
        ]}
        rows={byGivenName(data.items)}
        keyOf={({ person }) => person}
        cells={(account) => [
          account.name,
          account.username ?? say.noAccount,
          account.lastSignInAt ? shortMoment(account.lastSignInAt) : say.never,
          account.secondFactor ? words.yes : words.no,
          account.sessions,
          stateOf(account),
          <AccountActs key={account.person} account={account} mailed={data.mailed} said={setSaid} />,
        ]}
        queryKey="accounts"
      />
    </>
  )
}

function stateOf({ lockedAt, lockedUntil, linkUntil, username }: Account): string {
  if (!username) return ''
  if (lockedAt) return say.locked(shortMoment(lockedAt))
  if (lockedUntil) return say.lockedUntil(shortMoment(lockedUntil))
  return linkUntil ? say.linkUntil(shortMoment(linkUntil)) : say.free
}
