import { app } from 'electron'
import type { AppDescription } from '../../shared/ipc-contract'

/** What this installation is made of, whatever a person has to be told of this start. */
export function describeApp(): Omit<AppDescription, 'notices'> {
  return {
    version: app.getVersion(),
    electron: process.versions['electron'] ?? '',
    chrome: process.versions['chrome'] ?? '',
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    userDataFolder: app.getPath('userData')
  }
}
