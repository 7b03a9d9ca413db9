import { sentence } from '../messages/index.ts'

/** Khoảng thời gian: "2 ngày làm việc". */
export function spanWords({ days, hours, unit }: { days?: number; hours?: number; unit: string }): string {
  return sentence(`value.shape.${unit}`, { n: (days ?? hours)! })
}
