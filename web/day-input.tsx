import './day-input.css'
import { TextInput, type TextInputProps } from '@mantine/core'
import { useRef, useState } from 'react'
import { readDay, readMoment, writtenDay } from './day-text.ts'
import { words } from './words.ts'

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** `yyyy-mm-dd`, or `yyyy-mm-ddThh:mm` with the hour; or what was typed and is neither. */
  value: string
  change(value: string): void
  withHour?: boolean
}

/**
 * Ô ngày: written as people here write it, whatever the language of the browser; its calendar stands beside. What cannot be
 * read stays as it was typed, and says so once the field is left.
 */
export function DayInput({ value, change, withHour = false, error, ...frame }: Props) {
  const [typed, setTyped] = useState<string>()
  const picker = useRef<HTMLInputElement>(null)
  const read = withHour ? readMoment : readDay
  const isRead = value === '' || read(value) !== undefined
  return (
    <TextInput
      {...frame}
      value={typed ?? writtenDay(value)}
      placeholder={withHour ? words.dayField.momentHint : words.dayField.dayHint}
      autoComplete="off"
      error={error ?? (typed === undefined && !isRead ? words.dayField[withHour ? 'noMoment' : 'noDay'] : undefined)}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text)
        change(read(text) ?? text)
      }}
      onBlur={() => setTyped(undefined)}
      rightSectionWidth="3.2rem"
      rightSection={
        <span className="day-picker">
          <button
            type="button"
            disabled={frame.disabled}
            aria-label={words.dayField.pick}
            onClick={() => picker.current?.showPicker?.()}
          >
            {words.nav.calendar}
          </button>
          <input
            ref={picker}
            type={withHour ? 'datetime-local' : 'date'}
            value={isRead ? value : ''}
            onChange={({ currentTarget }) => change(currentTarget.value)}
            tabIndex={-1}
            aria-hidden
          />
        </span>
      }
    />
  )
}
