import type { Dossier } from './answers.ts'
import { Problem, send } from './call.ts'
import { dropDraft, keepDraft, ownerOfDrafts, readDraft } from './drafts.ts'
import { freshKey } from './fresh-key.ts'
import { client, noticeSignedOut, showAnswered } from './queries.ts'

/** Một việc đã nhập: what is to be sent, under its own key. */
export interface Entered {
  key: string
  /** What it was entered for; what is entered there next takes the place of a refusal. */
  slot: string
  body: { type: string } & Record<string, unknown>
  /** The draft that it was made from, which may go once it is heard. */
  draft?: string
}

/** Một việc bị từ chối, kept with why until somebody has seen it. */
export interface Refused extends Entered {
  problem: Problem
}

/** Hàng chờ gửi of one dossier. */
export interface Line {
  waiting: Entered[]
  refused: Refused[]
  /** The first of it could not be sent yet: it is tried again by itself. */
  isAway: boolean
}

const lines = new Map<string, Line>()
const running = new Set<string>()
const listeners = new Set<() => void>()
const longestPauseMs = 5_000

/** The line of acts that go to this address, as it is now. */
export function lineOf(path: string): Line {
  const id = idOf(path)
  const line = lines.get(id) ?? kept(path)
  lines.set(id, line)
  return line
}

/** Nhập một việc: it waits behind those entered before it, and is sent as soon as they are heard. */
export function enter(path: string, act: Omit<Entered, 'key'>) {
  const { waiting, refused } = lineOf(path)
  change(path, {
    waiting: [...waiting, { ...act, key: freshKey() }],
    refused: refused.filter(({ slot }) => slot !== act.slot),
  })
  void run(path)
}

/** Thôi một việc chưa gửi: answers whether there was one; what may be on its way already stays. */
export function takeBack(path: string, slot: string): boolean {
  const { waiting } = lineOf(path)
  const n = waiting.findLastIndex((each) => each.slot === slot)
  if (n < 1) return false
  change(path, { waiting: waiting.filter((_, m) => m !== n) })
  return true
}

/** Đã xem: a refusal that need not stand there any longer. */
export function dismiss(path: string, slot: string) {
  change(path, { refused: lineOf(path).refused.filter((each) => each.slot !== slot) })
}

/** Resolves when nothing that was entered before waits any longer. */
export function cleared(path: string): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (lineOf(path).waiting.length > 0) return
      listeners.delete(look)
      done()
    }
    listeners.add(look)
    look()
  })
}

export function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Gửi lần lượt, also what was left from before a reload: each until it is heard, never two at once. */
export async function run(path: string) {
  const id = idOf(path)
  if (running.has(id)) return
  running.add(id)
  try {
    // Whoever signs in next at this browser sends nothing of another's.
    while (idOf(path) === id && (await sendFirst(path)));
  } finally {
    running.delete(id)
  }
}

async function sendFirst(path: string): Promise<boolean> {
  const [first] = lineOf(path).waiting
  if (!first) return false
  try {
    const answer = await send<Dossier>('POST', path, first.body, { 'idempotency-key': first.key })
    if (first.draft) dropDraft(first.draft)
    await showAnswered(answer)
    change(path, { waiting: without(path, first), isAway: false })
    for (const key of ['desk', 'journal', 'entries']) void client.invalidateQueries({ queryKey: [key] })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    noticeSignedOut(error)
    if (error.code === 'notSignedIn' || error.code === 'otherPerson') return false
    if (error.isUnknownYet || error.status === 429) {
      change(path, { isAway: true })
      await new Promise((later) => setTimeout(later, Math.min(error.retryAfterMs, longestPauseMs)))
    } else {
      const { refused } = lineOf(path)
      const others = refused.filter(({ slot }) => slot !== first.slot)
      change(path, {
        waiting: without(path, first),
        refused: [...others, { ...first, problem: error }],
        isAway: false,
      })
      void client.invalidateQueries({ queryKey: ['dossier'] })
    }
  }
  return true
}

function without(path: string, { key }: Entered): Entered[] {
  return lineOf(path).waiting.filter((each) => each.key !== key)
}

function change(path: string, part: Partial<Line>) {
  const line = { ...lineOf(path), ...part }
  lines.set(idOf(path), line)
  const { waiting, refused } = line
  if (waiting.length + refused.length > 0) keepDraft(slotOf(path), { waiting, refused })
  else dropDraft(slotOf(path))
  for (const listener of listeners) listener()
}

function kept(path: string): Line {
  const { waiting = [], refused = [] } = readDraft<Partial<Line>>(slotOf(path)) ?? {}
  // A problem is kept as it is written down, and becomes one again.
  const revived = refused.map((each) => ({ ...each, problem: new Problem(each.problem.status, each.problem) }))
  return { waiting, refused: revived, isAway: false }
}

const slotOf = (path: string) => `${path}:line`
const idOf = (path: string) => `${ownerOfDrafts()} ${path}`
