import { Field } from '../form/field'
import styles from './message-field.module.css'

interface MessageFieldProps {
  label: string
  note?: string
  rows: number
  value: string
  issue?: string | undefined
  onChange: (value: string) => void
}

/** Takes a message of any length, in any language. */
export function MessageField({ label, note, rows, value, issue, onChange }: MessageFieldProps) {
  return (
    <Field label={label} note={note} issue={issue}>
      {(control) => (
        <textarea
          {...control}
          className={styles.message}
          dir="auto"
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
