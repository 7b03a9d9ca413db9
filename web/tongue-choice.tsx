import { Button, Group } from '@mantine/core'
import { choose, type Tongue, tongue, tongues } from './tongue.ts'
import { words } from './words.ts'

/** Chọn tiếng, each under its own name. */
export function TongueChoice() {
  return (
    <Group gap="xs" my="md" role="group" aria-label={words.tongue} className="no-print">
      {Object.entries(tongues).map(([each, name]) => (
        <Button
          key={each}
          lang={each}
          variant={each === tongue ? 'default' : 'subtle'}
          size="compact-sm"
          aria-pressed={each === tongue}
          onClick={() => each !== tongue && choose(each as Tongue)}
        >
          {name}
        </Button>
      ))}
    </Group>
  )
}
