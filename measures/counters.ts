import { Counter, Histogram } from 'prom-client'

/** Việc đã ghi: every step that this process recorded, by procedure, kind (act, told, deadline …) and type. */
export const steps = new Counter({
  name: 'quyche_steps_recorded_total',
  help: 'Steps of dossiers recorded, acts of people among them (kind="act")',
  labelNames: ['procedure', 'kind', 'type'],
})

/** Thời gian ghi một bước, in seconds: one transaction; whoever acts waits for it. */
export const recordSeconds = new Histogram({
  name: 'quyche_record_seconds',
  help: 'Time to record a step, failed attempts among them',
  labelNames: ['outcome'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
})

/** Hạn đến muộn bao lâu, in seconds from the instant a deadline was due to the instant it rang. */
export const deadlineLateness = new Histogram({
  name: 'quyche_deadline_lateness_seconds',
  help: 'From the instant a deadline was due to the instant it rang',
  labelNames: ['procedure'],
  buckets: [1, 5, 15, 60, 300, 3_600, 86_400],
})

/** Hạn báo muộn: those that rang more than a minute after they were due. */
export const lateDeadlines = new Counter({
  name: 'quyche_deadlines_late_total',
  help: 'Deadlines that rang more than 60 seconds after they were due',
  labelNames: ['procedure', 'name'],
})

/** Từ chối: what the service answered instead of what was asked, by code and, for each, by unmet requirement. */
export const refusals = new Counter({
  name: 'quyche_refusals_total',
  help: 'Requests refused, once for every unmet requirement (requirement="" where none is named)',
  labelNames: ['code', 'requirement'],
})

/** Thời gian trả lời, in seconds, by the route as it is written in the description, never by its ids. */
export const requestSeconds = new Histogram({
  name: 'quyche_http_request_seconds',
  help: 'Time to answer a request',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
})
