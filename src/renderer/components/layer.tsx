import { type KeyboardEvent, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'
import styles from './layer.module.css'

interface LayerProps {
  /** What it is called, for assistive technology. */
  label: string
  close: () => void
  /** What takes the focus; else the first thing that can. */
  focusFirst?: RefObject<HTMLElement | null>
  children: ReactNode
}

/**
 * Lies over the whole window until it is closed: by Escape, or by a click beside it. The browser's own modal dialog keeps
 * the focus inside and gives it back, and needs no style that the policy would refuse.
 */
export function Layer({ label, close, focusFirst, children }: LayerProps) {
  const dialog = useRef<HTMLDialogElement>(null)

  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    focusFirst?.current?.focus()
    return () => element?.close()
  }, [focusFirst])

  return (
    <dialog
      ref={dialog}
      className={styles.layer}
      aria-label={label}
      onClose={close}
      onClick={(event) => event.target === event.currentTarget && close()}
      onKeyDown={keepToItself}
    >
      <div className={styles.content}>{children}</div>
    </dialog>
  )
}

/** What is pressed here is not for the page behind, where Escape would stop what runs. */
function keepToItself(event: KeyboardEvent): void {
  event.stopPropagation()
}
