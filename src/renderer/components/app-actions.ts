import type { Example } from '../../shared/examples'
import type { ProviderId } from '../../shared/provider'
import type { Theme } from '../../shared/settings'
import type { Place } from '../store/place'

/** What concerns the whole window. */
export interface WindowActions {
  openPlace(place: Place): void
  chooseTheme(theme: Theme): void
  dismissNotice(message: string): void
}

/** What concerns runs, wherever they are shown. */
export interface RunActions {
  chooseProvider(provider: ProviderId): void
  stop(slot: string): void
}

export interface ExampleActions {
  runExample(example: Example): void
  /** The examples one after the other, as the guide's script does; the next one only after one that is complete. */
  runExamplesInTurn(): void
  stopExamples(): void
}

/** What a person can do in the window. Components get it as a prop and know of no bridge. */
export interface AppActions extends WindowActions, RunActions, ExampleActions {}
