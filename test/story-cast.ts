import type { Account } from '../demonstration/unit.ts'
import { instantOf } from '../rules/instants.ts'
import { type Counter, type Person, peopleOf, until } from './story.ts'

export const member = 'uyvien.btv04'
const preparer = { organisation: 'phong-kinh-te' }
const fields = {
  purpose: 'Xem xét, quyết định các nội dung thuộc thẩm quyền',
  requirements: 'Tài liệu gửi đúng hạn, thảo luận đầy đủ',
  content: 'Các nội dung trong chương trình',
  scope: 'Công tác lãnh đạo của Đảng bộ xã',
}

/** The nine members of BTV, the secretary and his deputies first. */
export const committee = [
  'bithu',
  'phobithu.chutich',
  'phobithu.thuongtruc',
  ...[4, 5, 6, 7, 8, 9].map((n) => `uyvien.btv0${n}`),
]

/** A line of the journal. */
export interface Entry {
  seq: number
  kind: string
  type: string
  at: string
  event: { [field: string]: unknown }
}

/** What the people of the unit do in the stories, each step by whom it belongs to and over HTTP. */
export type Cast = Awaited<ReturnType<typeof castOf>>

export async function castOf(house: { service: Counter; accounts: Account[] }) {
  const person = peopleOf(house.service, house.accounts)
  const names = ['vanphong', 'phobithu.thuongtruc', 'bithu', 'phongkinhte', member]
  const [office, deputy, secretary, agency, inCharge] = (await Promise.all(names.map(person))) as Person[] & {
    length: 5
  }
  const look = (procedures: string, id: string) => office!.get(`/api/${procedures}/${id}`)
  const paper = await agency!.upload('to-trinh.txt')
  const scan = (who: Person) => who.upload('ban-ky.txt')

  return {
    person,
    office: office!,
    deputy: deputy!,
    secretary: secretary!,
    agency: agency!,
    look,

    /** A meeting, begun by the office and convened by TT. */
    async plan(body: object, convocation: object = {}): Promise<string> {
      const { id } = await office!.begin('meetings', { place: 'Phòng họp số 1', ...fields, ...body })
      await deputy!.act('meetings', id, { type: 'convene', ...convocation })
      return id
    },
    /** An extraordinary meeting of BTV in an hour, whatever day it is. */
    planAtOnce(): Promise<string> {
      const startsAt = instantOf(Date.now() + 3_600_000)
      const ground = { kind: 'whenNeeded', why: 'Việc gấp' }
      const said = { title: 'Hội nghị đột xuất', body: 'standingCommittee', reason: 'Việc gấp' }
      return this.plan({ ...said, kind: 'extraordinary', ground, startsAt })
    },
    /** That meeting in session, all nine present, with so many matters that are ready; what is owed to it is on its agenda by itself. */
    async sit(
      count: number,
      { isOwed = false, itemType = 'ordinary' } = {},
    ): Promise<{ meeting: string; items: string[] }> {
      const meeting = await this.planAtOnce()
      const items: string[] = []
      for (let n = 1; n <= count; n++) {
        const item = await this.assign(meeting, { title: `Nội dung ${n}`, body: 'standingCommittee', itemType })
        items.push(item)
        await this.deliver(item)
        await this.opine(item)
        await this.appraise(item)
        await this.check(item)
      }
      if (!isOwed) await this.none(meeting, 'permanentBoardReport')
      await office!.act('meetings', meeting, { type: 'submitAgenda' })
      await this.allReady(meeting)
      await deputy!.act('meetings', meeting, { type: 'clearAgenda' })
      await office!.act('meetings', meeting, { type: 'sendInvitations', reason: 'Việc gấp' })
      await this.open(meeting, committee)
      return { meeting, items }
    },
    /** A matter assigned for preparation, on that meeting's agenda. */
    async assign(meeting: string, body: object): Promise<string> {
      const { id } = await office!.begin('agenda-items', { memberInCharge: member, preparer, ...body })
      await office!.act('meetings', meeting, { type: 'placeItem', item: id })
      await until(
        () => look('agenda-items', id),
        ({ content }) => content.place?.meeting === meeting,
      )
      return id
    },
    deliver: (item: string) => agency!.act('agenda-items', item, { type: 'deliver', files: [paper] }),
    opine: (item: string) => inCharge!.act('agenda-items', item, { type: 'opine', opinion: 'Đồng ý trình' }),
    appraise: (item: string) => office!.act('agenda-items', item, { type: 'appraise', findings: 'Đủ hồ sơ' }),
    check: (item: string, body: object = {}) => deputy!.act('agenda-items', item, { type: 'check', ...body }),
    none: (meeting: string, line: string) => office!.act('meetings', meeting, { type: 'enterLine', line, none: true }),

    /** Waits until the dossier stands there. */
    stands: (procedures: string, id: string, state: string) =>
      until(
        () => look(procedures, id),
        ({ stages, outcome }) => outcome === state || stages.some((stage: { state: string }) => stage.state === state),
      ),
    /** Waits until the meeting has heard that its items are ready. */
    allReady: (meeting: string) =>
      until(
        () => look('meetings', meeting),
        ({ content }) => content.agenda.every((entry: { standing: string }) => entry.standing === 'ready'),
      ),
    /** Opens the meeting under its chair; the office keeps the record. */
    open: (meeting: string, present: string[], chair = 'bithu') =>
      office!.act('meetings', meeting, { type: 'open', chair, recorder: 'vanphong', present }),
    /** One matter taken up and voted on by show of hands. */
    async decide(meeting: string, item: string, approve: number, reject = 0) {
      await office!.act('meetings', meeting, { type: 'takeUp', item })
      const ballots = { method: 'open', approve, reject, abstain: 0 }
      return office!.act('meetings', meeting, { type: 'vote', item, ballots })
    },
    /** Minutes, signed by the recorder and by the chair; the meeting is closed then. */
    async sign(meeting: string, chair: Person = secretary!) {
      await office!.act('meetings', meeting, { type: 'draftMinutes', files: [await scan(office!)] })
      await office!.act('meetings', meeting, { type: 'sign', as: 'recorder' })
      return chair.act('meetings', meeting, { type: 'sign', as: 'chair', files: [await scan(chair)] })
    },
    /** The document of a carried item, from its draft to the archive; answers it with its number. */
    async issue(item: string, route: object = { signer: 'secretary' }, signer: Person = secretary!, signing = {}) {
      const id = `${item}.vb`
      await until(
        () => office!.get(`/api/dossiers?q=${id}`),
        ({ items }) => items.length > 0,
      )
      const act = (who: Person, body: { type: string; [field: string]: unknown }) => who.act('promulgations', id, body)
      await act(agency!, { type: 'attach', files: [paper] })
      await act(agency!, { type: 'submit' })
      await act(office!, { type: 'pass', ...route })
      await act(signer, { type: 'sign', method: 'hand', files: [await scan(signer)], ...signing })
      await until(
        () => look('promulgations', id),
        ({ content }) => content.number,
      )
      const recipients = [{ organisation: 'phong-kinh-te' }, { name: 'Ban Thường vụ Tỉnh ủy (để báo cáo)' }]
      await act(office!, { type: 'dispatch', recipients, files: [await scan(office!)] })
      await act(agency!, { type: 'acknowledge' })
      await act(office!, { type: 'acknowledge', n: 2 })
      return act(office!, { type: 'archive', place: 'Kho lưu trữ Đảng ủy' })
    },
    /** The deadlines on the dossier's page. */
    async dues(procedures: string, id: string): Promise<Record<string, string>> {
      const { deadlines } = await look(procedures, id)
      return Object.fromEntries(deadlines.map(({ name, dueAt }: { name: string; dueAt: string }) => [name, dueAt]))
    },
    /** The whole journal, page by page. */
    async journal(procedures: string, id: string): Promise<Entry[]> {
      const entries: Entry[] = []
      for (let after: number | null = 0; after !== null; ) {
        const page: { items: Entry[]; nextAfter: number | null } = await look(
          procedures,
          `${id}/journal?after=${after}`,
        )
        entries.push(...page.items)
        after = page.nextAfter
      }
      return entries
    },
    /** The deadlines that went off, with the instant the journal gives them. */
    async rings(procedures: string, id: string): Promise<[string, string][]> {
      const { items } = await office!.get(`/api/${procedures}/${id}/journal`)
      return items
        .filter(({ kind }: { kind: string }) => kind === 'deadline')
        .map(({ event, at }: { event: { name: string }; at: string }) => [event.name, at])
    },
  }
}
