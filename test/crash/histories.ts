import { Client, Connection } from '@temporalio/client'
import proto from '@temporalio/proto'

const { WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND: unhandledCommand } =
  proto.temporal.api.enums.v1.WorkflowTaskFailedCause

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
        // Something arrived in the very moment in which it would have ended: the server asks it once more.
        if (fault && fault.cause !== unhandledCommand)
          failed.push(`${workflowId}: workflow task failed by ${fault.cause}: ${fault.failure?.message ?? ''}`)
      }
    }
  } finally {
    await connection.close()
  }
  return { timedOut, failed }
}
