import { lstat } from 'node:fs/promises'

/** The file system's code of an error, such as `ENOSPC`; the error as text where it has none. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? String(error)
}

/** Whether there is anything of that name. @throws the file system's error, unless it is that there is nothing */
export function exists(path: string): Promise<boolean> {
  return lstat(path).then(() => true, missingAs(false))
}

/** For `catch`: a value in place of what is missing; every other error is thrown on. */
export function missingAs<Value>(value: Value): (error: unknown) => Value {
  return (error) => {
    if (codeOf(error) === 'ENOENT') return value
    throw error
  }
}
