/** Ba lựa chọn trên phiếu; the third approves, with an opinion of its own. */
export const choices = ['approve', 'reject', 'differing'] as const
export type Choice = (typeof choices)[number]

/** Phiếu đang điền. */
export interface Filled {
  choice: Choice | ''
  remark: string
  reserved: boolean
}

/** Phiếu đã gửi, as far as its own member sees it. */
export interface Given {
  member: string
  choice: 'approve' | 'reject'
  differs: boolean
  reserved: boolean
  remark: string | null
  struck?: string
}

export const blank: Filled = { choice: '', remark: '', reserved: false }

/** The form as it was sent, to be changed. */
export function filledOf({ choice, differs, remark, reserved }: Given): Filled {
  return { choice: choice === 'approve' && differs ? 'differing' : choice, remark: remark ?? '', reserved }
}

/** What is sent. */
export function answerOf({ choice, remark, reserved }: Filled): object {
  return {
    type: 'answer',
    choice: choice === 'differing' ? 'approve' : choice,
    differs: choice === 'differing',
    reserved,
    ...(remark.trim() && { remark: remark.trim() }),
  }
}

/** The last answer of that person that was not struck. */
export function ownAnswer(content: Record<string, unknown>, person: string): Given | undefined {
  const answers = Array.isArray(content.answers) ? (content.answers as Given[]) : []
  return answers.findLast(({ member, struck }) => member === person && !struck)
}
