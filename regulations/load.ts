import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Regulation, RegulationId } from '../rules/regulation.ts'
import { type ReadRegulation, readRegulation } from './read.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const defaultsId = 'project-defaults'

/** No regulation goes by that id, and no file by that name. */
export class UnknownRegulation extends Error {
  override name = 'UnknownRegulation'
  readonly asked: string
  readonly known: RegulationId[]

  constructor(asked: string, known: RegulationId[]) {
    super(`no regulation ${asked}`)
    this.asked = asked
    this.known = known
  }
}

/**
 * Đọc một quy chế by the id of a shipped one, or from any YAML file.
 * @throws UnknownRegulation where neither exists
 * @throws FaultyRegulation where the file is not a regulation
 */
export function loadRegulation(idOrFile: RegulationId | string): ReadRegulation {
  const shipped = join(folder, `${idOrFile}.yaml`)
  const isId = /^[a-z0-9][a-z0-9-]*$/.test(idOrFile)
  const file = isId && existsSync(shipped) ? shipped : idOrFile
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new UnknownRegulation(idOrFile, listIds())
  }
  return readRegulation(text, idOrFile, idOrFile === defaultsId ? {} : loadDefaults().readings)
}

/** Mặc định của dự án: what stands below every regulation. */
export function loadDefaults(): ReadRegulation {
  defaults ??= readRegulation(readFileSync(join(folder, `${defaultsId}.yaml`), 'utf8'), defaultsId)
  return defaults
}

/** Các quy chế kèm theo chương trình, amendments included, without the project's own defaults. */
export function listRegulations(): Regulation[] {
  return listIds().map(loadRegulation)
}

/** Các văn bản sửa đổi kèm theo, without reading those that amend nothing. */
export function listAmendments(): Regulation[] {
  return listIds()
    .filter((id) => /^amends:/m.test(readFileSync(join(folder, `${id}.yaml`), 'utf8')))
    .map(loadRegulation)
}

function listIds(): RegulationId[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.startsWith('calendar'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .filter((id) => id !== defaultsId)
    .sort()
}

let defaults: ReadRegulation | undefined
