import { type Course, firstFile, soon, withFile } from './drive-hand.ts'

/** Ban hành văn bản. */
export const documents: Course = {
  stem: 'promulgation',
  procedures: 'promulgations',
  people: ['vanphong', 'vanphong', 'vanphong', 'bithu', 'bithu', 'phongkinhte'],
  begin: ({ random }, file) => ({
    person: 'vanphong',
    body: {
      title: `Văn bản ${random.between(1, 9_999)}`,
      documentType: random.one(['TB', 'KH', 'BC']),
      organ: random.one(['standingCommittee', 'permanentBoard']),
      files: [file('vanphong')],
    },
  }),
  acts: {
    attach: withFile,
    detach: firstFile,
    pass: () => ({ signer: 'secretary' }),
    sign: ({ file }) => ({ method: 'hand', files: [file] }),
    dispatch: ({ file }) => ({ recipients: [{ capacity: 'office' }, { name: 'Tỉnh ủy (để báo cáo)' }], files: [file] }),
    acknowledge: ({ random }) => ({ n: random.between(1, 3) }),
    archive: () => ({ place: 'Kho lưu trữ Đảng ủy' }),
    correct: ({ random }) => ({ title: `Văn bản ${random.between(1, 9_999)}` }),
    reschedule: ({ random }) => ({ until: soon(random) }),
  },
}
