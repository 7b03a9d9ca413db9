import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { dayOf } from './dates.ts'
import { type FieldProps, useFrame } from './field-frame.ts'
import { byGivenName } from './names.ts'
import { organisationsQuery, peopleQuery, postsQuery } from './queries.ts'
import { words } from './words.ts'

/** Chọn một người của đơn vị, by given name. */
export function OnePerson(props: FieldProps) {
  const { data } = useSuspenseQuery(peopleQuery)
  const people = byGivenName(data.filter(({ active }) => active))
  return <Pick {...props} among={people} />
}

/** Chọn một cơ quan, tổ chức, đơn vị that has not ended. */
export function OneOrganisation(props: FieldProps) {
  const { data } = useSuspenseQuery(organisationsQuery)
  const today = dayOf(Date.now())
  return <Pick {...props} among={data.filter(({ toOn }) => !toOn || toOn >= today)} />
}

/** Chọn một chức danh. */
export function OnePost(props: FieldProps) {
  const { data } = useSuspenseQuery(postsQuery)
  return <Pick {...props} among={data.map(({ id, title }) => ({ id, name: title }))} />
}

function Pick({ among, ...props }: FieldProps & { among: { id: string; name: string }[] }) {
  return (
    <NativeSelect
      {...useFrame(props)}
      value={String(props.value ?? '')}
      onChange={({ currentTarget }) => props.change(currentTarget.value || undefined)}
      data={[{ value: '', label: words.choose }, ...among.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  )
}

/** Chọn nhiều người: one box for each; those of the dossier's roster first where it has one. */
export function ManyPeople(props: FieldProps) {
  const { value, change, context } = props
  const { label, id, error, disabled } = useFrame(props)
  const { data } = useSuspenseQuery(peopleQuery)
  const roster = context.dossier?.content.sitting
  const sits = (person: string) => (Array.isArray(roster) && roster.includes(person) ? 0 : 1)
  const people = byGivenName(data.filter(({ active }) => active)).sort((a, b) => sits(a.id) - sits(b.id))
  const picked = (value as string[] | undefined) ?? []
  const toggle = (person: string, on: boolean) =>
    change(on ? [...picked, person] : picked.filter((each) => each !== person))
  return (
    <fieldset className="group" id={id}>
      <legend>{label}</legend>
      <p className="quiet">
        {words.act.chosen(picked.length, people.length)}{' '}
        <Button variant="subtle" color="dark" size="xs" disabled={disabled} onClick={() => change([])}>
          {words.act.nobody}
        </Button>
      </p>
      <div className="people">
        {people.map((person) => (
          <Checkbox
            key={person.id}
            label={person.name}
            disabled={disabled}
            checked={picked.includes(person.id)}
            onChange={({ currentTarget }) => toggle(person.id, currentTarget.checked)}
          />
        ))}
      </div>
      {error && <p className="is-overdue">{error}</p>}
    </fieldset>
  )
}
