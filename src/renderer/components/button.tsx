import type { ComponentProps, MouseEvent } from 'react'
import styles from './button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` for the one main action of a page, `quiet` for what should not draw the eye. */
  kind?: 'primary' | 'plain' | 'quiet'
  /** Unavailable now. The button keeps its focus, which `disabled` would drop. */
  isUnavailable?: boolean
}

export function Button({ kind = 'plain', isUnavailable = false, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={`${styles.button} ${styles[kind]}`}
      aria-disabled={isUnavailable || undefined}
      onClick={isUnavailable ? doNothing : onClick}
      {...rest}
    />
  )
}

/** Nor may the button submit a form. */
function doNothing(event: MouseEvent): void {
  event.preventDefault()
}
