import { rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { backupPathOf, flushFolder, readIfPresent, writeFileAtomically } from './atomic-file'
import { codeOf } from './file-presence'

export interface JsonFileOptions<Value> {
  path: string
  /** Makes a value of what the file holds. @throws where that is not what this app writes */
  parse(json: unknown): Value
  /** What there is without a file. */
  initial: Value
  words: {
    /** `The settings file` */
    subject: string
    /** What becomes of a person whose file is of no use: `The defaults are used.` */
    withoutFile: string
  }
  /** Names a file that is set aside. */
  now(): Date
  /** Hears, in one or two sentences for a person, of a file that was damaged or cannot be read. */
  onNotice(message: string): void
}

/** One value and the file behind it, which is replaced as a whole. */
export interface JsonFile<Value> {
  /** What the file held when it was opened, or holds since the last write. */
  readonly value: Value
  /**
   * Writes a value; one after the other where several are asked for at once.
   *
   * @throws the file system's error; the file, and `value`, then stand as they were
   */
  write(value: Value): Promise<void>
  /** Resolves, never rejects, when nothing is being written any more. */
  flush(): Promise<void>
}

/**
 * Opens a file of JSON. A missing one is `initial`, a damaged one is set aside, never deleted, and its backup taken.
 * Never rejects.
 */
export async function openJsonFile<Value>(options: JsonFileOptions<Value>): Promise<JsonFile<Value>> {
  let { value } = await load(options)
  let writing: Promise<unknown> = Promise.resolve()
  return {
    get value() {
      return value
    },
    write(next) {
      const written = writing.then(async () => {
        await writeFileAtomically(options.path, `${JSON.stringify(next, null, 2)}\n`)
        value = next
      })
      writing = written.catch(() => {})
      return written
    },
    async flush() {
      // Whoever waited for one write may begin another.
      for (let last = null; last !== writing; await last) last = writing
    }
  }
}

async function load<Value>(options: JsonFileOptions<Value>): Promise<{ value: Value }> {
  const { path, words, onNotice } = options
  const initial = { value: options.initial }
  try {
    const text = await readIfPresent(path)
    if (text === null) return initial
    const found = parse(text, options)
    if (found) return found
  } catch (error) {
    onNotice(`${words.subject} ${path} cannot be read (${codeOf(error)}). ${words.withoutFile}`)
    return initial
  }
  const backup = await readBackup(options)
  const aside = await setAside(options)
  if (backup && aside.isDone) await putBackInPlace(path)
  onNotice(`${aside.words} ${backup ? 'The backup was restored.' : words.withoutFile}`)
  return backup ?? initial
}

/** Null where the text is not what this app writes. */
function parse<Value>(text: string, options: JsonFileOptions<Value>): { value: Value } | null {
  try {
    return { value: options.parse(JSON.parse(text)) }
  } catch {
    return null
  }
}

async function readBackup<Value>(options: JsonFileOptions<Value>): Promise<{ value: Value } | null> {
  const text = await readIfPresent(backupPathOf(options.path)).catch(() => null)
  return text === null ? null : parse(text, options)
}

/** A start after this one is to find it too. Takes no room on the disk, which may be full, and may be why this is needed. */
async function putBackInPlace(path: string): Promise<void> {
  await rename(backupPathOf(path), path)
    .then(() => flushFolder(dirname(path)))
    .catch(() => {})
}

/** Moves a damaged file out of the way, never over another; says what was done. */
async function setAside<Value>({
  path,
  words,
  now
}: JsonFileOptions<Value>): Promise<{ isDone: boolean; words: string }> {
  const target = path.replace(/\.json$/, `.corrupt-${now().toISOString().replace(/[:.]/g, '-')}.json`)
  try {
    await rename(path, target)
    return { isDone: true, words: `${words.subject} was damaged and was set aside as ${target}.` }
  } catch (error) {
    const reason = `could not be set aside (${codeOf(error)}).`
    return { isDone: false, words: `${words.subject} ${path} is damaged and ${reason}` }
  }
}
