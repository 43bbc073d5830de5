import { readFile, stat } from 'node:fs/promises'
import { type NetworkSettings, type NetworkStatus, networkSettingsSchema } from '../../shared/network-settings'
import type { FieldIssue } from '../../shared/profile'
import { type AdditionalAuthorities, readAuthorities } from '../network/additional-authorities'
import { repairProxy } from '../network/repair-proxy'
import { reviewLengths } from '../profiles/review-lengths'
import type { ProfileKeys } from './profile-keys'

export interface NetworkServiceOptions {
  keys: ProfileKeys
  read(): NetworkSettings
  write(settings: NetworkSettings): void
  /** Takes other additional authorities from now on. */
  trust(authorities: AdditionalAuthorities | null): void
}

/** The app's network settings: read, checked, and put to use. */
export interface NetworkService {
  /** Puts the saved settings to use. Never rejects. */
  start(): Promise<void>
  status(): Promise<NetworkStatus>
  save(
    settings: NetworkSettings
  ): Promise<{ saved: boolean; status: NetworkStatus; repairs: string[]; issues: FieldIssue[] }>
}

interface LoadedFile {
  authorities: AdditionalAuthorities | null
  problem: string | null
}

/** No file of certificates is larger: all that browsers trust come to a quarter of a megabyte. */
const MAXIMUM_BYTES = 4 * 1024 * 1024

export function createNetworkService({ keys, read, write, trust }: NetworkServiceOptions): NetworkService {
  let loaded: LoadedFile | null = null

  async function use({ authorityFile }: NetworkSettings): Promise<void> {
    loaded = authorityFile === '' ? null : await loadFile(authorityFile)
    trust(loaded?.authorities ?? null)
  }

  async function status(): Promise<NetworkStatus> {
    const settings = read()
    return {
      settings,
      proxyPassword: await keys.proxyStatusOf(null),
      authority: loaded && {
        file: settings.authorityFile,
        subjects: loaded.authorities?.subjects ?? [],
        problem: loaded.problem
      }
    }
  }

  return {
    start: () => use(read()),
    status,
    async save(settings) {
      const { proxy, password, repairs, issue } = repairProxy(settings.proxy)
      const authorityFile = settings.authorityFile.trim()
      const file = authorityFile === '' ? null : await loadFile(authorityFile)
      const issues = [
        ...(issue ? [{ field: 'proxy.url', message: issue }] : []),
        ...(file?.problem ? [{ field: 'authorityFile', message: file.problem }] : []),
        ...reviewLengths(networkSettingsSchema, { proxy, authorityFile })
      ]
      if (issues.length > 0) return { saved: false, status: await status(), repairs, issues }
      write({ proxy, authorityFile })
      await use(read())
      if (password !== null) await keys.setProxyPassword(null, proxy.url, password)
      return { saved: true, status: await status(), repairs, issues }
    }
  }
}

async function loadFile(path: string): Promise<LoadedFile> {
  try {
    // A device or a pipe would be read for ever.
    const found = await stat(path)
    if (!found.isFile()) return { authorities: null, problem: `${path} is not a file. Choose one.` }
    if (found.size > MAXIMUM_BYTES)
      return { authorities: null, problem: `${path} is too large for a file of certificates.` }
    return { authorities: readAuthorities(await readFile(path, 'utf8')), problem: null }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) return { authorities: null, problem: `${path}: ${message}` }
    return { authorities: null, problem: `${path} cannot be read (${code}). Choose a file that is there.` }
  }
}
