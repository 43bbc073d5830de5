import { codeOf } from './file-presence'

const FULL = ['ENOSPC', 'EDQUOT']

/** What helps where a file of the data folder cannot be written, in one sentence for a person. */
export function wayOutOf(error: unknown): string {
  return FULL.includes(codeOf(error))
    ? 'Free some space on its disk, or name another folder in STREAMSCOPE_USER_DATA_DIR.'
    : 'Make the folder writable, or name another in STREAMSCOPE_USER_DATA_DIR.'
}
