import styles from './app.module.css'
import type { AppActions } from './app-actions'
import { ErrorBoundary } from './error-boundary'
import { Notices } from './notices'
import { Places } from './places'
import { Rail } from './rail'

interface AppProps {
  actions: AppActions
}

/** The window: the rail, and the place that is open. */
export function App({ actions }: AppProps) {
  return (
    <ErrorBoundary>
      <div className={styles.window}>
        <Rail chooseTheme={(theme) => actions.changeSettings({ theme })} />
        <div className={styles.place}>
          <Notices dismiss={actions.dismissNotice} />
          <Places actions={actions} />
        </div>
      </div>
    </ErrorBoundary>
  )
}
