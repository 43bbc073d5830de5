import { useEffect } from 'react'
import type { AppActions } from '../app-actions'

/** Ctrl or Cmd with Enter runs both examples in turn; Escape stops what runs, unless a menu took it to close itself. */
export function useExampleShortcuts({ runExamplesInTurn, stopExamples }: AppActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      if (event.key === 'Escape') stopExamples()
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        runExamplesInTurn()
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [runExamplesInTurn, stopExamples])
}
