import type { Client } from '@temporalio/client'
import {
  defineSearchAttributeKey,
  TypedSearchAttributes,
  WorkflowExecutionAlreadyStartedError,
} from '@temporalio/common'
import { procedureOf } from '../machines/index.ts'

const unitKey = defineSearchAttributeKey('unit', 'KEYWORD')
const procedureKey = defineSearchAttributeKey('procedure', 'KEYWORD')

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
      typedSearchAttributes: new TypedSearchAttributes([
        { key: unitKey, value: unit },
        { key: procedureKey, value: procedure },
      ]),
      staticSummary: procedure,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    })
    return true
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false
    throw error
  }
}
