import { sentence } from '../messages/index.ts'
import type { DelegatedMatter, EscalationGround } from '../rules/delegated-matter.ts'
import type { Meeting } from '../rules/meeting.ts'
import type { Promulgation } from '../rules/promulgation.ts'
import type { Poll } from '../rules/written-poll.ts'
import type { ValueKey } from '../schemas/values.ts'
import { sittingOf } from './world-cast.ts'
import type { Move, World } from './world-moves.ts'

/** Điều không bao giờ được xảy ra: its article goes by the value that it rests on. */
export interface Invariant {
  id: string
  says: string
  cites: ValueKey
  /** What breaks it, in Vietnamese; the moves are those just made. */
  broken(w: World, made: Move[]): string | undefined
}
type Share = { atLeast: [number, number] } | { over: [number, number] }

// Reckoned here once more and apart from the rules, so that a fault in them does not hide itself.
const satisfied = (count: number, share: Share, of: number) =>
  'atLeast' in share ? count * share.atLeast[1] >= share.atLeast[0] * of : count * share.over[1] > share.over[0] * of

/** Các bất biến của cả cơ quan, after every step. */
export const invariants: Invariant[] = [
  {
    id: 'competentSignature',
    says: 'Văn bản phát hành phải có chữ ký đúng thẩm quyền',
    cites: 'promulgation.signer.secretary',
    broken: (w) =>
      among<Promulgation>(w, 'promulgation', ({ issued, signature, number, organ, documentType }) => {
        if (!issued) return undefined
        if (!signature || !number) return 'đã phát hành mà chưa ký, chưa có số'
        if (!w.cast()[signature.person]?.capacities.includes(signature.as)) return 'người ký không giữ chức vụ ấy'
        if (signature.as === 'secretary') return undefined
        const { types } = value<{ types: string[] }>(w, `promulgation.signer.${signature.as}` as ValueKey)
        if (!types.includes(documentType)) return `${documentType} không thuộc thẩm quyền ký`
        return signature.as === 'chiefOfOffice' && organ !== 'office' ? 'ký thay cấp ủy' : undefined
      }),
  },
  {
    id: 'restsOnDecision',
    says: 'Nghị quyết, quyết định của Ban Chấp hành, Ban Thường vụ phải dựa trên quyết nghị đã được thông qua',
    cites: 'promulgation.decisionNeeded',
    broken: (w) =>
      among<Promulgation>(w, 'promulgation', (paper) => {
        const { types, of } = value<{ types: string[]; of: string[] }>(w, 'promulgation.decisionNeeded')
        if (!paper.signature || !types.includes(paper.documentType) || !of.includes(paper.organ)) return undefined
        return isDecided(w, paper) ? undefined : `${paper.documentType} đã ký mà không có quyết nghị của chính cấp ấy`
      }),
  },
  {
    id: 'quorum',
    says: 'Khai mạc, biểu quyết khi có mặt đủ số thành viên, và chỉ khi ấy',
    cites: 'meeting.quorum.standingCommittee',
    broken: (w, made) =>
      first(made, ({ dossier, act: { type } }) => {
        if (!['open', 'vote', 'note', 'referUp', 'resume'].includes(type)) return undefined
        const meeting = w.context(dossier) as Meeting
        const here = meeting.sitting.filter((person) => meeting.present.includes(person)).length
        return enough(w, meeting.body, here, meeting.sitting.length)
          ? undefined
          : `${dossier}: ${here} trong ${meeting.sitting.length} thành viên có mặt`
      }),
  },
  {
    id: 'majority',
    says: 'Thông qua khi và chỉ khi đủ tỷ lệ tán thành của tổng số thành viên đương nhiệm',
    cites: 'meeting.majority.standingCommittee',
    broken: (w) =>
      among<Meeting>(w, 'meeting', ({ body, sitting, agenda }) =>
        first(agenda, ({ item, votes, outcome }) => {
          const vote = votes.findLast(({ struck }) => !struck)
          if (!vote) return outcome === 'carried' ? `${item} được thông qua mà không biểu quyết` : undefined
          const { ballots } = vote
          const yes = ballots.method === 'named' ? 0 : ballots.approve
          const reached = satisfied(yes, value(w, `meeting.majority.${body}` as ValueKey), sitting.length)
          return reached === (outcome === 'carried')
            ? undefined
            : `${item}: ${yes} trong ${sitting.length} tán thành, ghi là ${named(`agendaItem.${outcome}`)}`
        }),
      ) ?? unvoted(w),
  },
  {
    id: 'pollMajority',
    says: 'Phiếu xin ý kiến đạt khi và chỉ khi quá bán số được hỏi tán thành; không trả lời không phải là tán thành',
    cites: 'writtenPoll.majority',
    broken: (w) =>
      among<Poll>(w, 'writtenPoll', ({ closedAt, polled, answers, sitting, majority }, stage) => {
        if (!closedAt || stage === 'withdrawn') return undefined
        const yes = polled.filter(
          (person) => answers.findLast(({ member, struck }) => member === person && !struck)?.choice === 'approve',
        )
        const share = majority as Share
        const still = sitting && yes.filter((person) => sitting.includes(person)).length
        const reached =
          satisfied(yes.length, share, polled.length) && (!sitting || satisfied(still!, share, sitting.length))
        return reached === (stage !== 'notCarried')
          ? undefined
          : `${yes.length} trong ${polled.length} tán thành, ghi là ${named(`writtenPoll.${stage}`)}`
      }),
  },
  {
    id: 'dissentWeighed',
    says: 'Phiếu có ý kiến khác nhau về vấn đề quan trọng phải đưa ra hội nghị',
    cites: 'writtenPoll.referral',
    broken: (w) =>
      among<Poll>(w, 'writtenPoll', ({ polled, answers, important, judgement }, stage) => {
        const last = polled.map((person) => answers.findLast(({ member, struck }) => member === person && !struck))
        const differ = last.some((each) => each && (each.choice === 'reject' || each.differs || each.reserved))
        const weighed = !important && judgement?.important === false
        return stage === 'carried' && differ && !weighed ? 'còn ý kiến khác nhau mà đã thông qua' : undefined
      }),
  },
  {
    id: 'oneAgenda',
    says: 'Mỗi nội dung đứng trong đúng một chương trình hoặc trong danh sách chờ',
    cites: 'meeting.outcomes',
    broken: (w) => w.disagreements()[0],
  },
  {
    id: 'reportedOnce',
    says: 'Việc phải báo cáo chỉ báo cáo một lần',
    cites: 'delegatedMatter.report',
    broken: (w) => {
      const closed = w.asked.filter(({ ask }) => ask.type === 'report' && ask.params.do === 'close')
      const heard = closed.flatMap(({ ask }) => ask.params.reported as string[])
      const told = w.asked.filter(({ ask }) => ask.type === 'tell' && ask.params.event.type === 'reported')
      return twice(heard) ?? twice(told.map(({ ask }) => ask.params.dossier as string))
    },
  },
  {
    id: 'answeredBefore',
    says: 'Việc đã xin ý kiến Ban Thường vụ chỉ được quyết định sau khi Ban Thường vụ trả lời',
    cites: 'delegatedMatter.escalation',
    broken: (w) =>
      among<DelegatedMatter>(w, 'delegatedMatter', ({ decision, escalations }) =>
        first(decision ? escalations : [], ({ ground, closedAs, outcome }) => {
          if (ground === 'overdue') return undefined
          if (closedAs === 'lowered' && ['complex', 'necessary'].includes(ground)) return undefined
          const stage = outcome && stageOf(w, outcome.from)
          return closedAs === 'answered' && stage === outcome?.outcome
            ? undefined
            : `đã quyết định, dù đưa ra Ban Thường vụ vì ${grounds[ground]}`
        }),
      ),
  },
  {
    id: 'loweredByAll',
    says: 'Việc đã nêu là phức tạp chỉ được hạ xuống khi tất cả thành viên Thường trực đồng ý',
    cites: 'delegatedMatter.escalation',
    broken: (w, made) =>
      first(made, ({ dossier, act: { type, members } }) => {
        if (type !== 'lower') return undefined
        const others = sittingOf(w.cast(), 'permanentBoard').filter((one) => !(members as string[]).includes(one))
        return others.length > 0 ? `${dossier}: ${others.join(', ')} chưa đồng ý` : undefined
      }),
  },
  {
    id: 'allAgreed',
    says: 'Thường trực quyết định khi tất cả thành viên đương nhiệm tán thành',
    cites: 'delegatedMatter.decision',
    broken: (w) =>
      among<DelegatedMatter>(w, 'delegatedMatter', ({ decision, answers, round }) => {
        if (decision?.by !== 'permanentBoard') return undefined
        const against = sittingOf(w.cast(), 'permanentBoard').filter(
          (one) => !answers.findLast((each) => each.person === one && each.round === round && !each.struck)?.agrees,
        )
        return against.length > 0 ? `${against.join(', ')} chưa tán thành` : undefined
      }),
  },
  {
    id: 'errandsTaken',
    says: 'Mọi tin giữa các hồ sơ đều có nơi nhận',
    cites: 'common.owner',
    broken: (w) => {
      const [lost] = w.obstacles
      return lost && `${lost.from} báo ${lost.ask.params.dossier}: ${lost.ask.params.event?.type} không ai nhận`
    },
  },
]

