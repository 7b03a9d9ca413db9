import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common'
import { getExternalWorkflowHandle, ParentClosePolicy, startChild } from '@temporalio/workflow'
import { procedureOf } from '../machines/index.ts'
import { instantOf } from '../rules/instants.ts'
import { told } from './channels.ts'
import type { Errand, HostActivities } from './contract.ts'

/** Does an errand; answers why it could not be done, or nothing. */
export async function runErrand(
  errand: Errand,
  self: { id: string; unit: string },
  activities: Pick<HostActivities, 'termsInForce'>,
): Promise<string | undefined> {
  try {
    if (errand.type === 'start') await start(errand, self, activities)
    else
      await getExternalWorkflowHandle(errand.params.dossier).signal(told, {
        ...errand.params.event,
        from: self.id,
        ...(errand.params.courtesy ? { courtesy: true } : { errand }),
      })
    return undefined
  } catch (error) {
    // The id is fixed by the transition that asked: one that is there already is the one that was meant.
    if (error instanceof WorkflowExecutionAlreadyStartedError) return undefined
    return error instanceof Error ? error.message : String(error)
  }
}

async function start(
  { params }: Errand,
  { id, unit }: { id: string; unit: string },
  activities: Pick<HostActivities, 'termsInForce'>,
) {
  const terms = await activities.termsInForce({ unit, at: instantOf(Date.now()) })
  await startChild(params.procedure, {
    workflowId: params.dossier,
    // Named with the beginning, so that a replay of it never finds itself under a newer machine.
    args: [{ input: { ...params.input, unit, startedBy: id, terms, version: procedureOf(params.procedure).version } }],
    parentClosePolicy: ParentClosePolicy.ABANDON,
    searchAttributes: { unit: [unit], procedure: [params.procedure] },
    staticSummary: params.procedure,
  })
}
