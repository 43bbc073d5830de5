import { type ReactNode, useCallback } from 'react'
import styles from './controls.module.css'
import { Field } from './field'
import type { SecretName, SecretRegistry } from './secret-inputs'

interface SecretFieldProps {
  label: string
  note?: string | undefined
  name: SecretName
  secrets: SecretRegistry
  placeholder?: string
  hint?: ReactNode
  onTyped: (isTyped: boolean) => void
}

/** Takes a secret in and never shows one: React does not hold its text, and whoever takes it empties it. */
export function SecretField({ label, note, name, secrets, placeholder, hint, onTyped }: SecretFieldProps) {
  const register = useCallback((input: HTMLInputElement | null) => secrets.register(name, input), [secrets, name])
  return (
    <Field label={label} note={note} hint={hint}>
      {(control) => (
        <input
          {...control}
          ref={register}
          className={styles.input}
          type="password"
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          onChange={(event) => onTyped(event.target.value.trim() !== '')}
        />
      )}
    </Field>
  )
}
