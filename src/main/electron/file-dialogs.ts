import { readFile, stat } from 'node:fs/promises'
import { type BaseWindow, dialog, type FileFilter } from 'electron'
import { RunFault } from '../../shared/run-error'
import { saveFileAtomically } from '../history/atomic-file'
import { codeOf } from '../history/file-presence'

/** Asks a person for files, in the system's own dialogs. Each answers null where they think better of it. */
export interface FileDialogs {
  /** Writes a text where the person says. @throws RunFault where that cannot be written */
  save(text: string, proposedName: string, filter: FileFilter): Promise<string | null>
  /** @throws RunFault where the file cannot be read */
  open(filter: FileFilter): Promise<{ path: string; text: string } | null>
  choose(filter: FileFilter): Promise<string | null>
}

/** No file that is opened here is nearly so large. */
const MAXIMUM_BYTES = 16 * 1024 * 1024

/** @param currentWindow the window that the dialogs belong to */
export function createFileDialogs(currentWindow: () => BaseWindow | null): FileDialogs {
  async function choose(filter: FileFilter): Promise<string | null> {
    const options = { properties: ['openFile' as const], filters: [filter, { name: 'All files', extensions: ['*'] }] }
    const window = currentWindow()
    const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
    return filePaths[0] ?? null
  }

  return {
    choose,
    async save(text, proposedName, filter) {
      const options = { defaultPath: proposedName, filters: [filter] }
      const window = currentWindow()
      const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
      if (!filePath) return null
      await saveFileAtomically(filePath, text).catch((error) => refuse(filePath, 'written', error))
      return filePath
    },
    async open(filter) {
      const path = await choose(filter)
      if (path === null) return null
      const { size } = await stat(path).catch((error) => refuse(path, 'read', error))
      if (size > MAXIMUM_BYTES) throw new RunFault('bad-request', `${path} is too large. Choose another file.`)
      return { path, text: await readFile(path, 'utf8').catch((error) => refuse(path, 'read', error)) }
    }
  }
}

function refuse(path: string, what: 'read' | 'written', error: unknown): never {
  throw new RunFault('bad-request', `${path} cannot be ${what} (${codeOf(error)}). Choose another place.`)
}
