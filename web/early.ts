import { ask, isAtHome } from './asked-early.ts'

/** What each page asks first, whoever looks at it. */
const first: Record<string, string[]> = {
  '/': ['/api/procedures', '/api/desk/others', '/api/obstacles'],
  '/ho-so': ['/api/procedures'],
  '/lich': ['/api/procedures', '/api/calendars'],
  '/theo-doi': ['/api/overview', '/api/procedures'],
  '/quy-che': ['/api/values', '/api/regulations', '/api/value-uses'],
}

// The page's own script is still being read: on an old machine that takes longer than the answers.
ask('/api/sessions/current')
if (isAtHome()) for (const path of ['/api/words', '/api/desk', ...(first[location.pathname] ?? [])]) ask(path)
