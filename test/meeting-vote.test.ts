import { describe, expect, it } from 'vitest'
import type { Authorisation, Body, Terms } from '../machines/event.ts'
import { meeting } from '../machines/meeting.ts'
import { discussing, entry, invited, item, members, open, opened, type Room, startsAt, why } from './meeting-room.ts'
import { btvMembers, committee, except, lungPhinh, model143 } from './terms.ts'

const bch = 'executiveCommittee'
const btv = 'standingCommittee'
const tt = 'permanentBoard'
const six = btvMembers.slice(0, 6)
const secret = (approve: number, valid: number, returned = valid, issued = returned) => ({
  type: 'vote',
  item: 'a',
  ballots: { method: 'secret', issued, returned, valid, approve },
})
const named = (...people: string[]) => ({
  type: 'vote',
  item: 'a',
  ballots: { method: 'named', votes: people.map((person) => ({ person, choice: 'approve' })) },
})
const outcome = (room: Room) => room.context.agenda[0].outcome
const on = (body: Body, how: object = {}, terms: Terms = lungPhinh) =>
  discussing(body, [item('a', body)], how, { terms })

describe('Khai mạc: đủ 2/3 thành viên (Điều 11, khoản 1)', () => {
  const opens = (body: Body, present: string[], more = {}) => {
    const room = invited(body, [], {}, more)
    room.change({ at: startsAt })
    return room.lacks('vanThu', { type: 'open', chair: 'biThu', recorder: 'vanThu', present })
  }

  it('6 of 9 in BTV, 10 of 15 in BCH, 2 of 3 in TT; one short does not', () => {
    for (const [body, needed] of [
      [btv, 6],
      [bch, 10],
      [tt, 2],
    ] as [Body, number][]) {
      expect(opens(body, members[body]!.slice(0, needed))).toBeUndefined()
      expect(opens(body, members[body]!.slice(0, needed - 1))).toEqual(['opensQuorate'])
    }
  })

  it('of 10 sitting 7 are needed, of 8 sitting 6', () => {
    const { btv6, ...eight } = committee
    expect(opens(btv, six, { cast: eight })).toBeUndefined()
    expect(opens(btv, six.slice(0, 5), { cast: eight })).toEqual(['opensQuorate'])
    const ten = { ...committee, btv7: { capacities: [bch, btv] } }
    expect(opens(btv, six, { cast: ten })).toEqual(['opensQuorate'])
  })

  it('nobody counts twice, guests and proxies not at all', () => {
    const five = six.slice(0, 5)
    expect(opens(btv, [...five, 'biThu'])).toEqual(['opensQuorate'])
    expect(opens(btv, [...five, 'khach'])).toEqual(['presentAreMembers', 'opensQuorate'])
    expect(opens(btv, [...five, 'bch1'])).toEqual(['presentAreMembers', 'opensQuorate'])
  })

  it('counts those sitting at that moment, and freezes them [C-16]', () => {
    const room = invited(btv)
    const { btv6, ...eight } = committee
    room.change({ at: startsAt, cast: eight })
    room.act('vanThu', { type: 'open', chair: 'biThu', recorder: 'vanThu', present: six })
    expect(room.context.sitting).toHaveLength(8)
    room.change({ cast: committee })
    expect(room.lacks('vanThu', { type: 'attend', person: 'btv6' })).toEqual(['isMember'])
  })

  it('briefings open with whoever is there', () => {
    expect(opens('internalAffairs', ['biThu', 'khach'])).toBeUndefined()
  })

  it('more than two hours early is warned, two hours sharp is not', () => {
    const early = (at: string) => {
      const room = invited(btv)
      room.change({ at })
      room.act('vanThu', { type: 'open', chair: 'biThu', recorder: 'vanThu', present: six })
      return room.remarks
    }
    expect(early('2026-04-28T06:00:00+07:00')).toEqual([])
    expect(early('2026-04-28T05:59:59+07:00')).toEqual(['opensOnTime'])
  })

  it('the recorder is somebody, and not the chair', () => {
    const room = invited(btv)
    const how = { type: 'open', chair: 'biThu', present: btvMembers }
    expect(room.lacks('vanThu', { ...how, recorder: 'nobody' })).toEqual(['recorderIsKnown'])
    expect(room.lacks('vanThu', { ...how, recorder: 'biThu' })).toEqual(['recorderIsKnown'])
    expect(room.lacks('btv1', { ...how, recorder: 'vanThu' })).toEqual(['opensAsChair'])
    expect(room.lacks('biThu', { ...how, recorder: 'vanThu' })).toBeUndefined()
  })
})

