import { useAppState } from '../store/use-app-state'
import type { AppActions } from './app-actions'
import { Palette } from './palette/palette'
import { ShortcutSheet } from './shortcuts/shortcut-sheet'

/** What lies over the window, if anything does. */
export function Layers({ actions }: { actions: AppActions }) {
  const layer = useAppState((state) => state.layer)
  if (layer === 'palette') return <Palette actions={actions} close={actions.closeLayer} />
  return layer === 'shortcuts' && <ShortcutSheet close={actions.closeLayer} />
}
