/**
 * Every shortcut of the window: the one table that the sheet, the menus, the palette and the handlers read. `Mod` is Cmd
 * on macOS and Ctrl elsewhere; the last part is a `KeyboardEvent.key`.
 */
export const SHORTCUTS = {
  openExamples: { keys: 'Mod+1', where: 'window' },
  openWorkbench: { keys: 'Mod+2', where: 'window' },
  openHistory: { keys: 'Mod+3', where: 'window' },
  openSettings: { keys: 'Mod+4', where: 'window' },
  openPalette: { keys: 'Mod+K', where: 'window' },
  openShortcuts: { keys: '?', where: 'window' },
  run: { keys: 'Mod+Enter', where: 'runs' },
  stop: { keys: 'Escape', where: 'runs' },
  openTab: { keys: 'Mod+T', where: 'workbench' },
  closeTab: { keys: 'Mod+W', where: 'workbench' },
  reopenTab: { keys: 'Mod+Shift+T', where: 'workbench' },
  nextTab: { keys: 'Ctrl+Tab', where: 'workbench' },
  previousTab: { keys: 'Ctrl+Shift+Tab', where: 'workbench' },
  moveUp: { keys: 'Alt+ArrowUp', where: 'workbench' },
  moveDown: { keys: 'Alt+ArrowDown', where: 'workbench' },
  search: { keys: 'Mod+F', where: 'history' },
  openRun: { keys: 'Enter', where: 'history' },
  deleteRun: { keys: 'Delete', where: 'history' },
  undo: { keys: 'Mod+Z', where: 'history' },
  closeRun: { keys: 'Escape', where: 'history' }
} as const satisfies Record<string, { keys: string; where: string }>

export type ShortcutId = keyof typeof SHORTCUTS

/** Where a shortcut works: everywhere, wherever something runs, or on one page. */
export type ShortcutPlace = (typeof SHORTCUTS)[ShortcutId]['where']
export const SHORTCUT_PLACES = ['window', 'runs', 'workbench', 'history'] as const satisfies readonly ShortcutPlace[]

/** The shortcuts of a place, in the order of the table. */
export function shortcutsOf(place: ShortcutPlace): ShortcutId[] {
  return (Object.keys(SHORTCUTS) as ShortcutId[]).filter((id) => SHORTCUTS[id].where === place)
}
