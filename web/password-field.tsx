import { PasswordInput } from '@mantine/core'
import type { Problem } from './call.ts'
import { takeFocus } from './focus.ts'
import { words } from './words.ts'

interface Props {
  name: string
  label: string
  autoComplete: 'current-password' | 'new-password'
  description?: string
  /** Where its form has just appeared. */
  focused?: boolean
  /** What the service found wrong with the form. */
  problem?: Problem | null | undefined
}

/** Ô mật khẩu: never kept as a draft. */
export function PasswordField({ name, label, autoComplete, description, focused, problem }: Props) {
  return (
    <PasswordInput
      ref={focused ? takeFocus : undefined}
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
