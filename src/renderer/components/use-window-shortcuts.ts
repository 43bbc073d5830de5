import { useEffect } from 'react'
import type { Command } from '../../shared/commands'
import type { ShortcutId } from '../../shared/shortcuts'
import { useAppStore } from '../store/use-app-state'
import type { AppActions } from './app-actions'
import { performCommand } from './palette/perform-command'
import { isShortcut } from './shortcuts/match-shortcut'

const WINDOW_COMMANDS = [
  'openExamples',
  'openWorkbench',
  'openHistory',
  'openSettings',
  'openPalette',
  'openShortcuts'
] as const satisfies readonly (Command & ShortcutId)[]

/** The shortcuts that hold everywhere. A question mark that is typed into a field is a question mark. */
export function useWindowShortcuts(actions: AppActions): void {
  const store = useAppStore()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return
      const command = WINDOW_COMMANDS.find((candidate) => isShortcut(event, candidate))
      if (!command || (command === 'openShortcuts' && isWriting(event.target))) return
      event.preventDefault()
      performCommand(command, store.getState(), actions)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store, actions])
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input:not([type=radio], [type=checkbox]), textarea, select')
}