describe('Người chủ trì [C-06] (Điều 6, khoản 1; Điều 7, khoản 2)', () => {
  const away = btvMembers.filter((person) => person !== 'biThu')
  const authorisation: Authorisation = {
    id: 'u1',
    kind: 'authorisation',
    giver: 'biThu',
    holder: 'phoBiThu',
    documentTypes: [],
    fromOn: '2026-04-27',
    toOn: '2026-04-28',
    reference: '05-GUQ/ĐU',
  }
  const substitute: Authorisation = { ...authorisation, kind: 'namedSubstitute', giver: null, holder: 'btv1' }
  const chair = (who: string, present = away, authorisations: Authorisation[] = [], terms: Terms = lungPhinh) => {
    const room = invited(btv, [], {}, { authorisations, terms })
    room.change({ at: startsAt })
    return room.lacks('vanThu', { type: 'open', chair: who, recorder: 'vanThu', present })
  }
  const chairedBy = (who: string, authorisations: Authorisation[] = [], terms: Terms = lungPhinh) =>
    opened(btv, [], { chair: who, present: away }, { authorisations, terms })
  const conclude = { type: 'conclude' }

  it('is the secretary, present; nobody else while he is there', () => {
    expect(chair('biThu', btvMembers)).toBeUndefined()
    expect(chair('biThu')).toEqual(['chairIsPresent'])
    for (const who of ['phoBiThu', 'chuTich', 'btv1']) expect(chair(who, btvMembers)).toEqual(['chairIsCompetent'])
    expect(chair('phoBiThu', btvMembers, [authorisation])).toEqual(['chairIsCompetent'])
  })

  it('neither the other deputy nor a member takes his place unasked', () => {
    expect(chair('chuTich')).toEqual(['chairIsCompetent'])
    expect(chair('btv1')).toEqual(['chairIsCompetent'])
  })

  it('an authorisation covers its days, both included, and the deputy alone', () => {
    expect(chairedBy('phoBiThu', [authorisation]).context.chairBasis).toBe('authorisation')
    expect(chairedBy('phoBiThu', [{ ...authorisation, toOn: '2026-04-27' }]).context.chairBasis).toBe('unauthorised')
    expect(chairedBy('phoBiThu', [{ ...authorisation, fromOn: '2026-04-29', toOn: null }]).context.chairBasis).toBe(
      'unauthorised',
    )
    expect(chair('btv1', away, [{ ...authorisation, holder: 'btv1' }])).toEqual(['chairIsCompetent'])
    expect(chairedBy('phoBiThu', [{ ...authorisation, giver: 'chuTich' }]).context.chairBasis).toBe('unauthorised')
  })

  it('without one the deputy opens and chairs, but conclusion waits', () => {
    const room = chairedBy('phoBiThu')
    expect(room.lacks('phoBiThu', conclude)).toEqual(['mayConclude'])
    expect(room.lacks('btv2', conclude)).toEqual(['concludesAsChair', 'mayConclude'])
    expect(room.lacks('biThu', conclude)).toBeUndefined()
    room.change({ authorisations: [authorisation] })
    expect(room.lacks('phoBiThu', conclude)).toBeUndefined()
  })

  it('or for a substitute named by BTV from among its own', () => {
    const room = chairedBy('phoBiThu')
    room.change({ authorisations: [substitute] })
    room.act('btv1', conclude)
    expect(room.context.concludedBy).toBe('btv1')
    expect(chairedBy('btv1', [substitute]).context.chairBasis).toBe('named')
    expect(chair('bch1', [...away, 'bch1'], [{ ...substitute, holder: 'bch1' }])).toContain('chairIsCompetent')
  })

  it('under the model regulation absence alone suffices', () => {
    const room = chairedBy('phoBiThu', [], model143)
    expect(room.context.chairBasis).toBe('absence')
    expect(room.lacks('phoBiThu', conclude)).toBeUndefined()
    expect(chair('phoBiThu', btvMembers, [], model143)).toEqual(['chairIsCompetent'])
  })

  it('signing waits as well: what the deputy may not conclude he does not sign', () => {
    const room = chairedBy('phoBiThu')
    room.act('biThu', conclude)
    room.act('vanThu', { type: 'draftMinutes', files: ['bienBan'] })
    room.act('vanThu', { type: 'sign', as: 'recorder' })
    expect(room.lacks('phoBiThu', { type: 'sign', as: 'chair' })).toEqual(['signsAsNamed'])
    room.act('biThu', { type: 'sign', as: 'chair' })
    expect(room.state).toBe('closed')
  })

  it('the meeting of Party bodies is the deputy’s in his own right', () => {
    const room = opened('partyBodies', [], { chair: 'phoBiThu', present: ['biThu', 'phoBiThu', 'khach'] })
    expect(room.context.chairBasis).toBe('office')
    expect(room.lacks('phoBiThu', conclude)).toBeUndefined()
  })
})

