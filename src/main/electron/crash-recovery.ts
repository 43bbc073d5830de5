import { app, type BrowserWindow, dialog } from 'electron'
import type { Timer } from '../../shared/timer'

/** A page that falls over again so soon would fall over for ever. */
const SOON_MS = 30_000

/**
 * Loads the page anew when its process has gone; the runs go on in main, and the page attaches to them again. The
 * second time within a short while a person is asked.
 */
export function reloadAfterCrash(window: BrowserWindow, timer: Timer): void {
  let lastCrashAtMs = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const isAgain = timer.now() - lastCrashAtMs < SOON_MS
    lastCrashAtMs = timer.now()
    if (isAgain) void offerReload(window, reason)
    else window.webContents.reload()
  })
}

async function offerReload(window: BrowserWindow, reason: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window stopped working twice in a short while.',
    detail: `Reason: ${reason}. Streams that were running go on. Reload the window, or quit.`,
    buttons: ['Reload', 'Quit']
  })
  if (response === 0) window.webContents.reload()
  else app.quit()
}
