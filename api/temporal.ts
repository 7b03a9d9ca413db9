import {
  ApplicationFailure,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client'
import type { Refusal } from '../machines/explain.ts'
import type { ActRequest, ActResult, SettleRequest } from '../workflows/contract.ts'
import { foundBy } from '../workflows/found-by.ts'
import type { App } from './app.ts'
import { Problem } from './problems.ts'

/** What the host answered: done, refused, or there is no such running dossier. */
export type Answered =
  | { kind: 'done'; result: ActResult }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'closed' }
  | { kind: 'noObstacle' }

// Callers wait longer than Temporal or PostgreSQL need to come back from a restart.
const patienceMs = 15_000

/** Sends an act to its dossier; the same update id again answers what the first answered. Throws `unknownYet`. */
export function sendAct(app: App, dossier: string, updateId: string, request: ActRequest): Promise<Answered> {
  return update(app, () =>
    app.temporal.workflow
      .getHandle(dossier)
      .executeUpdate<ActResult, [ActRequest]>('act', { args: [request], updateId }),
  )
}

/** Retries a stuck errand or settles it by hand. */
export function sendSettlement(app: App, dossier: string, updateId: string, request: SettleRequest): Promise<Answered> {
  return update(app, () =>
    app.temporal.workflow
      .getHandle(dossier)
      .executeUpdate<ActResult, [SettleRequest]>('settle', { args: [request], updateId }),
  )
}

/** Starts a dossier, or finds the one that the same key has started, and waits until its beginning is recorded. */
export function start(app: App, stem: string, dossier: string, unit: string, input: object): Promise<Answered> {
  const startWorkflowOperation = new WithStartWorkflowOperation(stem, {
    workflowId: dossier,
    taskQueue: app.config.taskQueue,
    args: [{ input }],
    typedSearchAttributes: foundBy(unit, stem),
    staticSummary: stem,
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
  })
  return update(app, () =>
    app.temporal.workflow.executeUpdateWithStart<never, ActResult, []>('begun', {
      startWorkflowOperation: startWorkflowOperation as never,
      updateId: 'begun',
    }),
  )
}

async function update(app: App, send: () => Promise<ActResult>): Promise<Answered> {
  try {
    const result = await app.temporal.connection.withDeadline(Date.now() + patienceMs, send)
    return { kind: 'done', result }
  } catch (error) {
    if (error instanceof WorkflowNotFoundError || error instanceof WorkflowExecutionAlreadyStartedError)
      return { kind: 'closed' }
    if (isNotReady(error)) throw new Problem('unknownYet', {}, { retryAfterSeconds: 2 })
    const failure = error instanceof WorkflowUpdateFailedError ? error.cause : undefined
    if (!(failure instanceof ApplicationFailure)) throw error
    if (failure.type === 'NotAllowed') return { kind: 'refused', refusal: failure.details?.[0] as Refusal }
    if (failure.type === 'NoObstacle') return { kind: 'noObstacle' }
    if (failure.type === 'TryAgain' || closing.test(failure.type ?? ''))
      throw new Problem('unknownYet', {}, { retryAfterSeconds: 1 })
    throw error
  }
}

// FAILED_PRECONDITION: after a crash the server takes no update until the dossier's lost workflow tasks have been made up.
function isNotReady(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: unknown } }
  return error instanceof ServiceError && cause?.code === 9
}

// What the server itself answers to an update that a closing run had accepted but did not finish.
const closing = /^AcceptedUpdateCompletedWorkflow$/