describe('Biểu quyết: quá nửa số Ủy viên đương nhiệm (Điều 9, khoản 3)', () => {
  const voted = (room: Room, ballot: object) => {
    room.act('vanThu', ballot as { type: string })
    return outcome(room)
  }

  it('of 9 sitting 5 carry; 4 do not, though they are most of the 6 present', () => {
    expect(voted(on(btv, { present: six }), open('a', 5, 1))).toBe('carried')
    expect(voted(on(btv, { present: six }), open('a', 4, 2))).toBe('notCarried')
  })

  it('of 10 sitting exactly half do not carry; nobody has a casting vote [C-28]', () => {
    const ten = { ...committee, btv7: { capacities: [bch, btv] } }
    const room = () => discussing(btv, [item('a', btv)], { present: [...btvMembers, 'btv7'] }, { cast: ten })
    expect(voted(room(), open('a', 5, 5))).toBe('notCarried')
    expect(voted(room(), open('a', 6, 4))).toBe('carried')
  })

  it('abstaining and staying away is not approving', () => {
    expect(voted(on(btv), open('a', 4, 0, 5))).toBe('notCarried')
    expect(voted(on(bch), open('a', 7, 0, 0))).toBe('notCarried')
    expect(voted(on(bch), open('a', 8, 0, 0))).toBe('carried')
  })

  it('TT decides only when all its sitting members agree; two may meet', () => {
    expect(voted(on(tt), open('a', 3))).toBe('carried')
    expect(voted(on(tt), open('a', 2, 1))).toBe('notCarried')
    expect(voted(on(tt, { present: ['biThu', 'phoBiThu'] }), open('a', 2))).toBe('notCarried')
  })

  it('a matter with its own threshold follows that', () => {
    const special = { 'meeting.specialThresholds': { other: { atLeast: [2, 3], of: 'sittingMembers' } } }
    const other = item('a', btv, { itemType: 'other' })
    const threshold = special['meeting.specialThresholds'].other
    const raised = { ...other, context: { ...other.context, threshold } }
    const room = () => discussing(btv, [raised], {}, { terms: except(lungPhinh, special) })
    expect(voted(room(), open('a', 5, 4))).toBe('notCarried')
    expect(voted(room(), open('a', 6, 3))).toBe('carried')
  })

  it('briefings do not vote', () => {
    expect(on('internalAffairs').lacks('vanThu', open('a', 1))).toContain('bodyDecides')
    expect(on('partyBodies').lacks('vanThu', open('a', 1))).toContain('bodyDecides')
  })

  it('which item is still to be given, and greys nothing before', () => {
    const room = opened(btv, [item('a', btv)])
    const takeUp = room.permitted('vanThu').find(({ type }) => type === 'takeUp')!
    expect(takeUp.allowed).toBe(true)
    const open = takeUp.requirements.filter(({ met }) => met === null).map(({ id }) => id)
    expect(open).toEqual(expect.arrayContaining(['isOnAgenda', 'itemIsReady']))
  })

  it.each([
    ['the day before the Council meets', '2026-04-29', undefined],
    ['no more on the day itself', '2026-04-28', ['isBeforeCouncil']],
  ])('a council matter is taken up %s (Điều 6)', (_, councilOn, lacks) => {
    const council = { itemType: 'councilSession', councilSession: 'regular', councilOn }
    expect(opened(btv, [item('a', btv, council)]).lacks('vanThu', { type: 'takeUp', item: 'a' })).toEqual(lacks)
  })

  it('a council matter whose day has moved is taken up by the new day', () => {
    const council = { itemType: 'councilSession', councilSession: 'regular', councilOn: '2026-04-28' }
    const room = opened(btv, [item('a', btv, council)])
    const stands = { important: false, closedSession: false, kept: false, late: false, councilOn: '2026-05-12' }
    room.hear({ type: 'itemStands', from: 'a', item: 'a', ...stands })
    expect(room.lacks('vanThu', { type: 'takeUp', item: 'a' })).toBeUndefined()
  })

  it('only on what is taken up, once', () => {
    const room = opened(btv, [item('a', btv)])
    expect(room.lacks('vanThu', open('a', 9))).toEqual(['itemIsUp'])
    expect(room.lacks('vanThu', open('b', 9))).toContain('isOnAgenda')
    room.act('vanThu', { type: 'takeUp', item: 'a' })
    expect(room.lacks('vanThu', { type: 'takeUp', item: 'a' })).toEqual(['itemIsReady'])
    room.act('vanThu', open('a', 9))
    expect(room.lacks('vanThu', open('a', 9))).toEqual(['itemIsUp', 'notYetVoted'])
  })

  it('by recorder, office or chair', () => {
    expect(on(btv, { recorder: 'btv2' }).lacks('btv2', open('a', 9))).toBeUndefined()
    expect(on(btv).lacks('btv2', open('a', 9))).toEqual(['sentBy'])
  })

  it('not more votes than people present', () => {
    expect(on(btv, { present: six }).lacks('vanThu', open('a', 6))).toBeUndefined()
    expect(on(btv, { present: six }).lacks('vanThu', open('a', 5, 1, 1))).toEqual(['sumsAddUp'])
  })

  it('by name: members, present, each once', () => {
    const room = on(btv, { present: six })
    expect(room.lacks('vanThu', named(...six))).toBeUndefined()
    expect(room.lacks('vanThu', named('bch1'))).toEqual(['votersAreMembers', 'votersArePresent'])
    expect(room.lacks('vanThu', named('btv6'))).toEqual(['votersArePresent'])
    expect(room.lacks('vanThu', named('btv1', 'btv1'))).toEqual(['votersVoteOnce'])
  })
})

