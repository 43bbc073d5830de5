import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button'

interface StopButtonProps {
  stop: () => void
  /** Called when the button goes away while it has the focus, which would be lost. */
  returnFocus: () => void
}

/** To be shown for as long as there is something to stop. */
export function StopButton({ stop, returnFocus }: StopButtonProps) {
  const { t } = useTranslation('run')
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
    <Button ref={button} aria-keyshortcuts="Escape" title={t('stopHint')} onClick={stop}>
      {t('stop')}
    </Button>
  )
}
