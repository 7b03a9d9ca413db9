import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { setup } from 'xstate'
import { ask, asks } from '../machines/ask.ts'
import { procedureOf, procedures } from '../machines/index.ts'
import type { Procedure } from '../machines/procedure.ts'
import { hasReason, meets } from '../machines/requirement.ts'
import { readHistories } from '../tools/histories.ts'
import { hashOf, whole } from '../tools/released.ts'
import { divergence } from '../tools/replay.ts'
import { versionFaults } from '../tools/versions.ts'

// biome-ignore lint/suspicious/noExplicitAny: a machine's configuration, to be bent
type Config = any

const histories = readHistories()
const recorded = (name: string) => histories.find((each) => each.name === name)!.recording
const item = procedureOf('agendaItem', 1)

/** The machine of a procedure, bent as somebody might who forgets that dossiers run under it. */
function bent(procedure: Procedure, bend: (config: Config) => void): Procedure {
  const config = copy(procedure.machine.config)
  bend(config)
  return { ...procedure, machine: setup({ actions: asks }).createMachine(config) }
}

function copy(value: Config): Config {
  if (Array.isArray(value)) return value.map(copy)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copy(each)]))
}

describe('Lịch sử đã ghi', () => {
  it('holds dossiers of every machine, some with a deadline that rang', () => {
    expect(new Set(histories.map(({ recording }) => recording.procedure))).toEqual(new Set(Object.keys(procedures)))
    expect(recorded('agendaItem-1-preparing').steps.map(({ kind }) => kind)).toContain('deadline')
  })

  it.each(histories.map(({ name, recording }) => ({ name, recording })))('walks $name as it was', ({ recording }) => {
    expect(divergence(procedureOf(recording.procedure, recording.version), recording)).toBeUndefined()
  })

  it('finds a stricter guard, which replay alone would not', () => {
    const stricter = bent(item, (config) => {
      for (const branch of config.states.preparing.on.deliver) branch.guard = meets(hasReason)
    })
    expect(divergence(stricter, recorded('agendaItem-1-carried'))).toMatchObject({ type: 'deliver', what: 'refused' })
  })

  it('finds a renamed state', () => {
    const renamed = bent(item, (config) => {
      config.states.examining = config.states.appraising
      delete config.states.appraising
      const retarget = (node: Config) => {
        if (node === null || typeof node !== 'object') return
        if (node.target === 'appraising') node.target = 'examining'
        Object.values(node).forEach(retarget)
      }
      retarget(config)
    })
    expect(divergence(renamed, recorded('agendaItem-1-carried'))).toMatchObject({ type: 'deliver', what: 'state' })
  })

  it('finds an added ask', () => {
    const asking = bent(item, (config) => {
      config.states.ready.entry = [config.states.ready.entry, ask('letter', () => ({ kind: 'new', to: [] }))].flat()
    })
    expect(divergence(asking, recorded('agendaItem-1-carried'))).toMatchObject({ what: 'asks' })
  })

  it('finds a renamed deadline field', () => {
    const renamed = bent(item, (config) => {
      config.states.preparing.meta.deadlines = { materials: 'papersDueAt' }
    })
    const parted = divergence(renamed, recorded('agendaItem-1-preparing'))
    expect(parted).toMatchObject({ type: 'materials', what: 'alarm' })
    expect(parted?.sentence).toMatch(/give the change version 2 with a migrate\(\), and run npm run release/)
  })
})

describe('Phiên bản đã phát hành', () => {
  const made: string[] = []
  afterEach(() => {
    for (const path of made.splice(0)) rmSync(path, { recursive: true })
  })

  it('is whole in one file, the rules it imports included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quy-che-released-'))
    made.push(folder)
    const text = await whole(item)
    writeFileSync(join(folder, 'item.mjs'), text)
    expect(readFileSync(join(folder, 'item.mjs'), 'utf8')).toContain('memberWasHeard')
    expect(text).not.toMatch(/from ["'](?!xstate)/)
  })

  it('says what to do when its machine or a rule of it has changed', async () => {
    const [fault] = await versionFaults({ agendaItem: { 1: hashOf('something else') } })
    expect(fault).toMatch(/agendaItem version 1 is released and its file was changed or lost/)
    const faults = await versionFaults({ agendaItem: { 1: hashOf('something else') } })
    expect(faults.at(-1)).toMatch(/give the change version 2, keep the released one in machines\/index.ts/)
  })

  it('has nothing to say of a machine that is as it was released', async () => {
    const faults = await versionFaults({ agendaItem: { 1: hashOf(await whole(item)) } })
    expect(faults.filter((fault) => fault.includes('has changed'))).toEqual([])
  })
})
