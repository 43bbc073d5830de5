import { accessSync, constants, mkdirSync } from 'node:fs'

/**
 * Makes the data folder where it is missing and makes sure that it can be written, before anything is opened in it.
 *
 * @throws Error whose message is one line for a person, naming the folder and the way out
 */
export function ensureDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new Error(
      `The data folder ${folder} cannot be written (${reason}). Make it writable, or name another in STREAMSCOPE_USER_DATA_DIR.`
    )
  }
}
