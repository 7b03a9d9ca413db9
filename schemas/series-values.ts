import { z } from 'zod'
import { clock, each, lead, positive } from './value-parts.ts'

/** What a regulation may set for the regular meetings that plan themselves. */
export const seriesValues = {
  /** Lập dự kiến trước khoảng ngày họp bao lâu. */
  ...each('series.planAhead', lead),
  /** Giờ họp dự kiến, until somebody sets another. */
  'series.hour': clock,
  /** Khoảng ngày họp của cuộc họp mà quy chế không định khoảng ngày. */
  'series.withoutWindow': z.strictObject({ lastWorkingDays: positive, of: z.literal('month') }),
}
