import { Popover } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Cited } from './answers.ts'
import { words } from './words.ts'

/** Vì sao: a small ⓘ that opens the sentence, the article, the quotation and the reading the unit uses. */
export function Why({ cited, about, why }: { cited: Cited; about: string; why?: string | null }) {
  const [opened, setOpened] = useState(false)
  const { article, quote, note } = cited
  if (!article && !quote && !note && !why) return null
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={360}
      withArrow
      trapFocus
      returnFocus
      withRoles={false}
      shadow="md"
    >
      <Popover.Target>
        <button type="button" className="why" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {article ? words.article(article) : words.why}
          <span className="sr-only">: {about}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={`${words.why}: ${about}`}>
        <Explained cited={cited} why={why} />
        <button type="button" className="why" onClick={() => setOpened(false)}>
          {words.close}
        </button>
      </Popover.Dropdown>
    </Popover>
  )
}

/** The same, laid open. */
export function Explained({ cited: { article, quote, reading, note }, why }: { cited: Cited; why?: string | null }) {
  return (
    <div>
      {why && <p>{why}</p>}
      {article && (
        <p className="quiet">
          {words.article(article)}
          {/^Điều \d+/.test(article) && (
            <>
              {' · '}
              <Link
                to="/quy-che"
                search={{ dieu: article.split(',')[0] }}
                hash={article.split(',')[0]?.replace('Điều ', 'dieu-')}
              >
                {words.toRegulation}
              </Link>
            </>
          )}
        </p>
      )}
      {quote && <blockquote lang="vi">“{quote}”</blockquote>}
      {note && (
        <p>
          {reading && <strong>{words.reading(reading)}: </strong>}
          <span lang="vi">{note}</span>
        </p>
      )}
      {!article && !quote && !note && !why && <p>{words.noText}</p>}
    </div>
  )
}
