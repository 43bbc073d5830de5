import type { Example } from '../../shared/examples'
import type { ProviderId } from '../../shared/provider'
import type { Theme } from '../../shared/settings'

/** What a person can do in the window. Components get it as a prop and know of no bridge. */
export interface AppActions {
  runExample(example: Example): void
  /** The examples one after the other, as the guide's script does; the next one only after one that is complete. */
  runExamplesInTurn(): void
  stop(slot: string): void
  stopAll(): void
  chooseProvider(provider: ProviderId): void
  chooseTheme(theme: Theme): void
  dismissNotice(message: string): void
}
