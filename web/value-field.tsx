import { Button, Checkbox, Radio } from '@mantine/core'
import type { ValueForm } from '../schemas/value-form.ts'
import { LeafField } from './value-leaf.tsx'
import { frameOf, type PlaceProps } from './value-place.ts'
import { begun, type Fields, fill, nameOf, type Shaped, type Typed } from './value-typed.ts'
import { words } from './words.ts'

type Of<Kind extends ValueForm['kind']> = Extract<ValueForm, { kind: Kind }>
type PropsOf<Kind extends ValueForm['kind']> = PlaceProps & { form: Of<Kind> }

/** Ô của một giá trị, as its form describes it; what may be left unset is ticked first. */
export function ValueField(props: PlaceProps) {
  const { form, label, typed, change } = props
  const none = form.without === 'null' ? null : undefined
  if (form.kind === 'fixed') return <FixedField {...props} form={form} />
  if (form.without === undefined || (form.without === 'omitted' && isEmptied(form))) return <SetField {...props} />
  return (
    <div className="form">
      <Checkbox
        label={words.value.set(label)}
        checked={typed !== none}
        onChange={({ currentTarget }) => change(currentTarget.checked ? begun(form) : none)}
      />
      {typed !== none && <SetField {...props} />}
    </div>
  )
}

/** What says by being empty that it is not set. */
function isEmptied({ kind }: ValueForm): boolean {
  return kind === 'number' || kind === 'clock' || kind === 'text' || kind === 'choice'
}

function SetField(props: PlaceProps) {
  const { form } = props
  if (form.kind === 'group')
    return (
      <Framed {...props}>
        <FieldsOf {...props} form={form} />
      </Framed>
    )
  if (form.kind === 'rows') return <RowsField {...props} form={form} />
  if (form.kind === 'shapes') return <ShapesField {...props} form={form} />
  return <LeafField {...props} />
}

function FixedField({ form, label, typed, change, at, context }: PropsOf<'fixed'>) {
  const said = `${label}: ${form.label}`
  if (form.without === undefined)
    return (
      <p id={`${context.prefix}-${at}`}>
        {said} <span className="quiet">({words.value.onlyWay})</span>
      </p>
    )
  const none = form.without === 'null' ? null : undefined
  return (
    <Checkbox
      id={`${context.prefix}-${at}`}
      label={said}
      checked={typed !== none}
      onChange={({ currentTarget }) => change(currentTarget.checked ? begun(form) : none)}
    />
  )
}

function Framed({ children, ...props }: PlaceProps & { children: React.ReactNode }) {
  const { id, label, error } = frameOf(props, true)
  return (
    <fieldset className="group" id={id} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}</legend>
      <div className="form">
        {children}
        {error && (
          <p className="is-overdue" id={`${id}-error`}>
            {error}
          </p>
        )}
      </div>
    </fieldset>
  )
}

function FieldsOf({ form, typed, change, at, context }: PropsOf<'group'>) {
  const values = (typed ?? {}) as Fields
  return form.fields.map((field) => (
    <ValueField
      key={field.name}
      label={field.label}
      form={field.form}
      typed={values[field.name]}
      change={(next) => change({ ...values, [field.name]: next })}
      at={`${at}.${field.name}`}
      context={context}
    />
  ))
}

function RowsField(props: PropsOf<'rows'>) {
  const { form, label, typed, change, at, context } = props
  const rows = (typed ?? []) as Typed[]
  return (
    <Framed {...props}>
      {rows.map((row, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a form have no name but their place
        <div key={n} className="form">
          <ValueField
            label={words.act.nth(n + 1)}
            form={form.of}
            typed={row}
            change={(next) => change(rows.map((each, m) => (m === n ? next : each)))}
            at={`${at}.${n}`}
            context={context}
          />
          <div>
            <Button
              variant="subtle"
              color="dark"
              size="xs"
              aria-label={`${words.remove}: ${label}, ${words.act.nth(n + 1)}`}
              onClick={() => change(rows.filter((_, m) => m !== n))}
            >
              {words.remove}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button variant="default" size="xs" onClick={() => change([...rows, begun(form.of)])}>
          {words.add}
          <span className="sr-only">: {label}</span>
        </Button>
      </div>
    </Framed>
  )
}

function ShapesField(props: PropsOf<'shapes'>) {
  const { form, typed, change, at, context } = props
  const { chosen, each } = (typed ?? begun(form)) as Shaped
  const shape = form.shapes.find((one) => nameOf(form.shapes, one) === chosen)!
  const inner = {
    label: shape.label,
    typed: each[chosen],
    change: (next: Typed) => change({ chosen, each: { ...each, [chosen]: next } }),
    at,
    context,
  }
  const choose = (name: string) => {
    const wanted = form.shapes.find((one) => nameOf(form.shapes, one) === name)!
    // What was typed into the other stays, should it be chosen again.
    change({ chosen: name, each: { [name]: fill(wanted.form), ...each } })
  }
  return (
    <Framed {...props}>
      <Radio.Group label={words.value.way} value={chosen} onChange={choose}>
        <div className="radios">
          {form.shapes.map((one) => (
            <Radio key={one.label} value={nameOf(form.shapes, one)} label={one.label} />
          ))}
        </div>
      </Radio.Group>
      {shape.form.kind === 'group' && <FieldsOf {...inner} form={shape.form} />}
      {shape.form.kind !== 'group' && shape.form.kind !== 'fixed' && <SetField {...inner} form={shape.form} />}
    </Framed>
  )
}
