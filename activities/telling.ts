import type { Client } from '@temporalio/client'

/** Báo cho một hồ sơ what it need not hear: one that has closed meanwhile is left in peace. */
export async function tellRunning(client: Client, dossier: string, event: object): Promise<void> {
  try {
    await client.workflow.getHandle(dossier).signal('told', { ...event, courtesy: true })
  } catch (error) {
    if ((error as Error).name !== 'WorkflowNotFoundError') throw error
  }
}
