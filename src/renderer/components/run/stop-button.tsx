import { useLayoutEffect, useRef } from 'react'
import { Button } from '../button'

interface StopButtonProps {
  stop: () => void
  /** Called when the button goes away while it has the focus, which would be lost. */
  returnFocus: () => void
}

/** To be shown for as long as there is something to stop. */
export function StopButton({ stop, returnFocus }: StopButtonProps) {
  const button = useRef<HTMLButtonElement>(null)
  const giveBack = useRef(returnFocus)
  giveBack.current = returnFocus

  useLayoutEffect(() => {
    const element = button.current
    return () => {
      if (element !== null && element === document.activeElement) giveBack.current()
    }
  }, [])

  return (
    <Button ref={button} aria-keyshortcuts="Escape" title="Stop (Esc)" onClick={stop}>
      Stop
    </Button>
  )
}
