import { RunFault } from '../../shared/run-error'
import type { Timer } from '../../shared/timer'
import type { UpdateStatus } from '../../shared/update'
import type { Fetch } from '../models/provider-fetch'
import { downloadFile } from './download-file'
import { fetchLimited } from './fetch-limited'
import { isNewer, type Release, type ReleaseFile, readRelease } from './release-feed'

/** Where releases are told of, and whose signature counts. Both belong to the build; see docs/releasing.md. */
export interface ReleaseFeed {
  /** The folder that holds `latest.json`, with a slash at its end. */
  url: string
  /** Ed25519, SPKI DER in base64. */
  publicKey: string
}

export interface UpdateServiceOptions {
  /** Null for a build without one. */
  feed: ReleaseFeed | null
  version: string
  /** Such as `linux-x64`. */
  platform: string
  /** Whether the system's package manager installed this, and brings new versions. */
  isManaged: boolean
  /** Whether a person has allowed to ask. */
  isAllowed(): boolean
  /** Whether a run is under way: it has the network to itself. */
  isRunning(): boolean
  openFetch(): Promise<Fetch>
  /** Where the person finds what they download. */
  downloadFolder(): string
  timer: Timer
  now(): Date
  onChange(status: UpdateStatus): void
}

/** Looks for new versions where a person has allowed it. It installs nothing: whoever runs a stream is never interrupted. */
export interface UpdateService {
  status(): UpdateStatus
  /** @throws RunFault where it may not be asked now */
  check(): Promise<UpdateStatus>
  /** @throws RunFault where there is nothing to fetch now */
  download(): Promise<UpdateStatus>
  /** Looks after a while, and then once a day, as long as it is allowed. */
  start(): void
  stop(): void
}

const FIRST_LOOK_MS = 20_000
const NEXT_LOOK_MS = 24 * 60 * 60 * 1000
/** A run is under way: ask again soon. */
const AFTER_A_RUN_MS = 60_000
const LARGEST_FEED = 256 * 1024
const LARGEST_SIGNATURE = 1024

export function createUpdateService(options: UpdateServiceOptions): UpdateService {
  const { feed, version, platform, isManaged, timer, now, onChange } = options
  const way = isManaged ? 'package-manager' : feed ? 'download' : 'none'
  let status: UpdateStatus = { way, version, checkedAt: null, isBusy: false, newest: null, file: null, problem: null }
  let release: Release | null = null
  let cancel = () => {}

  function tell(change: Partial<UpdateStatus>): UpdateStatus {
    status = { ...status, ...change }
    onChange(status)
    return status
  }

  function refuseUnlessFree(): ReleaseFeed {
    if (way === 'package-manager')
      throw new RunFault('bad-request', "This system's package manager installed Streamscope. Upgrade it there.")
    if (!feed) throw new RunFault('bad-request', 'This build of Streamscope knows no release feed.')
    if (!options.isAllowed()) throw new RunFault('bad-request', 'Allow the look for new versions first.')
    if (options.isRunning())
      throw new RunFault(
        'bad-request',
        'A run is under way and has the network to itself. Try again when it has ended.'
      )
    if (status.isBusy) throw new RunFault('bad-request', 'That is under way already.')
    return feed
  }

  /** Whatever goes wrong becomes the status's problem. */
  async function follow(work: () => Promise<Partial<UpdateStatus>>): Promise<UpdateStatus> {
    tell({ isBusy: true, problem: null })
    try {
      return tell({ ...(await work()), isBusy: false })
    } catch (error) {
      return tell({ isBusy: false, problem: wordsOf(error) })
    }
  }

  async function readFeed({ url, publicKey }: ReleaseFeed): Promise<Partial<UpdateStatus>> {
    const fetch = await options.openFetch()
    const bytes = await readAll(new URL('latest.json', url), fetch, LARGEST_FEED)
    const signature = await readAll(new URL('latest.json.sig', url), fetch, LARGEST_SIGNATURE)
    release = readRelease(bytes, signature.toString('utf8'), publicKey)
    const newest = isNewer(release.version, version) ? { version: release.version, notes: release.notes } : null
    return {
      newest,
      checkedAt: now().toISOString(),
      file: newest?.version === status.newest?.version ? status.file : null
    }
  }

  async function readAll(url: URL, fetch: Fetch, maximumBytes: number): Promise<Buffer> {
    const chunks: Uint8Array[] = []
    for await (const chunk of fetchLimited(url, { fetch, timer, maximumBytes })) chunks.push(chunk)
    return Buffer.concat(chunks)
  }

  function findFile(): ReleaseFile {
    const file = status.newest && release?.files.find((candidate) => candidate.platform === platform)
    if (!file) throw new RunFault('not-found', `There is no newer version for ${platform}.`)
    return file
  }

  async function lookNow(): Promise<void> {
    if (options.isAllowed() && options.isRunning()) return lookIn(AFTER_A_RUN_MS)
    if (options.isAllowed() && !status.isBusy) {
      const allowed = refuseUnlessFree()
      await follow(() => readFeed(allowed))
    }
    lookIn(NEXT_LOOK_MS)
  }

  function lookIn(delayMs: number): void {
    cancel = timer.schedule(delayMs, () => void lookNow())
  }

  return {
    status: () => status,
    check: async () => {
      const allowed = refuseUnlessFree()
      return follow(() => readFeed(allowed))
    },
    download: async () => {
      const allowed = refuseUnlessFree()
      const file = findFile()
      return follow(async () => {
        const fetch = await options.openFetch()
        const folder = options.downloadFolder()
        return { file: await downloadFile(new URL(allowed.url), file, { fetch, timer, folder }) }
      })
    },
    start: () => {
      if (way === 'download') lookIn(FIRST_LOOK_MS)
    },
    stop: () => cancel()
  }
}

/** Our own errors are sentences already; the network's name no host. */
function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.endsWith('.') ? message : `The release feed cannot be reached (${message}). Try again later.`
}
