import { keepPreviousData, MutationCache, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import type {
  Cited,
  Comment,
  Desk,
  Dossier,
  Heading,
  JournalEntry,
  Organisation,
  Person,
  Post,
  Procedure,
  Session,
} from './answers.ts'
import { keepAtHome } from './asked-early.ts'
import { call, callFor, Problem } from './call.ts'
import { addDays } from './days.ts'
import type { RestDays } from './distance.ts'
import { type Tongue, tongue } from './tongue.ts'

/** Bộ nhớ của trang: what was answered stands until an event says that it changed; a read is tried again, a "no" is not. */
export const client = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => error instanceof Problem && error.isUnknownYet && failures < 20,
      retryDelay: (failures) => Math.min(500 * 2 ** failures, 5_000),
    },
  },
})

/** A session that has ended leads back to the door; what was typed is kept. */
export function noticeSignedOut(error: Error) {
  if (error instanceof Problem && (error.code === 'notSignedIn' || error.code === 'otherPerson')) signedOut(error)
}

/** Nothing of what somebody saw stays for whoever signs in next; the door says why they stand before it. */
export function signedOut(why?: Problem) {
  callFor(undefined)
  keepAtHome(false)
  client.setQueryData(whySignedOut, why ?? null)
  client.setQueryData(sessionQuery.queryKey, null)
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
}

/** Under which the reason of a sign-out is kept. */
export const whySignedOut = ['session', 'why']

const forTheDay = { staleTime: 3_600_000 }

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () =>
    call<Session>('/api/sessions/current').catch((problem) => {
      if (problem instanceof Problem && problem.status === 401) {
        keepAtHome(false)
        return null
      }
      throw problem
    }),
  staleTime: Number.POSITIVE_INFINITY,
})

export const deskQuery = queryOptions({ queryKey: ['desk'], queryFn: () => call<Desk>('/api/desk') })

const namesIn = (tongue: Tongue) =>
  queryOptions({
    queryKey: ['words', tongue],
    queryFn: () => call<Record<string, string>>('/api/words', { headers: { 'accept-language': tongue } }),
    ...forTheDay,
  })

export const wordsQuery = namesIn(tongue)

/** What becomes a paper names things in Vietnamese, whatever the page is read in. */
export const paperNamesQuery = namesIn('vi')

export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: () => call<{ items: Heading[] }>('/api/procedures').then(({ items }) => items),
  ...forTheDay,
})

export const procedureQuery = (stem: string) =>
  queryOptions({
    queryKey: ['procedures', stem],
    queryFn: () => call<Procedure>(`/api/procedures/${stem}`),
    ...forTheDay,
  })

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => call<{ items: Person[] }>('/api/people').then(({ items }) => items),
  staleTime: 60_000,
})

export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: () => call<{ items: Organisation[] }>('/api/organisations').then(({ items }) => items),
  staleTime: 60_000,
})

export const postsQuery = queryOptions({
  queryKey: ['posts'],
  queryFn: () => call<{ items: Post[] }>('/api/posts').then(({ items }) => items),
  staleTime: 60_000,
})

/** Ngày nghỉ quanh một ngày, far enough for whatever is still due. */
export const restDaysQuery = (day: string) =>
  queryOptions({
    queryKey: ['rest-days', day],
    queryFn: () => call<RestDays>(`/api/rest-days?from=${addDays(day, -370)}&to=${addDays(day, 370)}`),
    ...forTheDay,
  })

/** A dossier by its address, `meetings` and id. */
export const dossierQuery = (plural: string, id: string) =>
  queryOptions({
    queryKey: ['dossier', id],
    queryFn: () => call<Dossier>(`/api/${plural}/${id}`),
    placeholderData: keepPreviousData,
  })

/** Hồ sơ như lượt thao tác trả lời: newer than whatever is being asked at this moment, which must not come after it. */
export async function showAnswered(dossier: Dossier) {
  const { queryKey } = dossierQuery('', dossier.id)
  await client.cancelQueries({ queryKey, exact: true })
  client.setQueryData(queryKey, dossier)
}

export const journalQuery = (plural: string, id: string) =>
  queryOptions({ queryKey: ['journal', id], queryFn: () => wholeJournal(`/api/${plural}/${id}/journal`) })

export const commentsQuery = (plural: string, id: string) =>
  queryOptions({
    queryKey: ['comments', id],
    queryFn: () => call<{ items: Comment[] }>(`/api/${plural}/${id}/comments`).then(({ items }) => items),
    // A remark is no step of the dossier, so that no event tells of it.
    refetchInterval: 5_000,
  })

async function wholeJournal(path: string): Promise<JournalEntry[]> {
  const all: JournalEntry[] = []
  for (let after: number | null = 0; after !== null; ) {
    const page: { items: JournalEntry[]; nextAfter: number | null } = await call(`${path}?after=${after}`)
    all.push(...page.items)
    after = page.nextAfter
  }
  return all
}

/** Giá trị có hiệu lực on a day, with their citations. */
export interface Values {
  regulation: string
  status: string
  notice?: string
  /** With what each is called and comes to in words. */
  values: Record<string, Cited & { value: unknown; name: string; said: string; source: string; blank?: boolean }>
}

export const valuesQuery = (on?: string) =>
  queryOptions({
    queryKey: ['values', on ?? ''],
    queryFn: () =>
      call<Values>(`/api/values${on ? `?on=${on}` : ''}`).catch((problem) => {
        // A unit that has adopted nothing yet has no values.
        if (problem instanceof Problem && problem.status === 409)
          return { regulation: '', status: '', values: {} } as Values
        throw problem
      }),
    staleTime: 60_000,
  })

/** Ủy viên đương nhiệm of a body on a day; nobody where it has no roster. */
export const membersQuery = (body: string, on: string) =>
  queryOptions({
    queryKey: ['members', body, on],
    queryFn: () =>
      call<{ members: { person: string; name: string }[] }>(`/api/bodies/${body}/members?on=${on}`)
        .then(({ members }) => members.map(({ person }) => person))
        .catch((problem) => {
          if (problem instanceof Problem && problem.status === 404) return []
          throw problem
        }),
    staleTime: 60_000,
  })
