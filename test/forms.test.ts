import { describe, expect, it } from 'vitest'
import { chartOf } from '../api/chart.ts'
import { type Field, fieldsOf } from '../api/forms.ts'
import { procedureOf, procedures } from '../machines/index.ts'
import { sentences } from '../messages/index.ts'
import { schemas } from '../schemas/index.ts'

const stems = Object.keys(schemas)

describe('Biểu mẫu của mọi thủ tục', () => {
  it.each(stems)('names every field that %s asks for', (stem) => {
    const named = (name: string) => [`${stem}.field.${name}`, `field.${name}`].some((key) => sentences[key])
    expect(
      all(stem)
        .filter(({ name }) => !named(name))
        .map(({ name }) => name),
    ).toEqual([])
  })

  it.each(stems)('names every choice that %s offers', (stem) => {
    const unnamed = all(stem).flatMap(({ name, options = [] }) =>
      options.filter(
        (value) =>
          ![`${stem}.${name}.${value}`, `${name}.${value}`, `role.${value}`, `body.${value}`].some(
            (key) => sentences[key],
          ),
      ),
    )
    expect(unnamed).toEqual([])
  })

  it.each(stems)('asks %s for nothing that it has no way of entering', (stem) => {
    expect(all(stem).filter(({ kind }) => kind === 'any')).toEqual([])
  })

  it('calls a part by its own name where a field of the same name means something else', () => {
    const { beginning, acts } = schemas.agendaItem!
    const unscheduled = fieldsOf(beginning).find(({ name }) => name === 'unscheduled')!
    expect(unscheduled.fields!.find(({ name }) => name === 'important')!.kind).toBe('prose')
    expect(sentences['field.unscheduled.important']).toBe('Vì sao quan trọng')
    expect(fieldsOf(acts.flag!).find(({ name }) => name === 'important')!.kind).toBe('flag')
    expect(sentences['field.important']).toBe('Quan trọng')
  })

  it('offers people, organisations and files instead of identifiers', () => {
    const open = fieldsOf(schemas.meeting!.acts.open!)
    expect(open.find(({ name }) => name === 'chair')).toEqual({ name: 'chair', kind: 'person', required: true })
    expect(open.find(({ name }) => name === 'present')).toEqual({
      name: 'present',
      kind: 'person',
      required: true,
      many: true,
      max: 200,
    })
  })

  it('tells the three ways of voting apart', () => {
    const ballots = fieldsOf(schemas.meeting!.acts.vote!).find(({ name }) => name === 'ballots')!
    expect(ballots.by).toBe('method')
    expect(ballots.variants!.map((fields) => fields[0]!.options)).toEqual([['open'], ['named'], ['secret']])
  })

  it('knows what is required, what is taken without saying, and what only may be said', () => {
    const beginning = fieldsOf(schemas.promulgation!.beginning)
    const field = (name: string) => beginning.find((each) => each.name === name)!
    expect(field('title')).toMatchObject({ kind: 'line', required: true })
    expect(field('secrecy')).toMatchObject({ kind: 'choice', required: false, initial: 'none' })
    expect(fieldsOf(schemas.meeting!.acts.conclude!).find(({ name }) => name === 'deferRest')).toMatchObject({
      kind: 'flag',
      onlyTrue: true,
    })
  })
})

describe('Sơ đồ của mọi thủ tục', () => {
  it.each(stems)('reaches every stage of %s from its beginning', (stem) => {
    const { states, ways } = chartOf(procedureOf(stem).machine, Object.keys(schemas[stem]!.acts))
    const within = new Map(states.map(({ state, within }) => [state, within]))
    const reached = new Set(states.filter(({ initial }) => initial).map(({ state }) => state))
    for (let before = -1; before < reached.size; ) {
      before = reached.size
      for (const { from, to } of ways) if (reached.has(from)) reached.add(to)
      for (const { state, within: around, initial } of states) {
        if (around && reached.has(state)) reached.add(around)
        if (initial && around && reached.has(around)) reached.add(state)
      }
    }
    const waiting = states.filter(({ kind }) => kind !== 'passing').map(({ state }) => state)
    expect(waiting.filter((state) => !reached.has(state))).toEqual([])
    expect(within.size).toBe(states.length)
  })

  it('says which ways people take and which a deadline or another dossier does', () => {
    const { ways } = chartOf(procedureOf('meeting').machine, Object.keys(schemas.meeting!.acts))
    expect(ways).toContainEqual({
      from: 'planned',
      to: 'preparing',
      type: 'convene',
      label: 'Triệu tập',
      byPeople: true,
    })
    expect(ways.find(({ type }) => type === 'deadline')).toMatchObject({ byPeople: false, label: 'Đến hạn' })
  })
})

function all(stem: string): Field[] {
  const { beginning, acts } = schemas[stem]!
  return [beginning, ...Object.values(acts)].flatMap((schema) => fieldsOf(schema)).flatMap(deep)
}

function deep(field: Field): Field[] {
  return [field, ...[...(field.fields ?? []), ...(field.variants ?? []).flat()].flatMap(deep)]
}

it('describes every procedure there is', () => expect(stems).toEqual(Object.keys(procedures)))
