import { join } from 'node:path'
import { settingsSchema } from '../../shared/settings'
import { windowStateSchema } from '../../shared/window-state'
import { codeOf } from './file-presence'
import { SETTINGS_FILE } from './first-look'
import { openJsonFile } from './json-file'
import { wayOutOf } from './way-out'

/** What the file holds: the person's settings, and where the window was. */
const storedSettingsSchema = settingsSchema.extend({ window: windowStateSchema.optional() })
export type StoredSettings = ReturnType<typeof storedSettingsSchema.parse>

export interface SettingsStoreOptions {
  /** The data folder. */
  folder: string
  /** Names a file that is set aside. */
  now(): Date
  /** Hears, in one sentence for a person, of a file that was damaged or cannot be written. */
  onNotice(message: string): void
}

/** The settings in memory, and their file behind them. Where the file cannot be written they go on in memory. */
export interface SettingsStore {
  read(): StoredSettings
  /** Holds at once; the file follows. A field that is undefined stays as it was. */
  change(change: SettingsFields): void
  /** Resolves, never rejects, when the file has every change or is known not to take them. */
  flush(): Promise<void>
}

type SettingsFields = { [Field in keyof StoredSettings]?: StoredSettings[Field] | undefined }

/** Reads the settings; a missing file means the defaults, a damaged one is set aside and its backup taken. Never rejects. */
export async function openSettingsStore(options: SettingsStoreOptions): Promise<SettingsStore> {
  const file = await openJsonFile({
    path: join(options.folder, SETTINGS_FILE),
    parse: storedSettingsSchema.parse,
    initial: storedSettingsSchema.parse({}),
    words: { subject: 'The settings file', withoutFile: 'The defaults are used.' },
    now: options.now,
    onNotice: options.onNotice
  })
  let current = file.value
  let writing = Promise.resolve()
  let writable = true

  async function save(): Promise<void> {
    if (current === file.value) return
    try {
      await file.write(current)
      writable = true
    } catch (error) {
      if (writable) options.onNotice(cannotSave(options.folder, error))
      writable = false
    }
  }

  return {
    read: () => current,
    change(change) {
      const given = Object.entries(change).filter(([, value]) => value !== undefined)
      current = { ...current, ...Object.fromEntries(given) }
      writing = writing.then(save)
    },
    flush: () => writing
  }
}

function cannotSave(folder: string, error: unknown): string {
  return `Settings cannot be saved in ${folder} (${codeOf(error)}), so they last until you quit. ${wayOutOf(error)}`
}
