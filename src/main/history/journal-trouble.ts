import { dirname } from 'node:path'

/** Why a run is not being saved. */
export interface JournalTrouble {
  /** The file system's code, such as `ENOSPC`; `UNKNOWN` where it gave none. */
  code: string
  /** Two sentences for a banner: what is wrong, and the way out. */
  message: string
}

const CONSEQUENCE = 'so runs go on in memory and can be exported until you quit.'
const OTHER_FOLDER = 'or name another folder in STREAMSCOPE_USER_DATA_DIR'

/** Words what the file system said when a journal was to be written. */
export function describeTrouble(error: unknown, path: string): JournalTrouble {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? 'UNKNOWN'
  return { code, message: describe(code, dirname(path), error) }
}

function describe(code: string, folder: string, error: unknown): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk that holds ${folder} is full, ${CONSEQUENCE} Free some space, and they are saved.`
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return `The folder ${folder} cannot be written (${code}), ${CONSEQUENCE} Make it writable, ${OTHER_FOLDER}.`
    default: {
      const reason = code === 'UNKNOWN' ? String(error) : code
      return `History cannot be written in ${folder} (${reason}), ${CONSEQUENCE} Check that disk, ${OTHER_FOLDER}.`
    }
  }
}
