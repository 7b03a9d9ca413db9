import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Problem } from './call.ts'
import { PageTitle } from './page-title.tsx'
import { ProblemNote } from './problem-note.tsx'
import { words } from './words.ts'

/** Trang gặp lỗi: what happened, what is kept, what to do. */
export function Broken({ error }: { error: unknown }) {
  if (error instanceof Problem)
    return (
      <div>
        <PageTitle>{error.title}</PageTitle>
        <ProblemNote problem={error} />
        <Link to="/">{words.toDesk}</Link>
      </div>
    )
  return (
    <div role="alert">
      <PageTitle>{words.broken.title}</PageTitle>
      <p>{words.broken.detail}</p>
      <p className="quiet">{error instanceof Error ? error.message : ''}</p>
      <Button onClick={() => location.reload()}>{words.broken.reload}</Button>
    </div>
  )
}

export function NoPage() {
  return (
    <div>
      <PageTitle>{words.noPage}</PageTitle>
      <p>{words.noPageDetail}</p>
      <Link to="/">{words.toDesk}</Link>
    </div>
  )
}
