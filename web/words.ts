import { tongue } from './tongue.ts'
import { words as vietnamese, type Words } from './words.vi.ts'

/** Câu chữ của trang in the tongue that was chosen: who reads Vietnamese downloads no English. */
export const words: Words = tongue === 'en' ? await english() : vietnamese

// Must import nothing that this page's first script holds, which is waiting here. Where it does not come, Vietnamese serves.
function english(): Promise<Words> {
  return import('./words.en.ts').then(({ words }) => words).catch(() => vietnamese)
}
