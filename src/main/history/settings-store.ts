import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { settingsSchema } from '../../shared/settings'
import { windowStateSchema } from '../../shared/window-state'
import { backupPathOf, readIfPresent, writeFileAtomically } from './atomic-file'

const FILE_NAME = 'settings.json'

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
  const path = join(options.folder, FILE_NAME)
  let current = await load(path, options)
  let saved = current
  let writing = Promise.resolve()
  let writable = true

  async function save(): Promise<void> {
    if (current === saved) return
    const next = current
    try {
      await writeFileAtomically(path, `${JSON.stringify(next, null, 2)}\n`)
      saved = next
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

async function load(path: string, options: SettingsStoreOptions): Promise<StoredSettings> {
  const defaults = storedSettingsSchema.parse({})
  try {
    const text = await readIfPresent(path)
    if (text === null) return defaults
    const stored = parse(text)
    if (stored) return stored
  } catch (error) {
    options.onNotice(`The settings in ${path} cannot be read (${reasonOf(error)}), so the defaults are used.`)
    return defaults
  }
  const aside = await setAside(path, options.now())
  const backup = await readBackup(path)
  options.onNotice(`${aside} ${backup ? 'The backup was restored.' : 'The defaults are used.'}`)
  return backup ?? defaults
}

/** Null where the text is not what this app writes. */
function parse(text: string): StoredSettings | null {
  try {
    return storedSettingsSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

async function readBackup(path: string): Promise<StoredSettings | null> {
  const text = await readIfPresent(backupPathOf(path)).catch(() => null)
  return text === null ? null : parse(text)
}

/** Moves a damaged file out of the way, never over another; says what was done. */
async function setAside(path: string, now: Date): Promise<string> {
  const target = path.replace(/\.json$/, `.corrupt-${now.toISOString().replace(/[:.]/g, '-')}.json`)
  try {
    await rename(path, target)
    return `The settings file was damaged and was set aside as ${target}.`
  } catch (error) {
    return `The settings file ${path} is damaged and could not be set aside (${reasonOf(error)}).`
  }
}

function cannotSave(folder: string, error: unknown): string {
  return `Settings cannot be saved in ${folder} (${reasonOf(error)}), so they last until you quit. Make the folder writable, or name another in STREAMSCOPE_USER_DATA_DIR.`
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
