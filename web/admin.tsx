import { Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Accounts } from './admin-accounts.tsx'
import { Adoptions, Overlays } from './admin-adoptions.tsx'
import { Authorisations } from './admin-authorisations.tsx'
import { Memberships } from './admin-memberships.tsx'
import { Organisations } from './admin-organisations.tsx'
import { People } from './admin-people.tsx'
import { Posts } from './admin-posts.tsx'
import { Registers } from './admin-registers.tsx'
import { MeetingSeries } from './admin-series.tsx'
import { SignIns } from './admin-sign-ins.tsx'
import { PageTitle } from './page-title.tsx'
import { sessionQuery } from './queries.ts'
import { words } from './words.ts'

const tabs = words.admin.tabs
type Tab = keyof typeof tabs
const administratorsOwn: Tab[] = ['accounts', 'signIns']

/** Quản trị: who is who, what holds from when; the service alone decides who may change what. */
export function AdminPage() {
  const { the, nguoi } = useSearch({ from: '/quan-tri' })
  const navigate = useNavigate()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const holds = (...capacities: string[]) => capacities.some((each) => session?.capacities.includes(each))
  const administers = holds('administrator')
  // Who signs in when and from where is nobody else's business.
  const shown = (Object.keys(tabs) as Tab[]).filter((name) => administers || !administratorsOwn.includes(name))
  const tab = shown.find((name) => name === the) ?? 'people'
  return (
    <>
      <PageTitle>{words.nav.admin}</PageTitle>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => void navigate({ to: '/quan-tri', search: { the: value ?? undefined }, replace: true })}
      >
        <Tabs.List className="no-print">
          {shown.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md">
          {tab === 'people' && <People mayChange={administers} asked={nguoi} />}
          {tab === 'accounts' && <Accounts />}
          {tab === 'signIns' && <SignIns />}
          {tab === 'memberships' && <Memberships mayChange={administers} />}
          {tab === 'organisations' && <Organisations mayChange={administers} />}
          {tab === 'posts' && <Posts mayChange={administers} />}
          {tab === 'authorisations' && <Authorisations mayChange={holds('secretary', 'office')} />}
          {tab === 'adoptions' && <Adoptions mayChange={holds('office', 'administrator')} />}
          {tab === 'overlays' && <Overlays mayChange={holds('office', 'administrator')} />}
          {tab === 'registers' && <Registers mayChange={administers} />}
          {tab === 'series' && <MeetingSeries mayChange={administers} />}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
