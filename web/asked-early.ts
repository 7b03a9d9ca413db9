import { tongue } from './tongue.ts'

interface Asked {
  at: number
  answer: Promise<Response>
}

const asked = new Map<string, Asked>()
const place = 'at-home'
// What nobody has taken by then is older than what a page may show.
const freshMs = 10_000

/** Hỏi sớm: asks now for what is taken in a moment. */
export function ask(path: string) {
  const answer = fetch(path, { credentials: 'same-origin', headers: { 'accept-language': tongue } })
  // Who takes it hears of it.
  answer.catch(() => {})
  asked.set(path, { at: Date.now(), answer })
}

/** What was asked early, once; nothing where it was not, or too long ago. */
export function takeAsked(path: string): Promise<Response> | undefined {
  const found = asked.get(path)
  asked.delete(path)
  return found && Date.now() - found.at < freshMs ? found.answer : undefined
}

/** Whether somebody was signed in at this browser when it was last looked at: only a guess, the service knows. */
export function isAtHome(): boolean {
  try {
    return localStorage.getItem(place) !== null
  } catch {
    return false
  }
}

/** Keeps that guess; when nobody is, nothing that was asked for somebody is left to whoever comes next. */
export function keepAtHome(isHome: boolean) {
  if (!isHome) asked.clear()
  try {
    if (isHome) localStorage.setItem(place, 'yes')
    else localStorage.removeItem(place)
  } catch {
    // A browser that may not keep anything asks a moment later.
  }
}
