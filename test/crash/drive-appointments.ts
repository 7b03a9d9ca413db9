import { type Course, firstFile, hoursAhead, often, withFile } from './drive-hand.ts'

const lines = ['planning', 'lowerPost', 'termLeft', 'declaration', 'health', 'remarks']
const commission = Array<string>(8).fill('banxaydungdang')

/** Quy trình nhân sự. */
export const appointments: Course = {
  stem: 'appointment',
  procedures: 'appointments',
  people: [...commission, 'bithu', 'bithu', 'phobithu.thuongtruc', 'phobithu.thuongtruc', 'vanphong', 'vanphong'],
  begin: ({ random, posts }) => ({
    person: 'vanphong',
    body: {
      title: `Việc nhân sự ${random.between(1, 9_999)}`,
      kind: random.one(['appointment', 'transfer', 'rotation', 'removal', 'secondment']),
      post: random.one(posts),
      candidates: [{ person: 'phongkinhte' }],
      assignment: 'Phụ trách công tác tổng hợp',
    },
  }),
  acts: {
    propose: ({ person }) => ({ as: person === 'bithu' ? 'secretary' : 'permanentBoard' }),
    request: () => ({ assignment: 'Phụ trách công tác nội chính' }),
    enlist: () => ({ candidates: [{ name: 'Nguyễn Văn A' }] }),
    drop: (_, { candidates = [] }) => ({ candidate: Math.max(1, candidates.length) }),
    enterDiscipline: () => ({ candidate: 1, discipline: 'reprimand', decidedOn: '2019-03-01' }),
    check: ({ random, file }, { candidates = [], checklist = [] }) => {
      const candidate = random.between(1, Math.max(1, candidates.length))
      const checked = (candidates[candidate - 1]?.checks ?? []).map(({ line }: { line: string }) => line)
      const open = checklist.map(({ line }: { line: string }) => line).filter((line: string) => !checked.includes(line))
      return { candidate, line: random.one(open.length > 0 ? open : lines), met: often(random, 95), files: [file] }
    },
    lift: ({ random, file }) => ({ candidate: 1, line: random.one(lines), files: [file] }),
    recordStep: ({ random, file }, { process = [], steps = [], shortlist = [] }) => {
      const next = process[steps.length]
      const votes = often(random, 90) ? 8 : random.between(0, 8)
      const yes = shortlist.map((candidate: number) => ({ candidate, votes }))
      const ballot = next?.ballot === 'none' ? {} : { ballot: { issued: 8, returned: 8, valid: 8, yes } }
      return { step: next?.step ?? 'leadership1', summoned: 9, present: 8, files: [file], ...ballot }
    },
    consult: ({ file }) => ({ with: 'Ban Tổ chức Tỉnh ủy', agreed: true, files: [file] }),
    orderVerification: () => ({ candidate: 1 }),
    concludeVerification: ({ file }) => ({ candidate: 1, met: true, files: [file] }),
    makeStatement: () => ({ statement: 'Tôi nhận nhiệm vụ' }),
    giveOpinion: ({ file }) => ({ from: 'Chi ủy cơ quan', files: [file] }),
    attach: withFile,
    detach: firstFile,
    enterDecision: ({ random, file }) => ({ agreed: often(random, 80), files: [file] }),
    proposeUp: withFile,
    answerFromSuperior: ({ random, file }) => ({ agreed: often(random, 80), files: [file] }),
    reschedule: ({ random }) => ({ deadline: 'process', until: hoursAhead(random.between(24, 240)) }),
    correct: () => ({ what: 'step' }),
  },
}
