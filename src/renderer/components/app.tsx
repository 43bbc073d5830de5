import { useTranslation } from 'react-i18next'
import styles from './app.module.css'
import type { AppActions } from './app-actions'
import { ErrorBoundary } from './error-boundary'
import { Layers } from './layers'
import { Notices } from './notices'
import { Places } from './places'
import { Rail } from './rail'
import { useWindowShortcuts } from './use-window-shortcuts'

interface AppProps {
  actions: AppActions
}

/** The window: the rail, and the place that is open. */
export function App({ actions }: AppProps) {
  useTranslation()
  useWindowShortcuts(actions)
  return (
    <ErrorBoundary>
      <div className={styles.window}>
        <Rail
          chooseTheme={(theme) => actions.changeSettings({ theme })}
          openPalette={() => actions.openLayer('palette')}
        />
        <div className={styles.place}>
          <Notices dismiss={actions.dismissNotice} />
          <Places actions={actions} />
        </div>
        <Layers actions={actions} />
      </div>
    </ErrorBoundary>
  )
}
