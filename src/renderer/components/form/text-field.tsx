import type { ReactNode } from 'react'
import styles from './controls.module.css'
import { Field } from './field'
import { useSelectedArrival } from './use-selected-arrival'
import { whenReleased } from './when-released'

interface TextFieldProps {
  label: string
  note?: string
  value: string
  placeholder?: string | undefined
  hint?: ReactNode
  issue?: string | null
  /** For numbers: which keyboard a touch screen shows. */
  inputMode?: 'numeric' | 'url'
  onChange: (value: string) => void
  /** The field was left with something in it to look at. */
  onLeave?: () => void
  onEnter?: () => void
}

export function TextField({
  label,
  note,
  value,
  placeholder,
  hint,
  issue,
  inputMode,
  onChange,
  onLeave,
  onEnter
}: TextFieldProps) {
  const { input, noteTyped } = useSelectedArrival(value)
  const type = (text: string) => {
    noteTyped(text)
    onChange(text)
  }
  return (
    <Field label={label} note={note} hint={hint} issue={issue}>
      {(control) => (
        <input
          {...control}
          ref={input}
          className={styles.input}
          type="text"
          inputMode={inputMode}
          autoComplete="off"
          spellCheck={false}
          value={value}
          placeholder={placeholder}
          onChange={(event) => type(event.target.value)}
          onBlur={onLeave && (() => whenReleased(onLeave))}
          onKeyDown={onEnter && ((event) => event.key === 'Enter' && onEnter())}
        />
      )}
    </Field>
  )
}
