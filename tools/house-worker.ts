import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker'
import { sdkExporter } from '../measures/sdk.ts'
import { startLine } from '../messages/start.vi.ts'
import { createWorker } from '../worker.ts'
import { HouseError } from './house-error.ts'

/**
 * Bộ phận thực hiện thủ tục, running; returns what lets it finish its work and ends it. One that ends without being
 * asked is told to `lost`: the server would go on naming it for minutes to whoever asks whether there is a worker.
 */
export async function openWorker(
  place: Parameters<typeof createWorker>[0],
  lost: (error: HouseError) => void,
): Promise<() => Promise<void>> {
  await quieten()
  const worker = await createWorker(place)
  let stopping = false
  const running = worker.run().then(
    () => fail('RUNNING'),
    (error: Error) => fail(error.message),
  )
  return async () => {
    stopping = true
    if (worker.getState() === 'RUNNING') worker.shutdown()
    await running
  }

  function fail(why: string) {
    if (!stopping) lost(new HouseError(startLine('worker.failed', { why })))
  }
}

// The worker's own signal handling would end it before the service that needs it.
async function quieten() {
  const filter = makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' })
  const logger = new DefaultLogger('WARN', () => {})
  const metrics = await sdkExporter()
  Runtime.install({ shutdownSignals: [], logger, telemetryOptions: { logging: { filter, forward: {} }, metrics } })
}
