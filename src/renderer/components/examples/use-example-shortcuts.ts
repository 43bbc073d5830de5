import { useEffect } from 'react'
import type { AppActions } from '../app-actions'
import { isShortcut } from '../shortcuts/match-shortcut'

/** Ctrl or Cmd with Enter runs both examples in turn; Escape stops what runs, unless a menu took it to close itself. */
export function useExampleShortcuts({ runExamplesInTurn, stopExamples }: AppActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      if (isShortcut(event, 'stop')) stopExamples()
      if (isShortcut(event, 'run')) {
        event.preventDefault()
        runExamplesInTurn()
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [runExamplesInTurn, stopExamples])
}