describe('Bỏ phiếu kín [C-30]', () => {
  const personnel = (terms: Terms = lungPhinh) =>
    discussing(btv, [item('a', btv, { itemType: 'personnel' })], { present: six }, { terms })

  it.each(['personnel', 'cellCongress', 'discipline', 'confidence'])('%s: openly only with a reason', (itemType) => {
    const room = discussing(btv, [item('a', btv, { itemType })])
    expect(room.lacks('vanThu', open('a', 9))).toEqual(['ballotFits'])
    room.act('vanThu', { ...open('a', 9), ...why })
    expect(room.context.agenda[0].votes[0].reason).toBe(why.reason)
  })

  it('other matters may be voted on either way', () => {
    expect(on(btv).lacks('vanThu', secret(5, 9))).toBeUndefined()
  })

  it('yes ≤ valid ≤ returned ≤ issued ≤ present', () => {
    const room = personnel()
    expect(room.lacks('vanThu', secret(6, 6, 6, 6))).toBeUndefined()
    expect(room.lacks('vanThu', secret(6, 5, 6, 6))).toEqual(['sumsAddUp'])
    expect(room.lacks('vanThu', secret(5, 6, 5, 6))).toEqual(['sumsAddUp'])
    expect(room.lacks('vanThu', secret(5, 6, 6, 5))).toEqual(['sumsAddUp'])
    expect(room.lacks('vanThu', secret(6, 6, 6, 7))).toEqual(['sumsAddUp'])
  })

  it('keeps sums alone: a ballot with names is no secret ballot', () => {
    const room = personnel()
    expect(() => room.act('vanThu', { ...secret(5, 6), ballots: { ...secret(5, 6).ballots, votes: [] } })).toThrow()
    room.act('vanThu', secret(5, 6))
    expect(room.context.agenda[0].votes[0].ballots).toEqual(secret(5, 6).ballots)
    expect(outcome(room)).toBe('carried')
  })
})

