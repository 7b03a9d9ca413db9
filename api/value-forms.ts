import type { z } from 'zod'
import { sentence } from '../messages/index.ts'
import type { ValueField, ValueForm, ValueOption, ValueShape } from '../schemas/value-form.ts'
import { type Hint, hintOf } from '../schemas/value-hints.ts'
import { type ValueKey, valueShapes } from '../schemas/values.ts'
import { valueName } from './named-values.ts'
import { momentWords } from './value-rungs.ts'
import { fieldAt, flagAt, stemOf, wordAt } from './value-words.ts'

// biome-ignore lint/suspicious/noExplicitAny: zod's definitions differ by type
type Definition = any

/** Biểu mẫu của một giá trị: what its shape takes, every part called as people call it, in the asker's tongue. */
export function valueForm(key: ValueKey): ValueField {
  return { name: key, label: valueName(key), form: formOf(valueShapes[key], stemOf(key)) }
}

function formOf(shape: z.ZodType, path: string): ValueForm {
  const hint = hintOf(shape)
  if (hint) return byHint(hint, path)
  const def: Definition = shape.def
  switch (def.type) {
    case 'optional':
      return { ...formOf(def.innerType, path), without: 'omitted' }
    case 'nullable':
      return { ...formOf(def.innerType, path), without: 'null' }
    case 'boolean':
      return { kind: 'choice', options: [true, false].map((value) => ({ value, label: capital(flagAt(path, value)) })) }
    case 'number':
      return { kind: 'number', min: (shape as z.ZodNumber).minValue ?? undefined }
    case 'string':
      return { kind: 'text' }
    case 'enum':
      return { kind: 'choice', options: choices(def, path) }
    case 'literal':
      return { kind: 'fixed', value: def.values[0], label: capital(said(path, def.values[0])) }
    case 'array':
      return list(formOf(def.element, path))
    case 'tuple':
      return { kind: 'group', inOrder: true, fields: fields(Object.entries(def.items), path) }
    case 'object':
      return { kind: 'group', fields: fields(Object.entries(def.shape), path) }
    case 'union':
      return { kind: 'shapes', shapes: (def.options as z.ZodType[]).map((each) => unnamed(formOf(each, path))) }
    case 'record':
      return record(def, path)
    default:
      return { kind: 'data' }
  }
}

function byHint({ as, either, words }: Hint, path: string): ValueForm {
  if (as) return { kind: as }
  if (words) {
    const [, stem = ''] = path.split('.')
    const label = (word: string) => (words.of === 'role' ? sentence(`role.${word}`) : momentWords(stem, word))
    return { kind: 'choice', options: words.known.map((value) => ({ value, label: capital(label(value)) })) }
  }
  const shapes = either!.map(([by, shape]) => ({
    by,
    label: capital(fieldAt(path, `by.${by}`)),
    form: formOf(shape, path),
  }))
  return { kind: 'shapes', shapes }
}

function fields(shape: [string, z.ZodType][], path: string): ValueField[] {
  return shape.map(([name, field]) => ({
    name,
    label: capital(fieldAt(path, name)),
    form: formOf(field, `${path}.${name}`),
  }))
}

function list(of: ValueForm): ValueForm {
  return of.kind === 'choice' ? { kind: 'many', options: of.options } : { kind: 'rows', of }
}

// What is not named is left out; a record of whatever names has no fields.
function record({ keyType, valueType }: Definition, path: string): ValueForm {
  if (keyType.def.type !== 'enum') return { kind: 'data' }
  const form: ValueForm = { ...formOf(valueType, path), without: 'omitted' }
  return {
    kind: 'group',
    fields: choices(keyType.def, path).map(({ value, label }) => ({ name: String(value), label, form })),
  }
}

function unnamed(form: ValueForm): ValueShape {
  return { label: form.kind === 'fixed' ? form.label : sentence('value.field.some'), form }
}

function choices({ entries }: Definition, path: string): ValueOption[] {
  return Object.values(entries as Record<string, string>).map((value) => ({
    value,
    label: capital(wordAt(path, value)),
  }))
}

function said(path: string, value: string | boolean): string {
  return typeof value === 'boolean' ? flagAt(path, value) : wordAt(path, value)
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
