import { setTimeout as delay } from 'node:timers/promises'
import { type Act, type Ledger, must, type Sender } from './ledger.ts'

/** Những người trong cảnh, signed in. */
export interface Cast {
  office: Sender
  deputy: Sender
  secretary: Sender
  chairman: Sender
  agency: Sender
  member: Sender
  commission: Sender
  administrator: Sender
  /** Tệp, each usable by the one who uploaded it: the agency, the office, the secretary, the commission. */
  paper: string
  scan: string
  signed: string
  minutes: string
}

/** Hồ sơ đang đứng chờ at a stage of its machine. */
export interface Standing {
  procedures: string
  id: string
  stage: string
}

/** Cảnh: one dossier in every waiting stage of every machine, by `<procedures> <stage>`. */
export type Scene = Map<string, Standing>
/** Puts a dossier into the scene. */
export type Stand = (procedures: string, stage: string, id: string) => void

export const day = 86_400_000
export const reason = 'Lý do nêu trong biên bản'
export const preparer = { organisation: 'phong-kinh-te' }
export const memberInCharge = 'uyvien.btv04'
export const committee = [
  'bithu',
  'phobithu.chutich',
  'phobithu.thuongtruc',
  ...[4, 5, 6, 7, 8, 9].map((n) => `uyvien.btv0${n}`),
]

export async function castOf(ledger: Ledger): Promise<Cast> {
  const names = {
    office: 'vanphong',
    deputy: 'phobithu.thuongtruc',
    secretary: 'bithu',
    chairman: 'phobithu.chutich',
    agency: 'phongkinhte',
    member: memberInCharge,
    commission: 'banxaydungdang',
    administrator: 'quantri',
  }
  const signedIn = await Promise.all(
    Object.entries(names).map(async ([role, username]) => [role, await ledger.as(username)] as const),
  )
  const people = Object.fromEntries(signedIn) as Record<keyof typeof names, Sender>
  const [paper, scan, signed, minutes] = await Promise.all([
    people.agency.upload('to-trinh.txt'),
    people.office.upload('ban-ky.txt'),
    people.secretary.upload('chu-ky.txt'),
    people.commission.upload('bien-ban.txt'),
  ])
  return { ...people, paper, scan, signed, minutes }
}

/** Waits until the dossier stands there, or has ended so. */
export async function until(cast: Pick<Cast, 'office'>, procedures: string, id: string, stage: string) {
  await look(
    cast,
    procedures,
    id,
    ({ stages, outcome }) => outcome === stage || stages.some((each: { state: string }) => each.state === stage),
  )
}

/** Waits until the dossier shows what is looked for. Throws after a minute. */
export async function look(
  { office }: Pick<Cast, 'office'>,
  procedures: string,
  id: string,
  // biome-ignore lint/suspicious/noExplicitAny: a dossier as the service answers it
  isSo: (seen: any) => boolean,
) {
  let seen: unknown
  for (let tries = 0; tries < 600; tries++, await delay(100)) {
    const { said, body } = await office.get(`/api/${procedures}/${id}`)
    seen = body
    if (said === 'acknowledged' && isSo(body)) return
  }
  throw new Error(`${procedures} ${id} waited for in vain: ${JSON.stringify(seen).slice(0, 2_000)}`)
}

/** An act that must be granted. */
export async function doing(who: Sender, procedures: string, id: string, act: Act) {
  try {
    await must(who.act(procedures, id, act))
  } catch (error) {
    throw new Error(`${act.type} ${procedures} ${id}`, { cause: error })
  }
}
