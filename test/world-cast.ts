import type { FileFact } from '../machines/event.ts'
import type { Cast } from './drive.ts'

const file = (id: string): FileFact => ({ id, name: `${id}.pdf`, hash: id.padEnd(64, '0'), size: 9, type: 'pdf' })

export const files = ['deAn', 'bienBan', 'banKy', 'duThao', 'banPhatHanh', 'toTrinh', 'soYeu', 'minhChung'].map(file)

/** A small committee: so many in BTV, TT among them, and one or two more in BCH. */
export function castOf(inStanding: number): Cast {
  const [bch, btv] = ['executiveCommittee', 'standingCommittee']
  const posts = ['secretary', 'permanentDeputySecretary', ...(inStanding > 3 ? ['deputySecretaryChair'] : [])]
  const board = posts.map((post, n) => [['biThu', 'phoBiThu', 'chuTich'][n]!, { capacities: [post, bch!, btv!] }])
  const others = Array.from({ length: inStanding - posts.length }, (_, n) => [
    `btv${n + 1}`,
    { capacities: [bch!, btv!] },
  ])
  return {
    ...Object.fromEntries([...board, ...others]),
    bch1: { capacities: [bch!] },
    ...(inStanding > 3 ? { bch2: { capacities: [bch!] }, bch3: { capacities: [bch!] } } : {}),
    chanhVanPhong: { capacities: ['office', 'chiefOfOffice'] },
    vanThu: { capacities: ['office'] },
    kinhTe: { capacities: [], organisations: ['phongKinhTe'] },
    truongHoc: { capacities: [], organisations: ['truongHoc'] },
    banXayDung: { capacities: ['partyBuildingCommission'] },
    nhanSu1: { capacities: [] },
  }
}

/** Who sits on that body, by the offices and memberships of the cast. */
export function sittingOf(cast: Cast, body: string): string[] {
  const posts = ['secretary', 'permanentDeputySecretary', 'deputySecretaryChair']
  const holds = (capacities: string[]) =>
    body === 'permanentBoard' ? capacities.some((each) => posts.includes(each)) : capacities.includes(body)
  return Object.keys(cast).filter((person) => holds(cast[person]!.capacities))
}
