import { useEffect } from 'react'
import type { WorkbenchActions } from '../app-actions'

/** Ctrl or Cmd with Enter runs, also out of a message; Escape stops, unless a menu took it to close itself. */
export function useWorkbenchShortcuts({ runWorkbench, stopWorkbench }: WorkbenchActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      if (event.key === 'Escape') stopWorkbench()
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        runWorkbench()
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [runWorkbench, stopWorkbench])
}
