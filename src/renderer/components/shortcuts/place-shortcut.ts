import { SHORTCUTS } from '../../../shared/shortcuts'
import type { Place } from '../../store/place'

const COMMANDS = {
  examples: 'openExamples',
  workbench: 'openWorkbench',
  history: 'openHistory',
  settings: 'openSettings'
} as const satisfies Record<Place, string>

/** The shortcut that opens a place, and the key of it that is pressed together with Ctrl or Cmd. */
export function placeShortcut(place: Place): { id: (typeof COMMANDS)[Place]; key: string } {
  const id = COMMANDS[place]
  return { id, key: SHORTCUTS[id].keys.split('+').at(-1) ?? '' }
}
