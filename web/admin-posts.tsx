import { useSuspenseQuery } from '@tanstack/react-query'
import { AdminTable, field } from './admin-table.tsx'
import type { Post } from './answers.ts'
import { shortDay } from './dates.ts'
import { EditButton } from './edit-button.tsx'
import { useNames } from './names.ts'
import { peopleQuery, postsQuery } from './queries.ts'
import { words } from './words.ts'

const managedBy = field('managedBy', 'choice', {
  options: ['standingCommittee', 'executiveCommittee', 'permanentBoard', 'superior'],
})
const holding = [field('holder', 'person'), field('termEndsOn', 'day')]
const source = field('source', 'line', { required: true })

/** Bảng chức danh: who manages each post, who holds it until when, and the document that each line rests on. */
export function Posts({ mayChange }: { mayChange: boolean }) {
  const names = useNames()
  const { data: people } = useSuspenseQuery(peopleQuery)
  const { data } = useSuspenseQuery(postsQuery)
  const title = field('title', 'line', { required: true })
  return (
    <AdminTable
      caption={words.admin.tabs.posts}
      columns={[
        ...['title', 'managedBy', 'holder', 'termEndsOn', 'source'].map((name) => names.field(name, 'admin')),
        words.admin.actions,
      ]}
      rows={data}
      keyOf={({ id }) => id}
      cells={(post) => [
        post.title,
        [
          post.managedBy && names.value('managedBy', post.managedBy, 'admin'),
          post.consults && names.field('consults', 'admin'),
        ]
          .filter(Boolean)
          .join('; '),
        people.find(({ id }) => id === post.holder)?.name ?? '',
        post.termEndsOn ? shortDay(post.termEndsOn) : '',
        post.source ?? '',
        mayChange && (
          <EditButton
            label={words.admin.edit}
            about={post.title}
            path={`/api/posts/${post.id}`}
            fields={[title, managedBy, field('consults', 'flag', { required: true }), ...holding, source]}
            values={valuesOf(post)}
            queryKey="posts"
          />
        ),
      ]}
      queryKey="posts"
      add={
        mayChange
          ? {
              label: words.admin.addPost,
              path: '/api/posts',
              fields: [
                field('code', 'line', { required: true }),
                title,
                managedBy,
                field('consults', 'flag'),
                ...holding,
                source,
              ],
            }
          : undefined
      }
    />
  )
}

// The document that a change rests on is another than the one the line has rested on.
function valuesOf({ title, managedBy, consults, holder, termEndsOn }: Post) {
  return { title, managedBy, consults, holder, termEndsOn }
}
