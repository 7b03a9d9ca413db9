import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAuthorisation, listAuthorisations, revokeAuthorisation } from '../store/authorisations.ts'
import {
  addMembership,
  type Capacity,
  capacitiesOf,
  endMembership,
  holdersOf,
  listMemberships,
  officeHolders,
  organisationsOf,
  resumeMembership,
  sittingMembers,
  suspendMembership,
  tokensOf,
} from '../store/memberships.ts'
import {
  addOrganisation,
  addOrganisationMember,
  changeOrganisation,
  endOrganisationMember,
  listOrganisationMembers,
} from '../store/organisations.ts'
import { updatePerson } from '../store/people.ts'
import type { Store } from '../store/pool.ts'
import { databases } from './databases.ts'
import { settle } from './store-world.ts'

describe.each(databases)('Ủy viên đương nhiệm, chức vụ · $name', ({ open }) => {
  let store: Store

  function give(person: string, capacity: Capacity, fromOn: string, toOn: string | null = null, unit = 'u') {
    return addMembership(store.db, { unit, person, capacity, fromOn, toOn })
  }

  beforeAll(async () => {
    store = await open()
    await settle(store.db, 9)
    await settle(store.db, 1, 'v')
  }, 60_000)
  afterAll(() => store?.close())

  it('counts a member from the first day to the last, both counted', async () => {
    await give('p1', 'executiveCommittee', '2026-03-02', '2026-03-31')
    const sittingOn = async (day: string) => (await sittingMembers(store.db, 'u', day)).executiveCommittee
    expect(await sittingOn('2026-03-01')).toEqual([])
    expect(await sittingOn('2026-03-02')).toEqual(['p1'])
    expect(await sittingOn('2026-03-31')).toEqual(['p1'])
    expect(await sittingOn('2026-04-01')).toEqual([])
  })

  it('does not count a suspended member from the first day of the suspension (C-16)', async () => {
    const membership = await give('p2', 'standingCommittee', '2026-01-01')
    await suspendMembership(store.db, membership.id, '2026-05-10')
    expect((await sittingMembers(store.db, 'u', '2026-05-09')).standingCommittee).toEqual(['p2'])
    expect((await sittingMembers(store.db, 'u', '2026-05-10')).standingCommittee).toEqual([])
    expect(await capacitiesOf(store.db, 'u', 'p2', '2026-05-10')).toEqual([])
    await expect(suspendMembership(store.db, membership.id, '2025-12-31')).rejects.toMatchObject({
      code: 'daysReversed',
    })
  })

  it('counts them again from the day the suspension ends; that they were suspended stays to be seen', async () => {
    const [suspended] = await listMemberships(store.db, 'u', 'p2')
    const resumed = await resumeMembership(store.db, suspended!.id, '2026-06-01')
    const sittingOn = async (day: string) => (await sittingMembers(store.db, 'u', day)).standingCommittee
    expect(await sittingOn('2026-05-31')).toEqual([])
    expect(await sittingOn('2026-06-01')).toEqual(['p2'])
    expect(await listMemberships(store.db, 'u', 'p2')).toMatchObject([
      { id: resumed.id, fromOn: '2026-06-01', toOn: null, suspendedFrom: null },
      { id: suspended!.id, toOn: '2026-05-31', suspendedFrom: '2026-05-10' },
    ])
    await expect(resumeMembership(store.db, resumed.id, '2026-07-01')).rejects.toMatchObject({ code: 'notSuspended' })
    await endMembership(store.db, resumed.id, '2026-06-30')
  })

  it('undoes a suspension that never began', async () => {
    const membership = await give('p2', 'inspectionCommission', '2026-01-01')
    await suspendMembership(store.db, membership.id, '2026-05-10')
    const undone = await resumeMembership(store.db, membership.id, '2026-05-10')
    expect(undone).toEqual(membership)
  })

  it('makes the secretary and the deputies, and nobody else, the permanent board (Điều 3)', async () => {
    await give('p3', 'secretary', '2026-01-01')
    await give('p3', 'standingCommittee', '2026-01-01')
    await give('p4', 'permanentDeputySecretary', '2026-01-01')
    await give('p5', 'deputySecretaryChair', '2026-01-01', '2026-06-30')
    await give('p6', 'chiefOfOffice', '2026-01-01')
    expect((await sittingMembers(store.db, 'u', '2026-06-30')).permanentBoard).toEqual(['p3', 'p4', 'p5'])
    expect((await sittingMembers(store.db, 'u', '2026-07-01')).permanentBoard).toEqual(['p3', 'p4'])
    expect(await capacitiesOf(store.db, 'u', 'p3', '2026-07-01')).toEqual([
      'secretary',
      'standingCommittee',
      'permanentBoard',
    ])
    expect(await officeHolders(store.db, 'u', '2026-07-01')).toEqual({
      secretary: 'p3',
      permanentDeputySecretary: 'p4',
      chiefOfOffice: 'p6',
    })
  })

  it('refuses a second secretary on one shared day and takes the successor from the day after', async () => {
    const code = { code: 'officeTaken' }
    await give('p1', 'deputySecretaryChair', '2026-07-01')
    await expect(give('p7', 'deputySecretaryChair', '2026-08-01')).rejects.toMatchObject(code)
    const [chair] = (await listMemberships(store.db, 'u', 'p1')).filter(
      (one) => one.capacity === 'deputySecretaryChair',
    )
    await endMembership(store.db, chair?.id ?? '', '2026-08-31')
    await expect(give('p7', 'deputySecretaryChair', '2026-08-31')).rejects.toMatchObject(code)
    await give('p7', 'deputySecretaryChair', '2026-09-01')
    expect((await officeHolders(store.db, 'u', '2026-08-31')).deputySecretaryChair).toBe('p1')
    expect((await officeHolders(store.db, 'u', '2026-09-01')).deputySecretaryChair).toBe('p7')
  })

  it('refuses the same capacity twice for one person on one shared day', async () => {
    await give('p8', 'office', '2026-01-01', '2026-03-31')
    await expect(give('p8', 'office', '2026-03-31')).rejects.toMatchObject({ code: 'membershipOverlaps' })
    await give('p8', 'office', '2026-04-01')
    expect(await listMemberships(store.db, 'u', 'p8')).toHaveLength(2)
  })

  it('lets one of two pass who are made chief of office at the same moment', async () => {
    const outcomes = await Promise.allSettled(
      ['v-p1', 'v-p1'].map((person) => give(person, 'chiefOfOffice', '2026-01-01', null, 'v')),
    )
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('refuses an end before the beginning and a person of another unit', async () => {
    await expect(give('p9', 'office', '2026-03-02', '2026-03-01')).rejects.toMatchObject({ code: 'daysReversed' })
    await expect(give('v-p1', 'office', '2026-03-02')).rejects.toMatchObject({ code: 'otherUnit' })
    await expect(endMembership(store.db, 'none', '2026-03-01')).rejects.toMatchObject({ code: 'notFound' })
  })

  it('finds people by capacity, person, organisation and unit on a day', async () => {
    await addOrganisation(store.db, { id: 'ubnd', unit: 'u', name: 'Ủy ban nhân dân xã', kind: 'preparer' })
    await addOrganisationMember(store.db, { unit: 'u', organisation: 'ubnd', person: 'p9', fromOn: '2026-01-01' })
    await endOrganisationMember(store.db, 'ubnd', 'p9', '2026-06-30')
    const found = (tokens: string[], day = '2026-06-30') => holdersOf(store.db, 'u', tokens, day)
    expect(await found(['organisation:ubnd'])).toEqual(['p9'])
    expect(await found(['organisation:ubnd'], '2026-07-01')).toEqual([])
    expect(await organisationsOf(store.db, 'p9', '2026-06-30')).toEqual(['ubnd'])
    expect(await found(['capacity:secretary', 'person:p9', 'person:p3'])).toEqual(['p3', 'p9'])
    expect(await found(['capacity:permanentBoard'])).toEqual(['p3', 'p4', 'p5'])
    expect(await found(['person:v-p1'])).toEqual([])
    expect(await tokensOf(store.db, 'u', 'p9', '2026-06-30')).toEqual(['unit:all', 'person:p9', 'organisation:ubnd'])
    await updatePerson(store.db, 'p9', { active: false })
    expect(await found(['unit:all'])).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'])
  })

  it('ends an organisation with those who belong to it, and renames it under no name that another has', async () => {
    const unit = 'u'
    const member = { unit, organisation: 'doan', person: 'p8' }
    await addOrganisation(store.db, { id: 'doan', unit, name: 'Đoàn Thanh niên', kind: 'front' })
    await addOrganisationMember(store.db, { ...member, fromOn: '2026-01-01', toOn: '2026-02-28' })
    await addOrganisationMember(store.db, { ...member, fromOn: '2026-04-01' })
    const ended = await changeOrganisation(store.db, { unit, id: 'doan' }, { toOn: '2026-06-30' })
    expect(ended).toMatchObject({ name: 'Đoàn Thanh niên', toOn: '2026-06-30' })
    const days = (await listOrganisationMembers(store.db, 'doan')).map(({ toOn }) => toOn)
    expect(days).toEqual(['2026-06-30', '2026-02-28'])
    const taken = changeOrganisation(store.db, { unit, id: 'doan' }, { name: 'Ủy ban nhân dân xã' })
    await expect(taken).rejects.toMatchObject({ code: 'alreadyThere' })
    await expect(changeOrganisation(store.db, { unit: 'v', id: 'doan' }, {})).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  it('takes an authorisation as covering from its first to its last day, and none from its revocation on (C-06)', async () => {
    const given = await addAuthorisation(store.db, {
      unit: 'u',
      kind: 'authorisation',
      giver: 'p3',
      holder: 'p4',
      scope: ['chair', 'sign'],
      fromOn: '2026-05-04',
      toOn: '2026-05-08',
      reference: 'Văn bản ủy quyền số 01',
    })
    const covering = async (day: string) => (await listAuthorisations(store.db, 'u', day)).map(({ id }) => id)
    expect(await covering('2026-05-03')).toEqual([])
    expect(await covering('2026-05-04')).toEqual([given.id])
    expect(await covering('2026-05-08')).toEqual([given.id])
    expect(await covering('2026-05-09')).toEqual([])
    // Half past midnight of 07/05 here is still 06/05 in UTC.
    const revoked = await revokeAuthorisation(store.db, given.id, '2026-05-07T00:30:00+07:00')
    expect(revoked).toMatchObject({ revokedAt: '2026-05-07T00:30:00+07:00', scope: ['chair', 'sign'] })
    expect(await covering('2026-05-06')).toEqual([given.id])
    expect(await covering('2026-05-07')).toEqual([])
  })

  it('refuses an open-ended authorisation, but not an open-ended signing list (Điều 7)', async () => {
    const open = { unit: 'u', giver: 'p3', holder: 'p4', fromOn: '2026-06-01' }
    await expect(addAuthorisation(store.db, { ...open, kind: 'authorisation' })).rejects.toMatchObject({
      code: 'undated',
    })
    const list = await addAuthorisation(store.db, { ...open, kind: 'signing', documentTypes: ['CV', 'TB'] })
    expect(list.documentTypes).toEqual(['CV', 'TB'])
  })
})
