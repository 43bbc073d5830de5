import { type FileHandle, mkdir, open } from 'node:fs/promises'
import type { JournalFileSystem } from '../../../src/main/history/journal-file'

/** A real file system that can be made to refuse, and that counts what is asked of it. */
export interface FailingDisk extends JournalFileSystem {
  /** The code that writes fail with, null where they succeed. */
  writeFailure: string | null
  openFailure: string | null
  /** A write that fails takes so many bytes before it does. */
  roomBytes: number
  writes: number
  syncs: number
  /** Called while each write is under way. */
  duringWrite: () => void
}

export function createFailingDisk(): FailingDisk {
  const disk: FailingDisk = {
    writeFailure: null,
    openFailure: null,
    roomBytes: 0,
    writes: 0,
    syncs: 0,
    duringWrite: () => {},
    mkdir,
    open: async (...parameters) => {
      if (disk.openFailure) throw failure(disk.openFailure)
      return watch(await open(...parameters), disk)
    }
  }
  return disk
}

function watch(handle: FileHandle, disk: FailingDisk): FileHandle {
  const write = handle.write.bind(handle) as (...parameters: unknown[]) => Promise<{ bytesWritten: number }>
  const datasync = handle.datasync.bind(handle)
  const watchedWrite = async (content: Buffer, from: number, length: number, position: number) => {
    disk.writes += 1
    disk.duringWrite()
    if (!disk.writeFailure) return write(content, from, length, position)
    const fits = Math.min(disk.roomBytes, length)
    disk.roomBytes -= fits
    if (fits === 0) throw failure(disk.writeFailure)
    return write(content, from, fits, position)
  }
  return Object.assign(handle, {
    write: watchedWrite,
    datasync: () => {
      disk.syncs += 1
      return datasync()
    }
  })
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: refused by the test`), { code })
}
