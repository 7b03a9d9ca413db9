import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'

/** Tài khoản của tôi. */
export interface MyAccount {
  person: { id: string; name: string; email: string | null }
  username: string
  secondFactor: { since: string | null; recoveryCodesLeft: number }
}

export interface MySession {
  id: string
  createdAt: string
  seenAt: string
  address: string
  browser: string
  current: boolean
}

/** Một dòng của nhật ký đăng nhập. */
export interface SignInEvent {
  id: number
  kind: string
  at: string
  address: string
  browser: string
  person?: string | null
  byPerson: string | null
  reason: string | null
}

// All under one key: whatever happens to an account changes what its page tells.
const mine = 'account'

export const accountQuery = queryOptions({ queryKey: [mine], queryFn: () => call<MyAccount>('/api/account') })

export const sessionsQuery = queryOptions({
  queryKey: [mine, 'sessions'],
  queryFn: () => call<{ items: MySession[] }>('/api/account/sessions').then(({ items }) => items),
})

export const eventsQuery = queryOptions({
  queryKey: [mine, 'events'],
  queryFn: () => call<{ items: SignInEvent[] }>('/api/account/events').then(({ items }) => items),
})
