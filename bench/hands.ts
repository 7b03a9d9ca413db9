import { randomUUID } from 'node:crypto'
import { WithStartWorkflowOperation } from '@temporalio/client'
import type { By, Facts, Terms } from '../machines/event.ts'
import { hashOf } from '../store/canonical.ts'
import type { ActRequest, ActResult } from '../workflows/contract.ts'
import { foundBy } from '../workflows/found-by.ts'
import type { Place } from './place.ts'

/** What the service would stamp. */
export interface Stamping {
  by: By
  facts: Facts
}

/** A beginning as the service hands it to Temporal. */
export interface Begun extends Stamping {
  /** Workflow type; by hand or the stem of a procedure. */
  type: string
  procedure?: string
  unit: string
  terms: Terms
  said: object
}

/** Begins a dossier through Temporal's client as the service does it, without HTTP; answers its id once recorded. */
export async function begin({ app, worker }: Place, { type, procedure = type, ...begun }: Begun): Promise<string> {
  const { unit, terms, said, by, facts } = begun
  const workflowId = `${procedure}-${randomUUID()}`
  const guard = { keyHash: hashOf(workflowId), bodyHash: hashOf(said) }
  const startWorkflowOperation = new WithStartWorkflowOperation(type, {
    workflowId,
    taskQueue: worker.taskQueue,
    args: [{ input: { ...said, ...guard, by, facts, unit, terms, version: 1 } }],
    typedSearchAttributes: foundBy(unit, procedure),
    staticSummary: procedure,
    workflowIdConflictPolicy: 'FAIL',
  })
  await app.temporal.workflow.executeUpdateWithStart<never, ActResult, []>('begun', {
    startWorkflowOperation: startWorkflowOperation as never,
    updateId: 'begun',
  })
  return workflowId
}

/** An act on a dossier: recorded when it answers. */
export async function act({ app }: Place, id: string, said: object, stamping: Stamping): Promise<void> {
  const keyHash = hashOf([id, randomUUID()])
  const event = { ...said, ...stamping } as ActRequest['event']
  const args: [ActRequest] = [{ event, keyHash, bodyHash: hashOf(said) }]
  const handle = app.temporal.workflow.getHandle(id)
  await handle.executeUpdate<ActResult, [ActRequest]>('act', { args, updateId: keyHash })
}
