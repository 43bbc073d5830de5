import { type BrowserWindow, Notification } from 'electron'
import { resolveLanguage } from '../../shared/language'
import type { Settings } from '../../shared/settings'
import { focusWindow } from './app-window'
import { NATIVE_WORDS } from './native-words'
import type { RunWatchOptions, UnseenEnd } from './run-watch'

interface BackgroundSignsOptions {
  currentWindow(): BrowserWindow | null
  readSettings(): Pick<Settings, 'language' | 'notifications'>
  systemLocale(): string
  /** Brings the run into sight, once the window is. */
  showRun(run: { runId: string; slot: string | null }): void
}

/** Tells outside of the window how runs stand: by a notification, and in the dock or task bar where the system has that. */
export function createBackgroundSigns(options: BackgroundSignsOptions): Omit<RunWatchOptions, 'timer'> {
  const { currentWindow, readSettings, systemLocale, showRun } = options
  // One that nobody refers to any more is not clicked any more.
  const shown = new Set<Notification>()

  function tell({ runId, slot, outcome, tokens }: UnseenEnd): void {
    const language = resolveLanguage(readSettings().language, systemLocale())
    const words = NATIVE_WORDS[language]
    const body = words.tokens(new Intl.NumberFormat(language).format(tokens))
    const notification = new Notification({ title: words.ended[outcome], body })
    shown.add(notification)
    notification.once('close', () => shown.delete(notification))
    notification.once('click', () => {
      shown.delete(notification)
      const window = currentWindow()
      if (window) focusWindow(window)
      showRun({ runId, slot })
    })
    notification.show()
  }

  return {
    isTellingWanted: () =>
      readSettings().notifications && Notification.isSupported() && currentWindow()?.isFocused() === false,
    tell,
    showProgress(isRunning) {
      // Beyond 1 it has no length; -1 takes it away. Launchers on Linux know no such bar, and would show a full one.
      if (process.platform !== 'linux') currentWindow()?.setProgressBar(isRunning ? 2 : -1)
    }
  }
}
