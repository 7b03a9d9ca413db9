import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { day, id, line } from '../schemas/act.ts'
import { managers } from '../schemas/appointment-values.ts'
import { addPost, changePost, listPosts, type Post } from '../store/posts.ts'
import type { App } from './app.ts'
import { endpoint, type Service } from './endpoint.ts'
import { ofUnit } from './people.ts'
import { type Caller, mustBeAdministrator } from './who.ts'

const row = {
  title: line,
  /** Cấp quản lý; none where the table does not say. */
  managedBy: z.enum(managers).nullable().optional(),
  /** Phải phối hợp ý kiến với cơ quan cấp tỉnh. */
  consults: z.boolean().optional(),
  holder: id.nullable().optional(),
  /** Ngày cuối của thời hạn giữ chức vụ. */
  termEndsOn: day.nullable().optional(),
  /** Văn bản phân cấp quản lý, văn bản bổ nhiệm. */
  source: line,
}
const newPost = z.strictObject({ ...row, code: id })
const change = z.strictObject({ ...row, title: line.optional() })
const tag = 'Người'

/** Bảng chức danh: which body manages a post, who holds it and until when; each line names the document it rests on. */
export function posts(service: Service, app: App) {
  endpoint(
    service,
    app,
    { method: 'get', path: '/api/posts', summary: 'Các chức danh và cấp quản lý', tag },
    async ({ me }) => ({ items: (await listPosts(app.db, me.unit.id)).map((post) => shown(post, me)) }),
  )
  endpoint(
    service,
    app,
    { method: 'post', path: '/api/posts', summary: 'Thêm chức danh', tag, body: newPost, status: 201 },
    async ({ me, body }) => {
      mustBeAdministrator(me)
      await holderIsOurs(app, me, body.holder)
      return shown(await addPost(app.db, { id: randomUUID(), ...body, unit: me.unit.id }), me)
    },
  )
  endpoint(
    service,
    app,
    {
      method: 'patch',
      path: '/api/posts/{id}',
      summary: 'Đổi cấp quản lý, người giữ, thời hạn giữ chức danh',
      tag,
      params: z.object({ id }),
      body: change,
    },
    async ({ me, params, body }) => {
      mustBeAdministrator(me)
      await holderIsOurs(app, me, body.holder)
      return shown(await changePost(app.db, me.unit.id, params.id, body), me)
    },
  )
}

async function holderIsOurs(app: App, me: Caller, holder: string | null | undefined) {
  if (holder) await ofUnit(app, me, holder)
}

// Whose term ends when is for those who prepare personnel matters; what posts there are and who manages them, for all.
function shown(
  { id, code, title, managedBy, consults, source, holder, termEndsOn, reviewedFor }: Post,
  { by }: Caller,
) {
  const all = { id, code, title, managedBy, consults, source }
  const preparing = ['office', 'partyBuildingCommission', 'permanentBoard', 'administrator']
  if (!preparing.some((capacity) => by.capacities.includes(capacity))) return all
  return { ...all, holder, termEndsOn, reviewedFor }
}
