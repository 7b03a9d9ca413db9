import { board, type Course, daysAhead, firstFile, preparer, withFile } from './drive-hand.ts'

const letters = ['a', 'b1', 'b2', 'b3', 'c', 'd', 'đ', 'e', 'g', 'h1', 'h2', 'j']
const also: Record<string, object> = {
  b1: { managedBy: 'permanentBoard' },
  h2: { pending: true, amount: 50_000_000 },
  j: { pending: true, councilSession: 'adHoc' },
}

/** Việc được ủy quyền. */
export const matters: Course = {
  stem: 'delegatedMatter',
  procedures: 'delegated-matters',
  people: [...board, ...board, ...board, 'vanphong', 'vanphong', 'vanphong', 'phongkinhte'],
  begin: ({ random }) => ({
    person: 'vanphong',
    body: { title: `Việc ủy quyền ${random.between(1, 9_999)}`, preparer },
  }),
  acts: {
    accept: ({ random }) => {
      const letter = random.one(letters)
      return { source: 'delegation', letter, decideBy: daysAhead(random.between(1, 9)), ...also[letter] }
    },
    attach: withFile,
    detach: firstFile,
    disagree: () => ({ opinion: 'Chưa đủ căn cứ' }),
    resubmit: withFile,
    raise: ({ random }) => ({ as: random.one(['complex', 'necessary']) }),
    lower: () => ({ members: board }),
    handOver: withFile,
    reschedule: ({ random }) => ({ decideBy: daysAhead(random.between(1, 9)) }),
    correct: ({ random }, { answers = [] }) => ({ what: 'answer', n: random.between(1, Math.max(1, answers.length)) }),
  },
}