describe('Người có liên quan không tham gia [C-29]', () => {
  const recused = (terms: Terms = lungPhinh) => {
    const room = on(btv, { present: six }, terms)
    room.act('btv1', { type: 'recuse', item: 'a' })
    return room
  }

  it('the member says so, or the recorder for the member', () => {
    const room = on(btv)
    expect(room.lacks('btv1', { type: 'recuse', item: 'a', person: 'btv2' })).toEqual(['recusesMember'])
    expect(room.lacks('khach', { type: 'recuse', item: 'a' })).toEqual(['recusesMember'])
    expect(room.lacks('vanThu', { type: 'recuse', item: 'a', person: 'btv2' })).toBeUndefined()
  })

  it('does not vote', () => {
    expect(recused().lacks('vanThu', named('btv1'))).toEqual(['votersAreNotRecused'])
    expect(recused().lacks('vanThu', open('a', 6))).toEqual(['sumsAddUp'])
  })

  it('stays in the quorum while present, and in the denominator', () => {
    const room = recused()
    room.act('vanThu', open('a', 4))
    expect(outcome(room)).toBe('notCarried')
    expect(room.context.agenda[0].votes[0]).toMatchObject({ sitting: 9, present: 6, needed: 5 })
  })

  it('unless the unit reads it otherwise', () => {
    const rule = { votes: false, inDenominator: false, inQuorumWhilePresent: true }
    const out = recused(except(lungPhinh, { 'meeting.recusal': rule }))
    out.act('vanThu', open('a', 5))
    expect(out.context.agenda[0].votes[0]).toMatchObject({ sitting: 8, needed: 5 })
    const absent = recused(except(lungPhinh, { 'meeting.recusal': { ...rule, inQuorumWhilePresent: false } }))
    expect(absent.lacks('vanThu', open('a', 5))).toEqual(['quorumHolds'])
  })

  it('a slip in it is struck', () => {
    const room = recused()
    room.act('vanThu', { type: 'correct', what: 'recusal', item: 'a', person: 'btv1', ...why })
    expect(room.lacks('vanThu', open('a', 6))).toBeUndefined()
  })
})

describe('Không còn đủ thành viên', () => {
  const lost = () => {
    const room = discussing(btv, [item('a', btv), item('b', btv)], { present: six })
    room.act('vanThu', open('a', 5))
    room.act('vanThu', { type: 'leave', person: 'btv1' })
    return room
  }

  it('what is decided stands; the rest can only be deferred, then conclude or adjourn', () => {
    const room = lost()
    expect(room.context.agenda[0].outcome).toBe('carried')
    for (const type of ['note', 'sendBack', 'referUp'])
      expect(room.lacks('vanThu', { type, item: 'b', ...why })).toEqual(['quorumHolds'])
    expect(room.lacks('vanThu', open('b', 5))).toEqual(['quorumHolds'])
    expect(room.lacks('vanThu', { type: 'adjourn', until: '2026-04-29T08:00:00+07:00' })).toBeUndefined()
    room.act('vanThu', { type: 'defer', item: 'b', ...why })
    room.act('biThu', { type: 'conclude', documents: [{ item: 'a', documentType: 'NQ' }] })
    expect(room.state).toBe('concluded')
  })

  it('who comes makes it whole again; a slip in attendance is struck', () => {
    const room = lost()
    room.act('vanThu', { type: 'attend', person: 'btv5' })
    expect(room.lacks('vanThu', open('b', 5))).toBeUndefined()
    room.act('vanThu', { type: 'correct', what: 'attendance', person: 'btv5', ...why })
    expect(room.lacks('vanThu', open('b', 5))).toEqual(['quorumHolds'])
    room.act('vanThu', { type: 'correct', what: 'attendance', person: 'btv1', ...why })
    expect(room.lacks('vanThu', open('b', 5))).toBeUndefined()
    expect(room.lacks('vanThu', { type: 'correct', what: 'attendance', person: 'btv6', ...why })).toEqual(['holdsSlip'])
  })
})

describe('Sửa mục ghi sai', () => {
  it('a vote is struck with its reason, stays on the record, and a new one counts', () => {
    const room = on(btv)
    room.act('vanThu', open('a', 4, 5))
    const slip = { type: 'correct', what: 'vote', item: 'a' }
    expect(room.lacks('vanThu', slip)).toEqual(['hasReason'])
    expect(room.lacks('btv1', { ...slip, ...why })).toEqual(['sentBy'])
    room.act('vanThu', { ...slip, ...why })
    expect([outcome(room), room.context.agenda[0].votes[0].struck]).toEqual([null, why.reason])
    room.act('vanThu', open('a', 5, 4))
    expect([outcome(room), room.context.agenda[0].votes.length]).toEqual(['carried', 2])
  })

  it('another outcome is struck too; a voted one only by its vote', () => {
    const room = on(btv)
    room.act('vanThu', { type: 'note', item: 'a' })
    room.act('vanThu', { type: 'correct', what: 'outcome', item: 'a', ...why })
    room.act('vanThu', open('a', 9))
    expect(room.lacks('vanThu', { type: 'correct', what: 'outcome', item: 'a', ...why })).toEqual(['holdsSlip'])
  })

  it('until the session is concluded', () => {
    const room = on(btv)
    room.act('vanThu', open('a', 4))
    room.act('biThu', { type: 'conclude' })
    expect(room.lacks('vanThu', { type: 'correct', what: 'vote', item: 'a', ...why })).toEqual([])
  })
})

