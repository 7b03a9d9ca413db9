import type { Client } from '@temporalio/client'
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common'
import { procedureOf } from '../machines/index.ts'
import { foundBy } from '../workflows/found-by.ts'

/**
 * Lập hồ sơ thay cho đơn vị: begins what the regulation begins by itself, with no person behind it. One that has been begun
 * under that id, running or closed, is the one that was meant. True where it was begun now.
 */
export async function beginByItself(
  { client, taskQueue }: { client: Client; taskQueue: string },
  { procedure, dossier, unit, input }: { procedure: string; dossier: string; unit: string; input: object },
): Promise<boolean> {
  try {
    await client.workflow.start(procedure, {
      workflowId: dossier,
      taskQueue,
      args: [{ input: { ...input, unit, version: procedureOf(procedure).version } }],
      typedSearchAttributes: foundBy(unit, procedure),
      staticSummary: procedure,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    })
    return true
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false
    throw error
  }
}
