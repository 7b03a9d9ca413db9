import { collectDefaultMetrics, register } from 'prom-client'
import type { Connection } from '../store/transaction.ts'
import { sdkMetrics } from './sdk.ts'
import { standing } from './standing.ts'
import './counters.ts'

collectDefaultMetrics({ register })

/** Kiểu nội dung of the text. */
export const contentType = register.contentType

/**
 * Số liệu in Prometheus' text format: what this process counted, what stands in the store where one is given, what the
 * Temporal SDK measures. A part that cannot be had is left out and counted in `quyche_metrics_missing`: while the
 * database is away the rest is what one wants to see.
 */
export async function exposition(db?: Connection): Promise<string> {
  const parts = await Promise.allSettled([register.metrics(), db ? standing(db) : '', sdkMetrics()])
  const missing = parts.filter(({ status }) => status === 'rejected').length
  const texts = parts.flatMap((part) => (part.status === 'fulfilled' && part.value ? [part.value.trimEnd()] : []))
  return `${texts.join('\n')}\n# HELP quyche_metrics_missing Parts of this answer that could not be had\n# TYPE quyche_metrics_missing gauge\nquyche_metrics_missing ${missing}\n`
}