const grounds: Record<EscalationGround, string> = {
  complex: 'phức tạp',
  necessary: 'xét thấy cần thiết',
  amount: 'vượt số tiền',
  disputed: 'còn ý kiến khác nhau',
  boardTooSmall: 'Thường trực không đủ người',
  overdue: 'quá hạn',
}

/** Từ chối sai: refused for want of a quorum that was there. */
export function wronglyRefused(w: World, { dossier, act }: Move, lacking: string[]): string | undefined {
  if (lacking.length !== 1 || !['opensQuorate', 'quorumHolds'].includes(lacking[0]!)) return undefined
  const meeting = w.context(dossier) as Meeting
  const roster = meeting.sitting.length > 0 ? meeting.sitting : sittingOf(w.cast(), meeting.body)
  const present = Array.isArray(act.present) ? act.present : meeting.present
  const here = roster.filter((person) => present.includes(person)).length
  return enough(w, meeting.body, here, roster.length)
    ? `${dossier}: ${here} trong ${roster.length} thành viên có mặt mà bị từ chối`
    : undefined
}

function enough(w: World, body: string, here: number, of: number): boolean {
  const quorum = value<Share | null>(w, `meeting.quorum.${body}` as ValueKey)
  return quorum === null || (of > 0 && satisfied(here, quorum, of))
}

