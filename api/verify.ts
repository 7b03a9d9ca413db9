import { z } from 'zod'
import { sentence } from '../messages/index.ts'
import { id } from '../schemas/act.ts'
import type { Verified } from '../store/chain.ts'
import { verifyChain } from '../store/chain.ts'
import { findDossier } from '../store/dossiers.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { Problem } from './problems.ts'
import { mayRead } from './view.ts'
import { mustBe } from './who.ts'

const tag = 'Kiểm tra'

/** Kiểm tra chuỗi nhật ký: whether every hash holds, of one dossier or of all. */
export function verify(service: Service, app: App) {
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/verify', summary: 'Mọi chuỗi nhật ký có còn nguyên vẹn', tag },
    ({ me }) => {
      mustBe(me, `${sentence('api.role.office')}, ${sentence('api.role.administrator')}`, 'office', 'administrator')
      return verifyUnit(app, me.unit.id)
    },
  )
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/verify/{id}', summary: 'Chuỗi nhật ký của một hồ sơ', tag, params: z.object({ id }) },
    async ({ me, params }) => {
      const found = await findDossier(app.db, params.id)
      const administers = found?.unit === me.unit.id && me.by.capacities.includes('administrator')
      if (!found || !(administers || mayRead(found, me))) throw new Problem('notFound')
      return verifyChain(app.db, params.id)
    },
  )
}

/** Dossier by dossier, up to the first that does not hold. */
async function verifyUnit({ db }: App, unit: string): Promise<Verified> {
  const sum: Verified = { dossiers: 0, entries: 0, redacted: 0, broken: null }
  const dossiers = await db.selectFrom('dossiers').select('id').where('unit', '=', unit).orderBy('id').execute()
  for (const { id } of dossiers) {
    const { entries, redacted, broken } = await verifyChain(db, id)
    sum.dossiers += 1
    sum.entries += entries
    sum.redacted += redacted
    if (broken) return { ...sum, broken }
  }
  return sum
}
