import { checkAll, held, heldOf, begun as proposed } from './appointment-cast.ts'
import { wronglyRefused } from './world-invariants.ts'
import { beginnings, departures, later, type Move, movesOn, type World } from './world-moves.ts'
import { type Broken, isOutside, lacks, type Setting, type Step, take, wait, worldOf } from './world-steps.ts'

/** Đi ngẫu nhiên qua cả cơ quan: so many steps from that seed, or until an invariant breaks. */
export function wander(setting: Setting, seed: number, length: number) {
  const random = chance(seed)
  const w = worldOf(setting)
  const steps: Step[] = []
  const stages = new Set<string>()
  const situations = new Set<string>()
  const often = new Map<string, number>()
  const opening = setting.managedBy ? personnel() : []
  let broken: Broken | undefined

  while (!broken && steps.length < length + opening.length) {
    const step = opening[steps.length] ?? choose()
    steps.push(step.map((move) => ({ ...move, stem: move.stem ?? stemOf(w, move.dossier) })))
    for (const { dossier, act } of step) often.set(`${dossier} ${act.type}`, done(dossier, act.type) + 1)
    broken = take(w, setting, step).broken
    look()
  }
  return { steps, broken, stages, situations }

  // Tries until something is taken; a refusal that ought not to be is found by the way.
  function choose(): Step {
    for (let tries = 0; tries < 60; tries++) {
      const move = pick()
      if (!move) continue
      const lacking = lacks(w, move)
      if (lacking === undefined) return alongside(move)
      const found = wronglyRefused(w, move, lacking)
      if (found) return [{ ...move, act: { ...move.act } }]
    }
    return [wait(later(w.at(), 1))]
  }

  function pick(): Move | undefined {
    const one = random()
    if (one < 0.02) return wait(w.nextDeadline(later(w.at(), 60)) ?? later(w.at(), 1))
    if (one < 0.022) return any(departures(w))
    const open = w.dossiers().filter(({ status }) => status === 'active')
    if (one < 0.07 || open.length === 0) return open.length < 8 ? any(begun()) : undefined
    const dossier = any(open)!
    const { stages, takes } = w.standing(dossier.id)
    const moves = movesOn(w, dossier).filter(({ act }) => takes.has(act.type))
    const types = [...new Set(moves.map(({ act }) => act.type))]
    const early = waitsForItems(dossier)
    const weight = (type: string) => {
      const usual = stages.some(({ awaits }) => awaits === type) ? (early ? 0.3 : 8) : (weights[type] ?? 1)
      return usual / (1 + done(dossier.id, type)) ** 2
    }
    // A dossier that merely waits is left alone, most of the time.
    if (random() > types.reduce((sum, type) => sum + weight(type), 0)) return undefined
    const type = weighed(types, weight)
    return any(moves.filter(({ act }) => act.type === type))
  }

  function done(dossier: string, type: string): number {
    return often.get(`${dossier} ${type}`) ?? 0
  }

  function begun(): Move[] {
    return beginnings(w).filter(
      ({ stem, act }) => setting.begun?.some((each) => `${stem}.${act.body}`.startsWith(each)) ?? true,
    )
  }

  // Now and then another dossier is acted on before either has heard of the other.
  function alongside(move: Move): Step {
    if (isOutside(move) || random() > 0.08) return [move]
    for (let tries = 0; tries < 10; tries++) {
      const other = pick()
      if (other && !isOutside(other) && other.dossier !== move.dossier && lacks(w, other) === undefined)
        return [move, other]
    }
    return [move]
  }

  function look(): void {
    const now = w.dossiers().map(({ procedure, stage }) => `${procedure}.${JSON.stringify(stage)}`)
    for (const each of now) stages.add(each)
    situations.add(now.sort().join(' '))
  }

  function any<T>(of: T[]): T | undefined {
    return of[Math.floor(random() * of.length)]
  }
  function weighed(of: string[], weight: (each: string) => number): string | undefined {
    let left = random() * of.reduce((sum, each) => sum + weight(each), 0)
    return of.find((each) => {
      left -= weight(each)
      return left < 0
    })
  }
}

const stemOf = (w: World, id: string) => w.dossiers().find((each) => each.id === id)?.procedure ?? ''

// Endings are rarer than in a bad year, else nothing would come to its end; what leads far is more frequent.
const endings = ['withdraw', 'cancel', 'refuse', 'takeOff', 'takeOffItem', 'postpone', 'waive', 'reschedule']
const detours = ['sendBack', 'attach', 'leave', 'attend', 'recuse', 'adjourn', 'extend', 'defer', 'note', 'addItem']
const weights: Record<string, number> = {
  ...Object.fromEntries(endings.map((type) => [type, 0.004])),
  ...Object.fromEntries(detours.map((type) => [type, 0.3])),
  flag: 0.05,
  ...{ takeUp: 20, vote: 40, placeItem: 30, enterLine: 4, raise: 6, agree: 4, opine: 2 },
}

// A meeting that goes ahead before its items do decides nothing.
function waitsForItems({ procedure, context }: ReturnType<World['dossiers']>[number]): boolean {
  const agenda = (procedure === 'meeting' ? context.agenda : []) as { outcome: string | null }[]
  return procedure === 'meeting' && (agenda.length === 0 || agenda.some(({ outcome }) => outcome === null))
}

// A personnel matter up to its submission: the meetings of its own procedure have one way only.
function personnel(): Step[] {
  const steps: Step[] = []
  const say = (person: string, act: Move['act'], stem?: string) =>
    steps.push([{ person, dossier: 'nhanSu', act, stem: stem ?? 'appointment' }])
  say('vanThu', { type: 'begin', ...proposed, candidates: [{ person: 'nhanSu1' }] })
  say('biThu', { type: 'propose', as: 'secretary' })
  say('phoBiThu', { type: 'propose', as: 'permanentBoard' })
  say('vanThu', { type: 'approvePolicy', reference: '20-KL/ĐU' })
  checkAll({ act: (person, act) => say(person, act) }, 1)
  say('banXayDung', { type: 'pass' })
  say('biThu', held('leadership1'))
  for (const step of ['extended', 'leadership2', 'keyOfficials', 'leadership3']) say('biThu', heldOf(step, 1, 7))
  say('banXayDung', { type: 'attach', files: ['soYeu'] })
  say('banXayDung', { type: 'giveOpinion', from: 'Chi ủy', files: ['toTrinh'] })
  say('banXayDung', { type: 'submit' })
  return steps
}

// The same seed, the same walk (mulberry32).
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
