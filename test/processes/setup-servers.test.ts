import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Connection } from '@temporalio/client'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { temporalCli, testServer } from '../../tools/paths.mjs'

const started: ChildProcess[] = []
afterEach(async () => {
  for (const child of started.splice(0)) if (child.exitCode === null && child.kill()) await once(child, 'exit')
})

describe('Máy chủ thử nghiệm tua thời gian', () => {
  it('begins on the day it is told and skips a month of days', async () => {
    const startsAt = '2026-04-21T08:00:00+07:00'
    const environment = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path: testServer()! }, extraArgs: [startsAt] },
    })
    try {
      expect(day(await environment.currentTimeMs())).toBe('2026-04-21')
      await environment.sleep('30 days')
      expect(day(await environment.currentTimeMs())).toBe('2026-05-21')
    } finally {
      await environment.teardown()
    }
  })

  it('ends by itself when the test run it belongs to is killed', async () => {
    const port = await freePort()
    const script = `require('node:child_process').spawn(process.argv[1], [process.argv[2]], { stdio: 'ignore' })`
    const testRun = spawn(process.execPath, ['-e', script, testServer()!, String(port)])
    started.push(testRun)
    await expect.poll(() => answers(port), { timeout: 40_000 }).toBe(true)
    testRun.kill('SIGKILL')
    await expect.poll(() => answers(port), { timeout: 40_000 }).toBe(false)
  })
})

describe('Máy chủ Temporal', () => {
  it('starts on a free port with its data in one file, and stops', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'quy-che-temporal-'))
    const [port, httpPort, database] = [await freePort(), await freePort(), join(directory, 'temporal.db')]
    const ports = ['--ip', '127.0.0.1', '--port', String(port), '--http-port', String(httpPort), '--headless']
    const server = spawn(temporalCli()!, ['server', 'start-dev', ...ports, '--db-filename', database], {
      stdio: 'ignore',
    })
    started.push(server)
    await expect.poll(() => answers(port), { timeout: 40_000 }).toBe(true)
    const connection = await Connection.connect({ address: `127.0.0.1:${port}` })
    const { namespaces } = await connection.workflowService.listNamespaces({})
    expect(namespaces?.map(({ namespaceInfo }) => namespaceInfo?.name)).toContain('default')
    await connection.close()
    expect(statSync(database).size).toBeGreaterThan(0)
    server.kill('SIGTERM')
    await once(server, 'exit')
    expect(await answers(port)).toBe(false)
    rmSync(directory, { recursive: true })
  })
})

function day(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

async function freePort(): Promise<number> {
  const holder = createServer().listen(0, '127.0.0.1')
  await once(holder, 'listening')
  const { port } = holder.address() as AddressInfo
  holder.close()
  await once(holder, 'close')
  return port
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  return new Promise((resolve) => {
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
  }).finally(() => socket.destroy()) as Promise<boolean>
}
