import { setTimeout as delay } from 'node:timers/promises'
import { Connection } from '@temporalio/client'
import { ConfigurationError, readConfig } from '../config.ts'

const keyword = 2
const alreadyExists = 6
const daySeconds = 86_400

/**
 * Chuẩn bị không gian làm việc trên Temporal: the namespace of the configuration, which keeps a closed history for
 * thirty days, and the two search attributes without which no dossier begins. Run again, it changes nothing.
 */
async function prepare({ temporalAddress: address, temporalNamespace: namespace }: ReturnType<typeof readConfig>) {
  const connection = await Connection.connect({ address })
  const { workflowService, operatorService } = connection
  await workflowService
    .registerNamespace({ namespace, workflowExecutionRetentionPeriod: { seconds: 30 * daySeconds } as never })
    .catch((error) => {
      if (error.code !== alreadyExists) throw error
    })
  // A new namespace is known to the whole server some seconds after it was registered.
  await until(() => operatorService.listSearchAttributes({ namespace }))
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace })
  const missing = ['unit', 'procedure'].filter((name) => customAttributes[name] !== keyword)
  const searchAttributes = Object.fromEntries(missing.map((name) => [name, keyword]))
  if (missing.length > 0) await operatorService.addSearchAttributes({ namespace, searchAttributes })
  await connection.close()
  console.log(`namespace ${namespace}: ${missing.length > 0 ? `added ${missing.join(', ')}` : 'nothing to do'}`)
}

async function until(look: () => Promise<unknown>) {
  for (let tries = 1; ; tries += 1) {
    try {
      await look()
      return
    } catch (error) {
      if (tries === 30) throw error
      await delay(1_000)
    }
  }
}

try {
  await prepare(readConfig({ separate: true }))
} catch (error) {
  console.error(error instanceof ConfigurationError ? error.message : error)
  process.exit(1)
}