describe('Ý kiến bảo lưu (Điều 9, khoản 4)', () => {
  it('is the member’s own, and read by the body alone', () => {
    const room = on(btv)
    const reserve = { type: 'reserve', item: 'a', opinion: 'Chưa đồng tình về vốn' }
    expect(room.lacks('vanThu', reserve)).toEqual(['reservesAsMember'])
    expect(room.lacks('bch1', reserve)).toEqual(['reservesAsMember'])
    room.act('btv1', reserve)
    expect(JSON.stringify(room.view('btv2'))).toContain('Chưa đồng tình')
    for (const outsider of ['vanThu', 'kiemTra', 'khach', 'bch1'])
      expect(JSON.stringify(room.view(outsider))).not.toContain('Chưa đồng tình')
    expect(meeting.viewEvent(reserve, room.context, room.by('vanThu'))).not.toHaveProperty('opinion')
    expect(meeting.viewEvent(reserve, room.context, room.by('btv3'))).toHaveProperty('opinion')
    expect(meeting.viewEvent(reserve, room.context, room.by('khach'))).toEqual({ type: 'reserve' })
  })

  it('a slip in it is struck', () => {
    const room = on(btv)
    room.act('btv1', { type: 'reserve', item: 'a', opinion: 'Nhầm' })
    room.act('vanThu', { type: 'correct', what: 'reservation', item: 'a', person: 'btv1', ...why })
    expect(room.context.agenda[0].reservations[0].struck).toBe(why.reason)
  })
})

describe('Nội dung mật trong một hội nghị', () => {
  const room = () => discussing(btv, [item('a', btv, { secrecy: 'secret', title: 'Số 07' }), item('b', btv)])

  it('nothing of what was said is written down, of this item alone', () => {
    const one = room()
    expect(one.lacks('vanThu', { type: 'note', item: 'a', text: 'Nội dung' })).toEqual(['holdsNoText'])
    expect(one.lacks('vanThu', { type: 'note', item: 'b', text: 'Nội dung' })).toBeUndefined()
    expect(one.lacks('btv1', { type: 'reserve', item: 'a', opinion: 'Không đồng ý' })).toContain('holdsNoText')
    expect(one.lacks('btv1', { type: 'reserve', item: 'a' })).toEqual(['saysOrRegisters'])
    expect(one.lacks('btv1', { type: 'reserve', item: 'a', registerEntries: [entry] })).toBeUndefined()
    expect(one.lacks('vanThu', open('a', 9))).toBeUndefined()
  })
})

