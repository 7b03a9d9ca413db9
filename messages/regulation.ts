import type { Why } from '../rules/deadlines.ts'
import type { NotInForce, OpenValue } from '../rules/regulation.ts'
import * as en from './regulation.en.ts'
import * as vi from './regulation.vi.ts'
import { tongue } from './tongue.ts'

// What is said of a regulation in the tongue of whoever asks. Those who run the program read Vietnamese alone.

/** Vì sao là ngày ấy. */
export function whySentence(why: Why): string {
  return inEach[tongue()].whySentence(why)
}

/** Không áp dụng được. */
export function openSentence(regulation: string, open: OpenValue[]): string {
  return inEach[tongue()].openSentence(regulation, open)
}

/** Không có quy chế nào để áp dụng. */
export function notInForceSentence(refused: NotInForce): string {
  return inEach[tongue()].notInForceSentence(refused)
}

/** Căn cứ, within a sentence: an article goes by its own name in Vietnamese. */
export function articleName(article: string): string {
  return tongue() === 'en' ? en.articleName(article) : article
}

/** Vì sao một giá trị không được nhận. */
export function faultReason(fault: { code: string; detail: string }): string {
  return inEach[tongue()].faultReason(fault)
}

const inEach = { vi, en }
