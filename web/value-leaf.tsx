import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import type { ValueForm, ValueOption } from '../schemas/value-form.ts'
import { frameOf, type PlaceProps } from './value-place.ts'
import { words } from './words.ts'

/** Ô của một điều: a number, a time, a share, a choice, a word; what holds other fields is not drawn here. */
export function LeafField(props: PlaceProps) {
  const { form } = props
  if (form.kind === 'choice') return <ChoiceField {...props} options={form.options} />
  if (form.kind === 'many') return <ManyField {...props} options={form.options} />
  if (form.kind === 'fraction') return <FractionField {...props} />
  if (form.kind === 'data') return <DataField {...props} />
  return <TextField {...props} />
}

function TextField(props: PlaceProps) {
  const { form, typed, change } = props
  return (
    <TextInput
      {...frameOf(props)}
      description={hintOf(form)}
      inputMode={form.kind === 'number' ? 'numeric' : undefined}
      autoComplete="off"
      value={String(typed ?? '')}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  )
}

function hintOf(form: ValueForm): string | undefined {
  if (form.kind === 'number' && form.min !== undefined) return words.value.atLeast(form.min)
  return form.kind === 'clock' ? words.value.clock : undefined
}

// So few are seen at once.
const atOnce = 3

function ChoiceField({ options, ...props }: PlaceProps & { options: ValueOption[] }) {
  const { form, typed, change } = props
  const frame = frameOf(props)
  const labelled = options.map(({ value, label }) => ({ value: String(value), label }))
  const value = String(typed ?? '')
  if (form.without !== undefined || options.length > atOnce)
    return (
      <NativeSelect
        {...frame}
        value={value}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        data={[{ value: '', label: form.without ? words.value.notSet : words.choose }, ...labelled]}
      />
    )
  return (
    <Radio.Group {...frame} value={value} onChange={change}>
      <div className="radios">
        {labelled.map((each) => (
          <Radio key={each.value} {...each} />
        ))}
      </div>
    </Radio.Group>
  )
}

function ManyField({ options, ...props }: PlaceProps & { options: ValueOption[] }) {
  const { required: _, withAsterisk: __, ...frame } = frameOf(props)
  return (
    <Checkbox.Group {...frame} value={(props.typed ?? []) as string[]} onChange={props.change}>
      <div className="radios">
        {options.map(({ value, label }) => (
          <Checkbox key={String(value)} value={String(value)} label={label} />
        ))}
      </div>
    </Checkbox.Group>
  )
}

function FractionField(props: PlaceProps) {
  const { typed, change } = props
  const { id, label, error } = frameOf(props)
  const parts = (typed ?? {}) as Record<'part' | 'whole', string>
  return (
    <fieldset className="group" id={id} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}</legend>
      <div className="share">
        {(['part', 'whole'] as const).map((name) => (
          <TextInput
            key={name}
            label={words.value[name]}
            inputMode="numeric"
            autoComplete="off"
            required
            error={Boolean(error)}
            value={parts[name] ?? ''}
            onChange={({ currentTarget }) => change({ ...parts, [name]: currentTarget.value })}
          />
        ))}
      </div>
      {error && (
        <p className="is-overdue" id={`${id}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}

function DataField(props: PlaceProps) {
  const { typed, change } = props
  return (
    <Textarea
      {...frameOf(props)}
      description={words.value.asData}
      rows={12}
      spellCheck={false}
      value={String(typed ?? '')}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  )
}
