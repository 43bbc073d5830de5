import type { TFunction } from 'i18next'
import { palette } from '../../messages/en/palette'

type NamedKey = keyof (typeof palette)['keys']

/** Apple's keys bear signs. */
const MAC_SIGNS: Partial<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '⏎',
  Delete: '⌫'
}

/** What stands on each key of a shortcut: `Ctrl`, `1`. */
export function keyWords(keys: string, isMac: boolean, t: TFunction<'palette'>): string[] {
  return keys.split('+').map((key) => (isMac && MAC_SIGNS[key]) || (isNamed(key) ? t(`keys.${key}`) : key))
}

function isNamed(key: string): key is NamedKey {
  return key in palette.keys
}
