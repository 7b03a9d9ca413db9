import { Loader } from '@mantine/core'
import { words } from './words.vi.ts'

export function Loading() {
  return (
    <p role="status" className="quiet">
      <Loader size="xs" aria-hidden /> {words.loading}
    </p>
  )
}
