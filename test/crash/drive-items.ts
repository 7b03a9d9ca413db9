import { board, type Course, firstFile, memberInCharge, often, preparer, soon, withFile } from './drive-hand.ts'

const urgent = { important: 'Tuyến đường duy nhất bị chia cắt', urgent: 'Phải xử lý trong tuần' }

/** Nội dung trình hội nghị. */
export const items: Course = {
  stem: 'agendaItem',
  procedures: 'agenda-items',
  people: [...board, 'vanphong', 'vanphong', 'phongkinhte', 'phongkinhte', memberInCharge],
  begin: ({ random }) => {
    const body = random.one(['standingCommittee', 'standingCommittee', 'standingCommittee', 'permanentBoard'])
    const said = { title: `Nội dung ${random.between(1, 9_999)}`, body, preparer }
    if (often(random, 15)) return { person: 'phongkinhte', body: { ...said, unscheduled: urgent } }
    return { person: 'vanphong', body: { ...said, memberInCharge } }
  },
  acts: {
    assign: () => ({ memberInCharge, preparer }),
    flag: ({ random }) => ({ important: often(random, 50) }),
    attach: withFile,
    detach: firstFile,
    seekComments: () => ({ from: ['Phòng Tài chính'] }),
    opine: () => ({ opinion: 'Đồng ý trình' }),
    deliver: withFile,
    keep: ({ random }) => ({ until: soon(random) }),
    appraise: () => ({ findings: 'Đủ hồ sơ' }),
    sendBack: () => ({ reasons: ['Thiếu phụ lục'] }),
    answerFromSuperior: ({ random }) => ({ answer: 'Đã trả lời', agreed: often(random, 80) }),
    correct: () => ({ what: 'opinion', n: 1 }),
  },
}
