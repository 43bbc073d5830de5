import { copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '../setup/project.mjs'

/** Chromium's own texts (context menus of the system, file dialogs); the app speaks English. */
const LOCALE = 'en-US.pak'

/**
 * Leaves out Chromium's languages that the app does not speak. On macOS they are folders inside a framework that
 * Electron signs, and stay.
 * @param {string} folder of the extracted Electron
 * @param {string} platform
 */
export function pruneLocales(folder, platform) {
  if (platform === 'darwin') return
  const locales = join(folder, 'locales')
  for (const name of readdirSync(locales)) if (name !== LOCALE) rmSync(join(locales, name))
}

/**
 * Puts the licences where people look for them, beside the executable; Electron's keeps its text under its own name.
 * @param {string} folder of the packaged app
 */
export function addLicenses(folder) {
  renameSync(join(folder, 'LICENSE'), join(folder, 'LICENSE.electron.txt'))
  copyFileSync(inProject('LICENSE'), join(folder, 'LICENSE'))
  copyFileSync(inProject('out', 'THIRD_PARTY_LICENSES.txt'), join(folder, 'THIRD_PARTY_LICENSES.txt'))
}
