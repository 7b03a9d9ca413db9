import { z } from 'zod'
import { procedures as all, procedureOf } from '../machines/index.ts'
import type { Procedure } from '../machines/procedure.ts'
import type { AnyRequirement } from '../machines/requirement.ts'
import { sentence, spoken } from '../messages/index.ts'
import { id } from '../schemas/act.ts'
import { schemas } from '../schemas/index.ts'
import { unitValues } from '../store/terms.ts'
import { type App, today } from './app.ts'
import { chartOf } from './chart.ts'
import type { Citations } from './citations.ts'
import { endpoint, type Service } from './endpoint.ts'
import { fieldsOf } from './forms.ts'
import { pathOf } from './paths.ts'
import { Problem } from './problems.ts'
import { actLabel, told } from './wording.ts'

const tag = 'Thủ tục'
// What only the service says, in full sentences: no names among them.
const notNames = /^(api|letter|reminder|digest|calendar|cli|value|valueName)\.|\.requirement\./

/** Các thủ tục: what there is to begin, the forms of each act, the stages and the ways between them, and every name. */
export function procedures(service: Service, app: App) {
  const list = { method: 'get' as const, path: '/api/procedures', summary: 'Các thủ tục', tag }
  endpoint(service, app, list, () => ({ items: Object.keys(all).map((stem) => heading(procedureOf(stem))) }))
  const one = { ...list, path: '/api/procedures/{stem}', summary: 'Một thủ tục: biểu mẫu, sơ đồ, điều kiện lập hồ sơ' }
  endpoint(service, app, { ...one, params: z.object({ stem: id }) }, async ({ me, params: { stem } }) => {
    if (!Object.hasOwn(all, stem)) throw new Problem('notFound')
    const procedure = procedureOf(stem)
    const { acts, beginning } = schemas[stem]!
    const values = await unitValues(app.db, me.unit.id, today(app)).then(
      ({ values }) => values,
      () => ({}),
    )
    return {
      ...heading(procedure),
      beginning: { fields: fieldsOf(beginning), requirements: asked(procedure, values) },
      acts: Object.entries(acts).map(([type, schema]) => ({
        type,
        label: actLabel(stem, type),
        fields: fieldsOf(schema),
      })),
      chart: chartOf(procedure.machine, Object.keys(acts)),
    }
  })
  const words = { ...list, path: '/api/words', summary: 'Tên gọi của bước, việc, trường, giá trị' }
  endpoint(service, app, words, () =>
    Object.fromEntries(Object.entries(spoken()).filter(([key]) => !notNames.test(key))),
  )
}

function heading({ stem, plural, version }: Procedure) {
  return { stem, path: pathOf(plural), version, label: sentence(stem) }
}

/** What a beginning will be asked, before anything is known of it. */
function asked({ stem, begins }: Procedure, citations: Citations) {
  return begins
    .filter(({ quiet }) => !quiet)
    .map(({ id, cites, ground, weight }: AnyRequirement) => {
      const key = typeof cites === 'function' ? '' : cites
      return told(stem, { id, cites: key, ground, weight, met: null, params: {} }, citations)
    })
}
