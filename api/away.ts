import { WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client'

/**
 * Whether an error means that Temporal or the database did not answer: then nobody knows whether what was asked
 * happened, and the client repeats with the same key. Looks through the causes.
 */
export function isAway(error: unknown): boolean {
  return withCauses(error).some((each) => {
    if (each instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true
    const { code } = each as { code?: unknown }
    if (typeof code === 'number' && 'metadata' in each && grpcAway.has(code)) return true
    if (typeof code === 'string' && (systemAway.has(code) || databaseAway.test(code))) return true
    return poolAway.test(each.message)
  })
}

/** Hết chỗ lưu: whether the disk of the database or of the files took no more, so that nothing was kept. */
export function isDiskFull(error: unknown): boolean {
  return withCauses(error).some((each) => diskFull.has(String((each as { code?: unknown }).code)))
}

function withCauses(error: unknown): Error[] {
  const found: Error[] = []
  for (let each = error; each instanceof Error && found.length < 5; each = each.cause) found.push(each)
  return found
}

// SQLSTATE disk_full, and what the system says of a file.
const diskFull = new Set(['53100', 'ENOSPC', 'EDQUOT'])

// gRPC: CANCELLED, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, ABORTED, UNAVAILABLE.
const grpcAway = new Set([1, 4, 8, 10, 14])
const systemAway = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
])
// SQLSTATE: connection exceptions, resources, operator's intervention, serialization and deadlock.
const databaseAway = /^(08|53|57)[0-9A-Z]{3}$|^40(001|P01)$/
// `pg` gives these no code.
const poolAway =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/
