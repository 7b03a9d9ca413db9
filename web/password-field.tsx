import { PasswordInput } from '@mantine/core'
import type { Problem } from './call.ts'
import { words } from './words.vi.ts'

interface Props {
  name: string
  label: string
  autoComplete: 'current-password' | 'new-password'
  description?: string
  /** What the service found wrong with the form. */
  problem?: Problem | null | undefined
}

/** Ô mật khẩu: never kept as a draft. */
export function PasswordField({ name, label, autoComplete, description, problem }: Props) {
  return (
    <PasswordInput
      name={name}
      label={label}
      description={description}
      autoComplete={autoComplete}
      required
      withAsterisk={false}
      error={problem?.errors.find(({ path }) => path === name)?.detail}
      visibilityToggleButtonProps={{ 'aria-label': words.signIn.show }}
    />
  )
}
