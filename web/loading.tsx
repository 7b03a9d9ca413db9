import { Loader } from '@mantine/core'
import { words } from './words.ts'

export function Loading() {
  return (
    <p role="status" className="quiet">
      <Loader size="xs" aria-hidden /> {words.loading}
    </p>
  )
}
