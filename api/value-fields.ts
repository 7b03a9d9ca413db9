import { z } from 'zod'
import { isValueKey, type ValueKey } from '../schemas/regulation.ts'
import type { App } from './app.ts'
import { checkedValue } from './checked-value.ts'
import { endpoint, type Service } from './endpoint.ts'
import { Problem } from './problems.ts'
import { valueForm } from './value-forms.ts'
import { valueWords } from './value-words.ts'

const params = z.object({ key: z.string() })
const tag = 'Quy chế'

/** Nhập một giá trị: the form that asks for it, and in words what was entered. */
export function valueFields(service: Service, app: App) {
  const form = {
    method: 'get' as const,
    path: '/api/values/{key}/form',
    summary: 'Biểu mẫu của một giá trị',
    tag,
    params,
  }
  endpoint(service, app, form, ({ params: { key } }) => valueForm(known(key)))
  const words = {
    method: 'post' as const,
    path: '/api/values/{key}/words',
    summary: 'Một giá trị bằng lời, chưa ghi',
    tag,
    params,
    body: z.strictObject({ value: z.unknown() }),
  }
  endpoint(service, app, words, ({ params: { key }, body: { value } }) => ({
    said: valueWords(known(key), checkedValue(key, value)),
  }))
}

function known(key: string): ValueKey {
  if (!isValueKey(key)) throw new Problem('notFound')
  return key
}
