import {
  type Builder,
  board,
  type Course,
  committee,
  executive,
  hoursAhead,
  often,
  reason,
  soon,
  withFile,
} from './drive-hand.ts'

const members: Record<string, string[]> = {
  executiveCommittee: executive,
  standingCommittee: committee,
  permanentBoard: board,
}
const lines: Record<string, string[]> = {
  executiveCommittee: ['standingCommitteeReport', 'socioEconomic', 'programmeResults'],
  standingCommittee: ['permanentBoardReport'],
}
const fields = {
  purpose: 'Xem xét, quyết định các nội dung thuộc thẩm quyền',
  requirements: 'Tài liệu gửi đúng hạn, thảo luận đầy đủ',
  content: 'Các nội dung trong chương trình',
  scope: 'Công tác lãnh đạo của Đảng bộ xã',
}

const newItem: Builder = ({ random, known }, { body }) => ({
  item: random.one([...known('agenda-items', body), 'none']),
})
const item: Builder = ({ random }, { agenda = [] }) => ({ item: random.one(agenda.map(itemOf).concat('none')) })
const openItem: Builder = (hand, { agenda = [] }) =>
  item(hand, { agenda: agenda.filter(({ outcome }: { outcome: unknown }) => !outcome) })

/** Hội nghị. */
export const meetings: Course = {
  stem: 'meeting',
  procedures: 'meetings',
  people: [
    'vanphong',
    'vanphong',
    'vanphong',
    'vanphong',
    'phobithu.thuongtruc',
    'phobithu.thuongtruc',
    'bithu',
    'bithu',
  ],
  begin: ({ random }) => {
    const body = random.one(['standingCommittee', 'standingCommittee', 'permanentBoard', 'executiveCommittee'])
    const said = { title: `Hội nghị ${random.between(1, 9_999)}`, body, place: 'Phòng họp số 1', ...fields, reason }
    if (often(random, 25))
      return { person: 'vanphong', body: { ...said, startsAt: hoursAhead(random.between(24, 240)) } }
    const ground =
      body === 'executiveCommittee'
        ? { kind: 'standingCommitteeDecision', reference: '12-KL/ĐU' }
        : { kind: 'whenNeeded', why: 'Việc gấp' }
    return { person: 'vanphong', body: { ...said, kind: 'extraordinary', ground, startsAt: hoursAhead(1) } }
  },
  acts: {
    placeItem: newItem,
    addItem: newItem,
    takeOffItem: item,
    enterLine: ({ random }, { body }) => ({
      line: random.one(lines[body] ?? ['permanentBoardReport']),
      ...(often(random, 50) ? { none: true } : { text: 'Đã giải quyết các việc được giao' }),
    }),
    inviteGuest: (hand, content) => ({ ...item(hand, content), person: 'phongkinhte' }),
    sendSupplement: () => ({ note: 'Tài liệu bổ sung' }),
    open: (_, { body }) => ({ chair: 'bithu', recorder: 'vanphong', present: members[body] ?? committee }),
    attend: ({ random }, { body }) => ({ person: random.one(members[body] ?? committee) }),
    leave: ({ random }, { body }) => ({ person: random.one(members[body] ?? committee) }),
    recuse: openItem,
    takeUp: openItem,
    vote: ({ random }, { agenda = [], present = [] }) => {
      const up = agenda.find((each: { takenUp: boolean; outcome: unknown }) => each.takenUp && !each.outcome)
      const n = present.length
      const approve = often(random, 80) ? n : random.between(0, n)
      const secret = { method: 'secret', issued: n, returned: n, valid: n, approve }
      const open = { method: 'open', approve, reject: n - approve, abstain: 0 }
      return { item: up?.item ?? 'none', ballots: up?.itemType === 'personnel' ? secret : open }
    },
    note: openItem,
    defer: openItem,
    sendBack: openItem,
    referUp: openItem,
    reserve: (hand, content) => ({ ...openItem(hand, content), opinion: 'Đề nghị cân nhắc thêm' }),
    correct: (_, { attendance = [] }) => ({ what: 'attendance', person: attendance.at(-1)?.person ?? 'none' }),
    adjourn: ({ random }) => ({ until: soon(random) }),
    resume: (_, { body }) => ({ present: members[body] ?? committee }),
    conclude: (_, { agenda = [] }) => ({
      deferRest: true,
      documents: agenda
        .filter(({ outcome }: { outcome: string | null }) => outcome === 'carried')
        .map((entry: { item: string }) => ({ item: itemOf(entry), documentType: 'KL' })),
    }),
    draftMinutes: withFile,
    sign: ({ person, file }) => ({ as: person === 'vanphong' ? 'recorder' : 'chair', files: [file] }),
    reschedule: ({ random }) => ({ startsAt: hoursAhead(random.between(1, 72)) }),
  },
}

function itemOf({ item }: { item: string }): string {
  return item
}
