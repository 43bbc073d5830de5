import { join } from 'node:path'
import { type WorkbenchDrafts, workbenchDraftsSchema } from '../../shared/workbench-drafts'
import { codeOf } from './file-presence'
import { openJsonFile } from './json-file'
import { wayOutOf } from './way-out'

const FILE_NAME = 'workbench.json'

export interface WorkbenchStoreOptions {
  /** The data folder. */
  folder: string
  /** Names a file that is set aside. */
  now(): Date
  /** Hears, in one or two sentences for a person, of a file that was damaged or cannot be written. */
  onNotice(message: string): void
  /** Takes what is or looks like a key out of a text. */
  redact(text: string): string
}

/** What is filled in on the Workbench page, and the file behind it. */
export interface WorkbenchStore {
  /** Null where nothing was filled in yet. */
  read(): WorkbenchDrafts | null
  /** Holds at once, as it is; the file follows, without what looks like a key. */
  save(drafts: WorkbenchDrafts): undefined
  /** Resolves, never rejects, when the file has what was saved last or is known not to take it. */
  flush(): Promise<void>
}

/** Opens what was filled in; a missing file is none, a damaged one is set aside and its backup taken. Never rejects. */
export async function openWorkbenchStore(options: WorkbenchStoreOptions): Promise<WorkbenchStore> {
  const file = await openJsonFile<WorkbenchDrafts | null>({
    path: join(options.folder, FILE_NAME),
    parse: workbenchDraftsSchema.parse,
    initial: null,
    words: { subject: 'The file of the Workbench', withoutFile: 'The Workbench begins anew.' },
    now: options.now,
    onNotice: options.onNotice
  })
  let current = file.value
  let written = current
  let writing = Promise.resolve()
  let isWritable = true

  /** Where several were saved while one was written, only the last one is written after it. */
  async function write(): Promise<void> {
    if (current === written) return
    written = current
    try {
      await file.write(withoutKeys(current, options.redact))
      isWritable = true
    } catch (error) {
      if (isWritable) options.onNotice(cannotSave(options.folder, error))
      isWritable = false
    }
  }

  return {
    read: () => current,
    save(drafts) {
      current = drafts
      writing = writing.then(write)
    },
    flush: () => writing
  }
}

/** What stands in a key's place may be longer than it was: the texts are cut where they could not be read again. */
function withoutKeys(drafts: WorkbenchDrafts | null, redact: (text: string) => string): WorkbenchDrafts | null {
  const redacted = mapTexts(drafts, redact)
  const isReadable = redacted === null || workbenchDraftsSchema.safeParse(redacted).success
  return isReadable ? redacted : mapTexts(drafts, (text) => redact(text).slice(0, text.length))
}

function mapTexts<Value>(value: Value, map: (text: string) => string): Value {
  return JSON.parse(JSON.stringify(value), (_name, inner) => (typeof inner === 'string' ? map(inner) : inner))
}

function cannotSave(folder: string, error: unknown): string {
  return `What is filled in on the Workbench cannot be saved in ${folder} (${codeOf(error)}), so it lasts until you quit. ${wayOutOf(error)}`
}
