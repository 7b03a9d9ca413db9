import './regulation.css'
import { NativeSelect } from '@mantine/core'
import { queryOptions, usePrefetchQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { call } from './call.ts'
import { useGrowing } from './growing.ts'
import { Loading } from './loading.tsx'
import { PageTitle } from './page-title.tsx'
import { type Provision, Provisions } from './provisions.tsx'
import { valuesQuery } from './queries.ts'
import { RegulationCompare } from './regulation-compare.tsx'
import { regulationQuery, usesQuery } from './regulations.ts'
import { words } from './words.ts'

interface Section {
  kind: 'opening' | 'chapter' | 'article'
  article: string | null
  heading: string
  paragraphs: string[]
}

interface RegulationHeading {
  id: string
  title: string
  status: string
  notice?: string
}

/** Quy chế: the text as a text; beside each article the values in force, how they are read, and where they are used. */
export function RegulationPage() {
  const { id: asked, dieu, so } = useSearch({ from: '/quy-che' })
  const navigate = useNavigate()
  // All at once: one after the other they would take as long as all of them together.
  usePrefetchQuery(valuesQuery())
  usePrefetchQuery(headingsQuery)
  usePrefetchQuery(usesQuery)
  const { data: inForce } = useSuspenseQuery(valuesQuery())
  const { data: all } = useSuspenseQuery(headingsQuery)
  const id = asked ?? (inForce.regulation || all[0]!.id)
  const { data: sections } = useSuspenseQuery({
    queryKey: ['regulations', id, 'text'],
    queryFn: () => call<{ sections: Section[] }>(`/api/regulations/${id}/text`).then(({ sections }) => sections),
  })
  const isOurs = id === inForce.regulation
  const { data: other } = useQuery({ ...regulationQuery(id), enabled: !isOurs })
  const { data: uses } = useSuspenseQuery(usesQuery)
  const asFar = useGrowing(sections.length + 1, reach(sections, dieu))
  const values = isOurs ? inForce.values : other?.values
  if (!values) return <Loading />
  const heading = all.find((each) => each.id === id)
  const against = all.find((each) => each.id === so && each.id !== id)
  const provisions = Object.entries(values).map(([key, value]): Provision => ({ key, ...value, uses: uses[key] ?? [] }))
  const of = (article: string | null) => provisions.filter((each) => article && each.article?.split(',')[0] === article)
  const articles = sections.flatMap(({ article, heading }) => (article ? [{ article, heading }] : []))
  const homeless = provisions.filter(({ article }) => !articles.some((each) => article?.split(',')[0] === each.article))
  return (
    <>
      <div className="head">
        <div>
          <PageTitle>{words.nav.regulation}</PageTitle>
          <p className="quiet" lang="vi">
            {heading?.title}
          </p>
        </div>
        <NativeSelect
          className="no-print"
          label={words.regulation.which}
          value={id}
          onChange={({ currentTarget }) => void navigate({ to: '/quy-che', search: { id: currentTarget.value } })}
          data={all.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <NativeSelect
          className="no-print"
          label={words.regulation.against}
          value={against?.id ?? ''}
          onChange={({ currentTarget }) =>
            void navigate({ to: '/quy-che', search: { id, so: currentTarget.value || undefined } })
          }
          data={[
            { value: '', label: words.regulation.notCompared },
            ...all.filter((each) => each.id !== id).map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      </div>
      {heading?.notice && <p className="is-today">{heading.notice}</p>}
      {heading && against && <RegulationCompare one={heading} other={against} />}
      <div className="reading">
        <nav className="card no-print" aria-label={words.regulation.contents}>
          <h2>{words.regulation.contents}</h2>
          <ol className="contents" lang="vi">
            {articles.map(({ article, heading }) => (
              <li key={article}>
                <Link to="/quy-che" search={{ id: asked, dieu: article }} hash={anchor(article)}>
                  {heading}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
        <div>
          {sections.slice(0, asFar).map((section, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sections of a text have no name but their place
            <SectionView key={n} section={section} provisions={of(section.article)} marked={section.article === dieu} />
          ))}
          {asFar > sections.length && (
            <section className="card article">
              <h2>{words.regulation.homeless}</h2>
              <Provisions provisions={homeless} />
            </section>
          )}
        </div>
      </div>
    </>
  )
}

const headingsQuery = queryOptions({
  queryKey: ['regulations'],
  queryFn: () => call<{ items: RegulationHeading[] }>('/api/regulations').then(({ items }) => items),
})

// As much as is seen at first: to a little behind the article that is looked up.
function reach(sections: Section[], article: string | undefined): number {
  return (
    Math.max(
      0,
      sections.findIndex((each) => each.article === article),
    ) + 5
  )
}

function anchor(article: string): string {
  return article.replace('Điều ', 'dieu-')
}

function SectionView({ section, provisions, marked }: { section: Section; provisions: Provision[]; marked: boolean }) {
  const { kind, article, heading, paragraphs } = section
  if (kind === 'chapter')
    return (
      <h2 className="chapter" lang="vi">
        {heading}
        {paragraphs.length > 0 && ` — ${paragraphs.join(' ')}`}
      </h2>
    )
  if (!heading && paragraphs.length === 0) return null
  return (
    <article className={marked ? 'card article marked' : 'card article'} id={article ? anchor(article) : undefined}>
      <div lang="vi">
        {heading && <h3>{heading}</h3>}
        {paragraphs.map((text, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs keep their place
          <p key={n}>
            <Quoted text={text} quotes={provisions.flatMap(({ quote }) => quote ?? [])} />
          </p>
        ))}
      </div>
      {provisions.length > 0 && (
        <div className="margin">
          <Provisions provisions={provisions} />
        </div>
      )}
    </article>
  )
}

/** The words that the program holds to, marked in the text. */
function Quoted({ text, quotes }: { text: string; quotes: string[] }) {
  const plain = text.normalize('NFC')
  const quote = quotes.map((each) => each.normalize('NFC').replace(/\s+/g, ' ')).find((each) => plain.includes(each))
  if (!quote) return text
  const [before, ...after] = plain.split(quote)
  return (
    <>
      {before}
      <mark>{quote}</mark>
      <Quoted text={after.join(quote)} quotes={quotes} />
    </>
  )
}
