import { type Cast, preparer } from './cast.ts'
import type { Shown } from './clerk.ts'

const order = { type: 'order', ground: { kind: 'notComplex' }, documentType: 'KL' }
const onPaper = ['phobithu.thuongtruc', 'phobithu.chutich', ...[5, 6, 7, 8, 9].map((n) => `uyvien.btv0${n}`)]

/** Xin ý kiến bằng văn bản: one waits for TT, one for the members, and in one TT weighs a different opinion. */
export async function createPolls(cast: Cast) {
  const paper = await cast.office.upload('to-trinh-xin-y-kien.txt', 'Tờ trình xin ý kiến, dùng để minh họa.\n')
  await Promise.all([
    begin(cast, 'Chủ trương tổ chức Ngày hội Đại đoàn kết toàn dân tộc', paper),
    openPoll(cast, paper),
    pollToWeigh(cast, paper),
  ])
}

async function openPoll(cast: Cast, paper: string) {
  const { id } = await begin(cast, 'Chủ trương nâng cấp đường liên thôn', paper)
  const act = (body: Parameters<typeof cast.office.act>[2], who = cast.deputy) => who.act('written-polls', id, body)
  await act(order)
  await act({ type: 'answer', choice: 'approve' }, cast.secretary)
  await act({ type: 'answer', choice: 'approve' }, cast.member)
  await act({ type: 'answer', choice: 'approve', remark: 'Đề nghị rà soát lại dự toán' }, cast.chairman)
}

// All nine have answered, so that it is counted at once; seven answers came on paper.
async function pollToWeigh(cast: Cast, paper: string) {
  const { office, deputy, secretary, member } = cast
  const { id } = await begin(cast, 'Chủ trương hỗ trợ khôi phục chợ phiên', paper)
  await deputy.act('written-polls', id, order)
  await secretary.act('written-polls', id, { type: 'answer', choice: 'approve' })
  const differs = { choice: 'approve', differs: true, remark: 'Đề nghị làm ở thôn trung tâm trước' }
  await member.act('written-polls', id, { type: 'answer', ...differs })
  const scan = await office.upload('phieu-giay.txt', 'Bản quét các phiếu giấy, dùng để minh họa.\n')
  for (const person of onPaper)
    await office.act('written-polls', id, { type: 'enterOnBehalf', member: person, choice: 'approve', files: [scan] })
}

function begin({ office }: Cast, title: string, paper: string): Promise<Shown> {
  const question = `Đồng chí có đồng ý với ${title[0]!.toLowerCase()}${title.slice(1)} hay không?`
  return office.begin('written-polls', { title, body: 'standingCommittee', question, preparer, files: [paper] })
}
