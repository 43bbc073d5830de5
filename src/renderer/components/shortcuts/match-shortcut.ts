import { SHORTCUTS, type ShortcutId } from '../../../shared/shortcuts'

/** What a keyboard event says of the keys. */
export interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** Whether these keys are that shortcut. A sign such as `?` is typed with whatever the keyboard needs for it. */
export function isShortcut(pressed: Pressed, id: ShortcutId): boolean {
  const parts = SHORTCUTS[id].keys.split('+')
  const key = parts.at(-1) ?? ''
  if (pressed.key.toLowerCase() !== key.toLowerCase()) return false
  const isSign = /^[^\p{Letter}\p{Number}]$/u.test(key)
  const hasMain = parts.includes('Mod')
    ? pressed.ctrlKey || pressed.metaKey
    : pressed.ctrlKey === parts.includes('Ctrl')
  const hasNoMeta = parts.includes('Mod') || !pressed.metaKey
  const hasShift = isSign || pressed.shiftKey === parts.includes('Shift')
  return hasMain && hasNoMeta && pressed.altKey === parts.includes('Alt') && hasShift
}

/** The shortcut as `aria-keyshortcuts` has it: with Ctrl, and with the key that macOS has in its place. */
export function ariaKeys(id: ShortcutId): string {
  const { keys } = SHORTCUTS[id]
  if (!keys.startsWith('Mod+')) return keys.replace('Ctrl', 'Control')
  return `${keys.replace('Mod', 'Control')} ${keys.replace('Mod', 'Meta')}`
}
