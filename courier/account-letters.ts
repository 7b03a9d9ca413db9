import { sentence } from '../messages/index.ts'
import { type AccountLink, linkKey } from '../store/account-links.ts'
import type { Letter, NewLetter } from '../store/outbox.ts'
import type { Connection } from '../store/transaction.ts'
import { signature, spelt } from './letters.ts'

const kinds = { invitation: 'accountInvitation', reset: 'passwordReset' } as const
const texts = {
  invitation: ['account.invitation.subject', 'account.invitation.body'],
  reset: ['account.reset.subject', 'account.reset.body'],
} as const
/** Thư của tài khoản, by kind. */
export const accountLetterKinds: string[] = Object.values(kinds)
const prefix = 'account-link.'

/**
 * Thư mời đặt mật khẩu, thư đặt lại mật khẩu. In the outbox, which the office reads, the link stands without its key:
 * that is put in when the letter goes out. The key follows a `#`, which a browser sends to no server and writes in no
 * log of one; the page takes it out of the address at once.
 */
export function accountLetter(
  { id, purpose, person, expiresAt }: AccountLink,
  { unit, username, publicUrl }: { unit: { id: string; name: string }; username: string; publicUrl: string },
): NewLetter {
  const [subject, body] = texts[purpose]
  const link = `${publicUrl}/mat-khau`
  const url = `${link}#${sentence('account.keyNotKept')}`
  const parts = [
    sentence('letter.greeting'),
    sentence(body, { username, when: spelt(expiresAt), url }),
    ...signature({ name: unit.name, draft: false }),
  ]
  return {
    id: `${prefix}${id}`,
    unit: unit.id,
    kind: kinds[purpose],
    toPerson: person,
    subject: sentence(subject),
    body: parts.join('\n\n'),
    link,
  }
}

/** Whether somebody waits for it before the page: such a letter knows no quiet hours and no letters of the day. */
export function isAccountLetter({ kind }: Pick<Letter, 'kind'>): boolean {
  return accountLetterKinds.includes(kind)
}

/** The letter as it goes out: of those above with the key, any other as it is. */
export async function withKey<L extends Letter>(db: Connection, letter: L): Promise<L> {
  if (!isAccountLetter(letter)) return letter
  const key = await linkKey(db, letter.id.slice(prefix.length))
  return { ...letter, body: letter.body.replace(sentence('account.keyNotKept'), key) }
}