describe('Kết luận hội nghị', () => {
  const conclude = { type: 'conclude' }

  it('every item has an outcome, or the rest is deferred with a reason', () => {
    const room = discussing(btv, [item('a', btv)])
    expect(room.lacks('biThu', conclude)).toEqual(['allHaveOutcomes'])
    expect(room.lacks('biThu', { ...conclude, deferRest: true })).toEqual(['allHaveOutcomes'])
    expect(room.lacks('biThu', { ...conclude, deferRest: true, ...why })).toBeUndefined()
  })

  it('each carried item names its document; BCH issues resolutions or conclusions only', () => {
    const carried = (body: Body) => {
      const room = on(body)
      room.act('vanThu', open('a', members[body]!.length))
      return room
    }
    const choose = (documentType: string, drafter?: object) => ({
      ...conclude,
      documents: [{ item: 'a', documentType, ...(drafter ? { drafter } : {}) }],
    })
    expect(carried(bch).lacks('biThu', conclude)).toEqual(['documentsAreChosen'])
    expect(carried(bch).lacks('biThu', choose('QĐ'))).toEqual(['documentsAreChosen'])
    expect(carried(bch).lacks('biThu', choose('KL'))).toBeUndefined()
    expect(carried(btv).lacks('biThu', choose('QĐ'))).toBeUndefined()
    expect(carried(btv).lacks('biThu', choose('NQ', { person: 'nobody' }))).toEqual(['draftersExist'])
    expect(carried(btv).lacks('biThu', choose('NQ', { organisation: 'phongKinhTe' }))).toBeUndefined()
  })

  it('every item is told now: what was taken up its outcome, what was not that it left', () => {
    const room = opened(btv, [item('a', btv), item('b', btv), item('c', btv)])
    room.act('vanThu', { type: 'takeUp', item: 'a' })
    room.act('vanThu', { type: 'takeUp', item: 'b' })
    room.act('vanThu', open('a', 5, 4))
    room.act('vanThu', { type: 'referUp', item: 'b', ...why })
    const documents = [{ item: 'a', documentType: 'NQ', drafter: { organisation: 'phongKinhTe' } }]
    const asks = room.act('biThu', { ...conclude, documents, deferRest: true, ...why })
    expect(asks.filter(({ type }) => type === 'tell').map(({ params }) => params)).toMatchObject([
      {
        dossier: 'a',
        event: {
          type: 'decide',
          decision: { outcome: 'carried', heldOn: '2026-04-28', documentType: 'NQ', approvals: 5, sitting: 9 },
        },
      },
      { dossier: 'b', event: { type: 'decide', decision: { outcome: 'referredUp', to: 'nextBody' } } },
      { dossier: 'c', event: { type: 'takenOff', reason: why.reason } },
    ])
    expect(asks.filter(({ type }) => type === 'agenda')).toMatchObject([{ params: { do: 'backlog', item: 'c' } }])
  })

  it('refers upwards only where there is somebody: TT → BTV → BCH, BTV → province', () => {
    const up = (body: Body, to: string) => on(body).lacks('vanThu', { type: 'referUp', item: 'a', to, ...why })
    expect(up(tt, 'nextBody')).toBeUndefined()
    expect(up(btv, 'nextBody')).toBeUndefined()
    expect(up(btv, 'superior')).toBeUndefined()
    expect(up(bch, 'nextBody')).toEqual(['hasHigherBody'])
    expect(up(tt, 'superior')).toEqual(['hasHigherBody'])
    expect(up('internalAffairs', 'nextBody')).toEqual(['hasHigherBody'])
  })

  it('an item that could not hear that it was taken up is taken up no longer', () => {
    const room = on(btv)
    room.hear({ type: 'untold', to: 'a', event: 'takenUp', reason: 'notTaken' })
    expect(room.context.agenda[0].takenUp).toBe(false)
  })

  it('what was put off is not taken up any more', () => {
    const room = opened(btv, [item('a', btv)])
    room.act('vanThu', { type: 'defer', item: 'a', ...why })
    expect(room.lacks('vanThu', { type: 'takeUp', item: 'a' })).toEqual(['itemIsReady'])
  })
})

describe('Tạm dừng, họp tiếp', () => {
  const until = '2026-04-29T08:00:00+07:00'
  const adjourned = () => {
    const room = on(btv)
    expect(room.lacks('vanThu', { type: 'adjourn', until: startsAt })).toEqual(['resumesAhead'])
    room.act('vanThu', { type: 'adjourn', until })
    return room
  }

  it('to a named hour ahead; the quorum is counted again', () => {
    const room = adjourned()
    expect(meeting.dues(room.context).find(({ name }) => name === 'resumption')?.dueAt).toBe(until)
    expect(room.lacks('vanThu', { type: 'resume', present: six.slice(0, 5) })).toEqual(['opensQuorate'])
    room.change({ at: until })
    room.act('vanThu', { type: 'resume', present: six })
    expect([room.state, room.context.present.length]).toEqual(['inSession', 6])
    expect(room.context.attendance.filter(({ what }: { what: string }) => what === 'leave')).toHaveLength(3)
  })

  it('again, with a reason; or concluded with the rest deferred', () => {
    const room = adjourned()
    expect(room.lacks('vanThu', { type: 'adjourn', until: '2026-05-04T08:00:00+07:00' })).toEqual(['hasReason'])
    room.act('biThu', { type: 'conclude', deferRest: true, ...why })
    expect(room.state).toBe('concluded')
  })

  it('slips may still be struck', () => {
    const room = on(btv)
    room.act('vanThu', open('a', 9))
    room.act('vanThu', { type: 'adjourn', until })
    room.act('vanThu', { type: 'correct', what: 'vote', item: 'a', ...why })
    expect(outcome(room)).toBeNull()
  })
})

