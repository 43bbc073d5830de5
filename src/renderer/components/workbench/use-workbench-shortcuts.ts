import { useEffect } from 'react'
import { WORKBENCH_SLOT } from '../../store/workbench/workbench-page-state'
import type { AppActions } from '../app-actions'

/** Ctrl or Cmd with Enter runs, also out of a message; Escape stops, unless a menu took it to close itself. */
export function useWorkbenchShortcuts({ runWorkbench, stop }: AppActions, isRunning: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      if (event.key === 'Escape' && isRunning) stop(WORKBENCH_SLOT)
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault()
        runWorkbench()
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [runWorkbench, stop, isRunning])
}
