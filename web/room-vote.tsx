import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { Entry } from '../rules/meeting.ts'
import type { Dossier } from './answers.ts'
import { useDoing } from './doing.ts'
import { useDraft } from './drafts.ts'
import { byGivenName, useNames } from './names.ts'
import { PersonRows } from './person-rows.tsx'
import { ProblemNote } from './problem-note.tsx'
import { peopleQuery } from './queries.ts'
import { type Room, roomOf, voteOf } from './room-content.ts'
import { TrialNote, useTrial } from './trial.tsx'
import { words } from './words.ts'

interface Count {
  method: 'open' | 'named' | 'secret'
  sums: Record<string, string>
  votes: Record<string, 'approve' | 'reject' | 'abstain'>
  reason: string
}

const sumsOf = {
  open: ['approve', 'reject', 'abstain'],
  secret: ['issued', 'returned', 'valid', 'approve'],
  named: [],
} as const

/** Biểu quyết: counted as it is entered, and what it comes to said by the machine before it is recorded. */
export function VotePanel({ entry, room, dossier }: { entry: Entry; room: Room; dossier: Dossier }) {
  const names = useNames()
  const blank: Count = { method: 'open', sums: {}, votes: {}, reason: '' }
  const [count, setCount, drop] = useDraft<Count>(`${dossier.id}:vote:${entry.item}`, blank)
  const doing = useDoing('meetings', dossier.id, `vote:${entry.item}:sent`, () => {
    drop()
    setCount(blank)
    drop()
  })
  const { method, reason } = count
  const body = { type: 'vote', item: entry.item, ballots: ballotsOf(count), ...(reason.trim() && { reason }) }
  const begun = method === 'named' ? Object.keys(count.votes).length > 0 : Object.values(count.sums).some(Boolean)
  const trial = useTrial(begun ? `/api/meetings/${dossier.id}/trials` : undefined, dossier.id, body)
  const tried =
    begun && trial?.content ? roomOf(trial.content)?.agenda.find(({ item }) => item === entry.item) : undefined
  const vote = tried && voteOf(tried)
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void doing.submit(body)
      }}
    >
      <h3>{words.room.vote}</h3>
      <NativeSelect
        label={names.field('method')}
        value={method}
        onChange={({ currentTarget }) => setCount({ ...count, method: currentTarget.value as Count['method'] })}
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
      <TrialNote trial={begun && trial && (!trial.allowed || trial.requirements.length > 0) ? trial : undefined} />
      <Textarea
        label={names.field('reason')}
        rows={2}
        value={reason}
        onChange={({ currentTarget }) => setCount({ ...count, reason: currentTarget.value })}
      />
      {doing.state === 'waiting' && <p role="alert">{words.waiting}</p>}
      {doing.problem && doing.state === 'idle' && <ProblemNote problem={doing.problem} />}
      <div>
        <Button type="submit" disabled={!begun || doing.state !== 'idle'}>
          {words.room.record}
        </Button>
      </div>
    </form>
  )
}

function ballotsOf({ method, sums, votes }: Count): object {
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