describe('Biên bản có hai chữ ký', () => {
  const concluded = (body: Body = btv) => {
    const room = opened(body)
    room.act('biThu', { type: 'conclude' })
    return room
  }
  const draft = { type: 'draftMinutes', files: ['bienBan'] }
  const sign = (as: string) => ({ type: 'sign', as, files: ['banKy'] })

  it('the recorder’s first, then the chair’s, on minutes that say something', () => {
    const room = concluded()
    expect(room.lacks('vanThu', { type: 'draftMinutes' })).toEqual(['minutesSaySomething'])
    expect(room.lacks('vanThu', { ...draft, files: ['noSuch'] })).toEqual(['filesExist'])
    expect(room.lacks('vanThu', sign('recorder'))).toEqual(['minutesAreDrafted'])
    room.act('vanThu', draft)
    expect(room.lacks('biThu', sign('chair'))).toEqual(['signsInOrder'])
    expect(room.lacks('biThu', sign('recorder'))).toEqual(['signsAsNamed'])
    room.act('vanThu', sign('recorder'))
    expect(room.lacks('vanThu', sign('chair'))).toEqual(['signsAsNamed'])
    const asks = room.act('biThu', sign('chair'))
    expect([room.state, room.status]).toEqual(['closed', 'done'])
    expect(asks).toMatchObject([{ type: 'letter', params: { kind: 'meetingResult' } }])
    expect(asks[0]!.params.to).toHaveLength(9)
  })

  it('changed after the first signature, they are signed anew', () => {
    const room = concluded()
    room.act('vanThu', draft)
    room.act('vanThu', sign('recorder'))
    room.act('vanThu', draft)
    expect(room.lacks('biThu', sign('chair'))).toEqual(['signsInOrder'])
  })

  it('no meeting closes without minutes, whoever need not sign them', () => {
    const rule = { 'meeting.minutes.permanentBoard': { signers: [] } }
    const room = opened(tt, [], {}, { terms: except(lungPhinh, rule) })
    room.act('biThu', { type: 'conclude' })
    expect(room.state).toBe('concluded')
    room.act('vanThu', draft)
    expect(room.state).toBe('closed')
  })

  it('the conclusions of TT are due in 24 hours, moved to working hours; BTV’s have no term', () => {
    expect(concluded(tt).context.minutesDueAt).toBe('2026-04-29T08:00:00+07:00')
    expect(concluded(btv).context.minutesDueAt).toBeNull()
  })
})

describe('Hội nghị nhập sau từ giấy', () => {
  it('has no limits, and is walked to its end with the day it was held', () => {
    const day = { happenedOn: '2026-03-30' }
    const past = { startsAt: '2026-03-30T08:00:00+07:00', ...day, ...why }
    const room = invited(btv, [item('a', btv)], past)
    expect(meeting.dues(room.context)).toEqual([])
    room.act('vanThu', { type: 'open', chair: 'biThu', recorder: 'vanThu', present: btvMembers, ...day })
    room.act('vanThu', { type: 'takeUp', item: 'a', ...day })
    room.act('vanThu', { ...open('a', 9), ...day })
    const paper = { ...day, onBehalfOf: 'biThu', reference: 'Biên bản số 12' }
    const asks = room.act('vanThu', { type: 'conclude', documents: [{ item: 'a', documentType: 'NQ' }], ...paper })
    expect(asks.find(({ type }) => type === 'tell')?.params.event.decision.heldOn).toBe('2026-03-30')
    room.act('vanThu', { type: 'draftMinutes', files: ['bienBan'], ...day })
    room.act('vanThu', { type: 'sign', as: 'recorder', ...day })
    room.act('vanThu', { type: 'sign', as: 'chair', ...paper })
    expect(room.state).toBe('closed')
  })

  it('opened on paper on its day and entered the next: held on its day', () => {
    const room = invited(btv, [item('a', btv)])
    room.change({ at: '2026-04-29T09:00:00+07:00' })
    const day = { happenedOn: '2026-04-28' }
    room.act('vanThu', { type: 'open', chair: 'biThu', recorder: 'vanThu', present: btvMembers, ...day })
    room.act('vanThu', { type: 'takeUp', item: 'a', ...day })
    room.act('vanThu', { ...open('a', 9), ...day })
    const asks = room.act('biThu', { type: 'conclude', documents: [{ item: 'a', documentType: 'NQ' }] })
    expect(asks.find(({ type }) => type === 'tell')?.params.event.decision.heldOn).toBe('2026-04-28')
  })
})
