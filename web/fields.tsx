import { Button, Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import type { Field } from './answers.ts'
import { chosen, type Values } from './body.ts'
import { DayInput } from './day-input.tsx'
import { DossierField } from './dossier-field.tsx'
import { type FieldProps, type FormContext, useFrame } from './field-frame.ts'
import { FileField } from './file-field.tsx'
import { useNames } from './names.ts'
import { ManyPeople, OneOrganisation, OnePerson, OnePost } from './people-fields.tsx'
import { words } from './words.ts'

interface FieldsProps {
  fields: Field[]
  values: Values
  change(values: Values): void
  at: string
  context: FormContext
}

/** Các ô, in the schema's order. */
export function FieldsIn({ fields, values, change, at, context }: FieldsProps) {
  return fields.map((field) => (
    <OneField
      key={field.name}
      field={field}
      value={values[field.name]}
      change={(value) => change({ ...values, [field.name]: value })}
      at={at ? `${at}.${field.name}` : field.name}
      context={context}
    />
  ))
}

function OneField(props: FieldProps) {
  const { kind, many } = props.field
  if (kind === 'person') return many ? <ManyPeople {...props} /> : <OnePerson {...props} />
  if (kind === 'organisation' && !many) return <OneOrganisation {...props} />
  if (kind === 'post' && !many) return <OnePost {...props} />
  if (kind === 'file') return <FileField {...props} />
  if (kind === 'dossier') return many ? <ManyGroups {...props} /> : <DossierField {...props} />
  if (many && kind !== 'line' && kind !== 'prose') return <ManyGroups {...props} />
  if (kind === 'group') return <GroupField {...props} />
  if (kind === 'variants') return <VariantsField {...props} />
  if (kind === 'flag') return <FlagField {...props} />
  if (kind === 'choice') return <ChoiceField {...props} />
  return <TextField {...props} />
}

function TextField(props: FieldProps) {
  const { field, value, change } = props
  const frame = useFrame(props)
  const text = Array.isArray(value) ? value.join('\n') : String(value ?? '')
  const set = ({ currentTarget }: { currentTarget: { value: string } }) => change(currentTarget.value)
  if (field.many || field.kind === 'prose')
    return (
      <Textarea
        {...frame}
        description={field.many ? words.act.manyLines : undefined}
        rows={4}
        value={text}
        onChange={set}
      />
    )
  if (field.kind === 'day' || field.kind === 'instant')
    return <DayInput {...frame} value={text} change={change} withHour={field.kind === 'instant'} />
  const type = field.kind === 'number' ? 'number' : 'text'
  return <TextInput {...frame} type={type} min={field.min} max={field.max} value={text} onChange={set} />
}

// So few are seen at once, side by side and of the same size.
const atOnce = 3

function ChoiceField(props: FieldProps) {
  const { field, value, change, context } = props
  const names = useNames()
  const { options = [] } = field
  const frame = useFrame(props)
  if (options.length === 1) return null
  const labelled = options.map((option) => ({ value: option, label: names.value(field.name, option, context.stem) }))
  if (field.required && options.length <= atOnce) return <Radios {...props} options={labelled} />
  return (
    <NativeSelect
      {...frame}
      value={String(value ?? field.initial ?? '')}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      data={[...(field.initial === undefined ? [{ value: '', label: words.choose }] : []), ...labelled]}
    />
  )
}

function Radios({ options, ...props }: FieldProps & { options: { value: string; label: string }[] }) {
  const { disabled, ...frame } = useFrame(props)
  return (
    <Radio.Group {...frame} value={String(props.value ?? '')} onChange={props.change}>
      <div className="radios">
        {options.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} disabled={disabled} />
        ))}
      </div>
    </Radio.Group>
  )
}

function FlagField(props: FieldProps) {
  const { field, value, change } = props
  const { withAsterisk: _, required: __, ...frame } = useFrame(props)
  // A flag that must be said either way is a choice of two.
  if (field.required && !field.onlyTrue)
    return (
      <Radios
        {...props}
        value={value === undefined ? '' : String(value)}
        change={(next) => change(next === 'true')}
        options={[
          { value: 'true', label: words.yes },
          { value: 'false', label: words.no },
        ]}
      />
    )
  return (
    <Checkbox
      {...frame}
      checked={value === true}
      onChange={({ currentTarget }) => change(currentTarget.checked ? true : undefined)}
    />
  )
}

function GroupField(props: FieldProps) {
  const { field, value, change, at, context } = props
  const { label, id, error } = useFrame(props)
  return (
    <fieldset className="group" id={id} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}</legend>
      <div className="form">
        <FieldsIn
          fields={field.fields ?? []}
          values={(value ?? {}) as Values}
          change={change}
          at={at}
          context={context}
        />
      </div>
    </fieldset>
  )
}

function VariantsField(props: FieldProps) {
  const { field, value, change, at, context } = props
  const names = useNames()
  const { label, id, error, disabled, withAsterisk } = useFrame(props)
  const { variants = [], by } = field
  const values = (value ?? {}) as Values
  const n = values[chosen]
  const nameOf = (fields: Field[]) => {
    const told = fields.find(({ name }) => name === by)
    if (by && told) return names.value(by, told.options?.[0] ?? '', context.stem)
    return fields.map(({ name }) => names.field(name, context.stem, field.name)).join(', ')
  }
  return (
    <fieldset className="group" id={id}>
      <legend>{label}</legend>
      <div className="form">
        <NativeSelect
          label={by ? names.field(by, context.stem) : words.act.variant}
          disabled={disabled}
          error={error}
          withAsterisk={withAsterisk}
          value={n === undefined ? '' : String(n)}
          onChange={({ currentTarget }) =>
            change(currentTarget.value === '' ? undefined : { ...values, [chosen]: Number(currentTarget.value) })
          }
          data={[
            { value: '', label: words.choose },
            ...variants.map((fields, index) => ({ value: String(index), label: nameOf(fields) })),
          ]}
        />
        {typeof n === 'number' && (
          <FieldsIn fields={variants[n] ?? []} values={values} change={change} at={at} context={context} />
        )}
      </div>
    </fieldset>
  )
}

function ManyGroups(props: FieldProps) {
  const { field, value, change, at, context } = props
  const { label, id, error, disabled } = useFrame(props)
  const items = (value as unknown[] | undefined) ?? []
  const { many, ...one } = field
  return (
    <fieldset className="group" id={id}>
      <legend>{label}</legend>
      <div className="form">
        {items.map((item, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries of a form have no name but their place
          <div key={n} className="form">
            <OneField
              field={{ ...one, required: true }}
              value={item}
              change={(next) => change(items.map((each, m) => (m === n ? next : each)))}
              at={`${at}.${n}`}
              context={context}
            />
            <div>
              <Button
                variant="subtle"
                color="dark"
                size="xs"
                disabled={disabled}
                aria-label={`${words.remove}: ${label}, ${words.act.nth(n + 1)}`}
                onClick={() => change(items.filter((_, m) => m !== n))}
              >
                {words.remove}
              </Button>
            </div>
          </div>
        ))}
        {error && <p className="is-overdue">{error}</p>}
        <div>
          <Button variant="default" size="xs" disabled={disabled} onClick={() => change([...items, undefined])}>
            {words.add}
            <span className="sr-only">: {label}</span>
          </Button>
        </div>
      </div>
    </fieldset>
  )
}
