import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Entry } from '../rules/meeting.ts'
import type { Dossier } from './answers.ts'
import { dayOf } from './dates.ts'
import { useDraft } from './drafts.ts'
import { byGivenName, useNames } from './names.ts'
import { PersonRows } from './person-rows.tsx'
import { peopleQuery, valuesQuery } from './queries.ts'
import { type Room, roomOf, voteOf } from './room-content.ts'
import type { RoomLine } from './room-line.ts'
import { reckoned } from './room-pending.ts'
import { TrialNote, useTrying } from './trial.tsx'
import { words } from './words.ts'

type Method = 'open' | 'named' | 'secret'

interface Count {
  /** What was chosen, else what is usual for the item. */
  method?: Method
  sums: Record<string, string>
  votes: Record<string, 'approve' | 'reject' | 'abstain'>
  reason: string
}

const sumsOf = {
  open: ['approve', 'reject', 'abstain'],
  secret: ['issued', 'returned', 'valid', 'approve'],
  named: [],
} as const

interface Props {
  entry: Entry
  room: Room
  dossier: Dossier
  line: RoomLine
}

/** Biểu quyết: counted as it is entered, and what it comes to said by the machine before it is recorded. */
export function VotePanel({ entry, room, dossier, line }: Props) {
  const names = useNames()
  const blank: Count = { sums: {}, votes: {}, reason: '' }
  const draft = `${dossier.id}:vote:${entry.item}`
  const [count, setCount] = useDraft<Count>(draft, blank)
  const { data } = useQuery(valuesQuery(dayOf(dossier.begunAt)))
  const { method = usualMethod(entry, data?.values['meeting.ballot']?.value), reason } = count
  const body = { type: 'vote', item: entry.item, ballots: ballotsOf(method, count), ...(reason.trim() && { reason }) }
  const begun = method === 'named' ? Object.keys(count.votes).length > 0 : Object.values(count.sums).some(Boolean)
  const { trial, isAway } = useTrying(begun ? `/api/meetings/${dossier.id}/trials` : undefined, dossier.id, body)
  const tried =
    begun && trial?.content ? roomOf(trial.content)?.agenda.find(({ item }) => item === entry.item) : undefined
  const own = begun && isAway ? reckoned(room, entry.item, body.ballots, data?.values) : undefined
  const vote = (tried && voteOf(tried)) ?? own
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        line.enter({ slot: `vote:${entry.item}`, body, draft })
      }}
    >
      <h3>{words.room.vote}</h3>
      <NativeSelect
        label={names.field('method')}
        value={method}
        onChange={({ currentTarget }) => setCount({ ...count, method: currentTarget.value as Method })}
        data={Object.keys(sumsOf).map((value) => ({ value, label: names.value('method', value) }))}
      />
      <div className="sums">
        {sumsOf[method].map((name) => (
          <TextInput
            key={name}
            type="number"
            min={0}
            label={names.field(name)}
            value={count.sums[name] ?? ''}
            onChange={({ currentTarget }) =>
              setCount({ ...count, sums: { ...count.sums, [name]: currentTarget.value } })
            }
          />
        ))}
      </div>
      {method === 'named' && <NamedVotes {...{ count, setCount, room, entry }} />}
      {vote && (
        <p className={vote.carried ? 'verdict is-done' : 'verdict is-overdue'} role="status">
          {words.room.result(vote.approvals, vote.needed, vote.sitting)} →{' '}
          <strong>{vote.carried ? words.room.carried : words.room.notCarried}</strong>
        </p>
      )}
      {begun && isAway && <p className="quiet">{own ? words.room.reckoned : words.room.checkedLater}</p>}
      <TrialNote trial={begun && trial && (!trial.allowed || trial.requirements.length > 0) ? trial : undefined} />
      <Textarea
        label={names.field('reason')}
        rows={2}
        value={reason}
        onChange={({ currentTarget }) => setCount({ ...count, reason: currentTarget.value })}
      />
      <div>
        <Button type="submit" disabled={!begun}>
          {words.room.record}
        </Button>
      </div>
    </form>
  )
}

/** Hình thức biểu quyết của loại nội dung, by the value in force (C-30). */
function usualMethod({ itemType }: Entry, ballot: unknown): Method {
  const forms = (ballot ?? {}) as Partial<Record<string, 'secret' | 'open'>>
  return forms[itemType] ?? forms.otherwise ?? 'open'
}

function ballotsOf(method: Method, { sums, votes }: Count): object {
  if (method === 'named')
    return { method, votes: Object.entries(votes).map(([person, choice]) => ({ person, choice })) }
  return { method, ...Object.fromEntries(sumsOf[method].map((name) => [name, Number(sums[name] || 0)])) }
}

interface NamedProps {
  count: Count
  setCount(count: Count): void
  room: Room
  entry: Entry
}

function NamedVotes({ count, setCount, room, entry }: NamedProps) {
  const { data: people } = useSuspenseQuery(peopleQuery)
  const voters = byGivenName(
    people.filter(({ id }) => room.sitting.includes(id) && room.present.includes(id) && !entry.recused.includes(id)),
  )
  const cast = (person: string, choice: 'approve' | 'reject' | 'abstain') =>
    setCount({ ...count, votes: { ...count.votes, [person]: choice } })
  return (
    <>
      <p className="quiet">{words.room.voteKeys}</p>
      <PersonRows
        label={words.room.vote}
        people={voters}
        keys={{
          t: (person) => cast(person, 'approve'),
          k: (person) => cast(person, 'reject'),
          p: (person) => cast(person, 'abstain'),
        }}
      >
        {(person) => (
          <span className="choices">
            {(['approve', 'reject', 'abstain'] as const).map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={`${entry.item}-${person}`}
                  checked={count.votes[person] === choice}
                  onChange={() => cast(person, choice)}
                />{' '}
                {words.room[choice]}
              </label>
            ))}
          </span>
        )}
      </PersonRows>
    </>
  )
}
