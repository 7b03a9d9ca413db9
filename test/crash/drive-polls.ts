import {
  type Builder,
  type Course,
  committee,
  daysAhead,
  firstFile,
  memberInCharge,
  often,
  preparer,
  withFile,
} from './drive-hand.ts'

const answer: Builder = ({ random }) => ({
  choice: often(random, 85) ? 'approve' : 'reject',
  ...(often(random, 10) ? { differs: true, remark: 'Đề nghị làm từng bước' } : {}),
})

/** Xin ý kiến bằng văn bản: the office enters what came on paper as often as members answer themselves. */
export const polls: Course = {
  stem: 'writtenPoll',
  procedures: 'written-polls',
  people: ['phobithu.thuongtruc', 'phobithu.thuongtruc', 'bithu', ...committee, ...Array<string>(9).fill('vanphong')],
  begin: ({ random }, file) => ({
    person: 'vanphong',
    body: {
      title: `Việc xin ý kiến ${random.between(1, 9_999)}`,
      body: 'standingCommittee',
      question: 'Đồng chí có đồng ý hay không?',
      preparer,
      files: [file('vanphong')],
    },
  }),
  acts: {
    assign: () => ({ memberInCharge, preparer }),
    attach: withFile,
    detach: firstFile,
    opine: () => ({ opinion: 'Đồng ý' }),
    flag: ({ random }) => ({ important: often(random, 30) }),
    order: () => ({ ground: { kind: 'cannotMeet', why: 'Đang phòng, chống bão' }, documentType: 'KL' }),
    answer,
    enterOnBehalf: (hand, content) => ({
      ...answer(hand, content),
      member: hand.random.one(content.unanswered?.length ? content.unanswered : committee),
      files: [hand.file],
    }),
    extend: ({ random }) => ({ until: `${daysAhead(random.between(5, 9))}T10:00:00+07:00` }),
    judge: ({ random }) => ({ important: often(random, 50) }),
    correct: () => ({ what: 'answer', n: 1 }),
  },
}
