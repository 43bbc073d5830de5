/**
 * How this installation gets new versions: `none`: this build knows no feed; `package-manager`: the system's own brings
 * them; `download`: the app looks and fetches where a person allows it, and the person installs.
 */
export type UpdateWay = 'none' | 'package-manager' | 'download'

export interface UpdateStatus {
  way: UpdateWay
  /** The version that runs. */
  version: string
  /** When the feed last answered; null where it was not asked since the start. */
  checkedAt: string | null
  isBusy: boolean
  /** What the feed has that is newer than this. */
  newest: { version: string; notes: string } | null
  /** The installer, once it is fetched and verified. */
  file: string | null
  /** What went wrong the last time, one sentence with the way out. */
  problem: string | null
}
