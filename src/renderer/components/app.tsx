import styles from './app.module.css'
import type { AppActions } from './app-actions'
import { ErrorBoundary } from './error-boundary'
import { ExamplesPage } from './examples/examples-page'
import { Notices } from './notices'
import { Rail } from './rail'
import { useShortcuts } from './use-shortcuts'

interface AppProps {
  actions: AppActions
}

/** The window: the rail, and the place that is open. */
export function App({ actions }: AppProps) {
  useShortcuts(actions)
  return (
    <ErrorBoundary>
      <div className={styles.window}>
        <Rail chooseTheme={actions.chooseTheme} />
        <div className={styles.place}>
          <Notices dismiss={actions.dismissNotice} />
          <ExamplesPage actions={actions} />
        </div>
      </div>
    </ErrorBoundary>
  )
}
