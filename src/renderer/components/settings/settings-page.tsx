import { useAppState } from '../../store/use-app-state'
import { CopyButton } from '../copy-button'
import type { PageProps } from '../pages'
import styles from './settings-page.module.css'

/** What a person sets up once: so far, where everything is kept. */
export function SettingsPage(_props: PageProps) {
  const folder = useAppState((state) => state.description?.userDataFolder ?? '')
  return (
    <main className={styles.page}>
      <h1 className={styles.title} tabIndex={-1}>
        Settings
      </h1>
      <section aria-label="Data">
        <p>{folder}</p>
        <CopyButton label="Copy" read={() => folder} />
      </section>
    </main>
  )
}