function isDecided(w: World, { basis, organ }: Promulgation): boolean {
  if (basis?.body !== organ) return false
  if (basis.kind === 'item') return stageOf(w, basis.item) === 'carried' && w.context(basis.item).body === organ
  if (basis.kind === 'poll') return stageOf(w, basis.poll) === 'carried' && w.context(basis.poll).body === organ
  if (basis.kind === 'paper') return basis.reference.length > 0
  const { source, decision } = w.context(basis.matter) as DelegatedMatter
  return source === 'delegation' && decision !== null
}

// Whatever an item says was carried, its meeting has voted on.
function unvoted(w: World): string | undefined {
  return first(w.dossiers(), ({ id, procedure, stage, context }) => {
    if (procedure !== 'agendaItem' || stage !== 'carried') return undefined
    const { meeting } = context.decision as { meeting: string }
    const entry = (w.context(meeting) as Meeting).agenda.find(({ item }) => item === id)
    return entry?.outcome === 'carried' ? undefined : `${id} ghi là được thông qua tại ${meeting}`
  })
}

const named = (key: string) => sentence(key).toLowerCase()

function stageOf(w: World, id: string): unknown {
  return w.has(id) ? w.state(id) : undefined
}

function among<C>(w: World, procedure: string, look: (context: C, stage: unknown) => string | undefined) {
  return first(w.dossiers(), (each) => {
    if (each.procedure !== procedure) return undefined
    const found = look(each.context as C, each.stage)
    return found && `${each.id}: ${found}`
  })
}

function first<T>(of: T[], look: (each: T) => string | undefined): string | undefined {
  for (const each of of) {
    const found = look(each)
    if (found) return found
  }
  return undefined
}

function twice(ids: string[]): string | undefined {
  const again = ids.find((id, n) => ids.indexOf(id) !== n)
  return again && `${again} được báo cáo hai lần`
}

function value<T>(w: World, key: ValueKey): T {
  return w.terms.values[key] as T
}
