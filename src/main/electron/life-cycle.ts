import { resolve } from 'node:path'
import { app } from 'electron'
import type { Timer } from '../../shared/timer'
import { ensureDataFolder } from '../history/data-folder'

/** Longer than any run takes to end once it is cancelled; then the app quits all the same. */
const LONGEST_FAREWELL_MS = 2_000

/**
 * Moves all that is stored to where `STREAMSCOPE_USER_DATA_DIR` says, before anything opens it, and makes sure that it
 * can be written.
 *
 * @throws Error as `ensureDataFolder` does
 */
export function claimDataFolder(): void {
  const named = process.env['STREAMSCOPE_USER_DATA_DIR']
  const folder = named ? resolve(named) : app.getPath('userData')
  ensureDataFolder(folder)
  app.setPath('userData', folder)
}

/** Lets one instance at a time work on a data folder. False in a second one, whose start shows in the first. */
export function isFirstInstance(onSecondStart: () => void): boolean {
  app.on('second-instance', onSecondStart)
  return app.requestSingleInstanceLock()
}

/** Quits only when the work is done, or has had its time; every way of quitting comes by here. */
export function finishBeforeQuit(finish: () => Promise<unknown>, timer: Timer): void {
  app.on('will-quit', (event) => {
    event.preventDefault()
    timer.schedule(LONGEST_FAREWELL_MS, () => app.exit())
    void finish().finally(() => app.exit())
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}
