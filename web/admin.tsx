import { Tabs } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Adoptions, Overlays } from './admin-adoptions.tsx'
import { Authorisations } from './admin-authorisations.tsx'
import { Memberships } from './admin-memberships.tsx'
import { Organisations } from './admin-organisations.tsx'
import { People } from './admin-people.tsx'
import { Registers } from './admin-registers.tsx'
import { PageTitle } from './page-title.tsx'
import { sessionQuery } from './queries.ts'
import { words } from './words.vi.ts'

const tabs = words.admin.tabs
type Tab = keyof typeof tabs

/** Quản trị: who is who, what holds from when; the service alone decides who may change what. */
export function AdminPage() {
  const { the } = useSearch({ from: '/quan-tri' })
  const navigate = useNavigate()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const holds = (...capacities: string[]) => capacities.some((each) => session?.capacities.includes(each))
  const administers = holds('administrator')
  const tab: Tab = the && the in tabs ? (the as Tab) : 'people'
  return (
    <>
      <PageTitle>{words.nav.admin}</PageTitle>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => void navigate({ to: '/quan-tri', search: { the: value ?? undefined }, replace: true })}
      >
        <Tabs.List className="no-print">
          {(Object.keys(tabs) as Tab[]).map((name) => (
            <Tabs.Tab key={name} value={name}>
              {tabs[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md">
          {tab === 'people' && <People mayChange={administers} />}
          {tab === 'memberships' && <Memberships mayChange={administers} />}
          {tab === 'organisations' && <Organisations mayChange={administers} />}
          {tab === 'authorisations' && <Authorisations mayChange={holds('secretary', 'office')} />}
          {tab === 'adoptions' && <Adoptions mayChange={holds('office', 'administrator')} />}
          {tab === 'overlays' && <Overlays mayChange={holds('office', 'administrator')} />}
          {tab === 'registers' && <Registers mayChange={administers} />}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
