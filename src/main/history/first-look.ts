import { join } from 'node:path'
import type { Theme } from '../../shared/settings'
import type { WindowState } from '../../shared/window-state'
import { backupPathOf, readIfPresent } from './atomic-file'

/** In the data folder. */
export const SETTINGS_FILE = 'settings.json'

/** What a window has to know of the settings before it is made. */
export interface FirstLook {
  theme: Theme
  /** Where the window was when it was last used. */
  window: WindowState | undefined
}

const THEMES: readonly unknown[] = ['system', 'light', 'dark'] satisfies Theme[]

/**
 * Reads that alone, with nothing of the schemas, which take longer to load than everything else before the window. What is
 * of no use counts as not there: the settings store, which opens behind the window, is the one to say so. Never rejects.
 */
export async function readFirstLook(folder: string): Promise<FirstLook> {
  const path = join(folder, SETTINGS_FILE)
  const stored = (await readObject(path)) ?? (await readObject(backupPathOf(path))) ?? {}
  const { theme, window } = stored
  return {
    theme: THEMES.includes(theme) ? (theme as Theme) : 'system',
    window: isWindowState(window) ? window : undefined
  }
}

async function readObject(path: string): Promise<Record<string, unknown> | null> {
  try {
    const value: unknown = JSON.parse((await readIfPresent(path)) ?? 'null')
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null
  } catch {
    return null
  }
}

function isWindowState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false
  const { x, y, width, height, maximized } = value as Record<string, unknown>
  const isSize = (length: unknown) => Number.isSafeInteger(length) && Number(length) > 0
  return (
    Number.isSafeInteger(x) &&
    Number.isSafeInteger(y) &&
    isSize(width) &&
    isSize(height) &&
    typeof maximized === 'boolean'
  )
}
