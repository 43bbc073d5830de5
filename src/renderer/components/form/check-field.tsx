import { useId } from 'react'
import styles from './controls.module.css'

interface CheckFieldProps {
  label: string
  hint?: string
  isChecked: boolean
  onChange: (isChecked: boolean) => void
}

export function CheckField({ label, hint, isChecked, onChange }: CheckFieldProps) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className={styles.choice}>
      <input
        id={id}
        type="checkbox"
        checked={isChecked}
        aria-describedby={hint ? hintId : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={hintId} className={styles.choiceHint}>
          {hint}
        </p>
      )}
    </div>
  )
}
