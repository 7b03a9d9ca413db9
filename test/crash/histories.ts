import { Client, Connection } from '@temporalio/client'
import proto from '@temporalio/proto'

const causes = proto.temporal.api.enums.v1.WorkflowTaskFailedCause
// Something arrived in the very moment in which it would have ended, and the server asks it once more; or it was ended
// from outside.
const harmless = [
  causes.WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND,
  causes.WORKFLOW_TASK_FAILED_CAUSE_FORCE_CLOSE_COMMAND,
]

/** Lỗi của mã quy trình: what workflow tasks failed by, besides a worker's death; such a dossier is stuck or was. */
export async function auditHistories(address: string): Promise<{ timedOut: number; failed: string[] }> {
  const connection = await Connection.connect({ address })
  const client = new Client({ connection })
  const failed: string[] = []
  let timedOut = 0
  try {
    for await (const { workflowId, runId } of client.workflow.list()) {
      const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory()
      for (const { workflowTaskFailedEventAttributes: fault, workflowTaskTimedOutEventAttributes: late } of events ??
        []) {
        if (late) timedOut += 1
        if (fault && !harmless.includes(fault.cause!))
          failed.push(`${workflowId}: workflow task failed by ${fault.cause}: ${fault.failure?.message ?? ''}`)
      }
    }
  } finally {
    await connection.close()
  }
  return { timedOut, failed }
}
