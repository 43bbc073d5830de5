import { Field } from '../form/field'
import styles from './message-field.module.css'

interface MessageFieldProps {
  label: string
  note?: string
  rows: number
  value: string
  placeholder?: string
  hint?: string
  issue?: string | null
  /** The message that a new tab waits for. */
  isMain?: boolean
  onChange: (value: string) => void
}

/** Takes a message of any length, in any language. */
export function MessageField({
  label,
  note,
  rows,
  value,
  placeholder,
  hint,
  issue,
  isMain,
  onChange
}: MessageFieldProps) {
  return (
    <Field label={label} note={note} hint={hint} issue={issue}>
      {(control) => (
        <textarea
          {...control}
          className={styles.message}
          data-human-message={isMain || undefined}
          dir="auto"
          rows={rows}
          value={value}
          placeholder={placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
