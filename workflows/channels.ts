import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow'
import type { ActRequest, ActResult, SettleRequest, Whereabouts } from './contract.ts'

/** Hồ sơ đã được ghi: answers once its beginning is recorded. */
export const begun = defineUpdate<ActResult>('begun')
/** Một việc của người. */
export const act = defineUpdate<ActResult, [ActRequest]>('act')
/** Giải quyết trở ngại: try the errand again, or have done with it. */
export const settle = defineUpdate<ActResult, [SettleRequest]>('settle')
/** Tin từ hồ sơ khác. */
// biome-ignore lint/suspicious/noExplicitAny: told events are typed by the machine that takes them
export const told = defineSignal<[any]>('told')

/** Hồ sơ đang đứng ở đâu, as Temporal has it: what the store must agree with. */
export const standing = defineQuery<Whereabouts>('standing')
