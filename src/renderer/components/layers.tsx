import { useAppState } from '../store/use-app-state'
import type { AppActions } from './app-actions'
import { createLater } from './later'
import { useWanted } from './use-later'

const PALETTE = createLater(async () => (await import('./palette/palette')).Palette)
const SHORTCUT_SHEET = createLater(async () => (await import('./shortcuts/shortcut-sheet')).ShortcutSheet)

/** What lies over the window, if anything does. */
export function Layers({ actions }: { actions: AppActions }) {
  const layer = useAppState((state) => state.layer)
  if (layer === 'palette') return <PaletteLayer actions={actions} />
  return layer === 'shortcuts' && <ShortcutLayer close={actions.closeLayer} />
}

function PaletteLayer({ actions }: { actions: AppActions }) {
  const Palette = useWanted(PALETTE)
  return Palette && <Palette actions={actions} close={actions.closeLayer} />
}

function ShortcutLayer({ close }: { close: () => void }) {
  const ShortcutSheet = useWanted(SHORTCUT_SHEET)
  return ShortcutSheet && <ShortcutSheet close={close} />
}
