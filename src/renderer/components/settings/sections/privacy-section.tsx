import { useAppState } from '../../../store/use-app-state'
import { CopyButton } from '../../copy-button'
import { CheckField } from '../../form/check-field'
import type { SectionProps } from '../section-props'
import { ViewHeading } from '../view-heading'
import { ContactList } from './contact-list'
import styles from './sections.module.css'

/** What is kept where, and who hears of it. */
export function PrivacySection({ actions }: SectionProps) {
  const folder = useAppState((state) => state.description?.userDataFolder ?? '')
  const isTracing = useAppState((state) => state.settings?.tracing ?? false)
  return (
    <section className={styles.section} aria-labelledby="privacy-title">
      <ViewHeading id="privacy-title" title="Data and privacy" />
      <section className={styles.part} aria-labelledby="folder-title">
        <h3 id="folder-title" className={styles.title}>
          Data folder
        </h3>
        <p>Settings, providers, encrypted keys and the history of runs are in this folder, and nowhere else.</p>
        <p className={styles.path}>{folder}</p>
        <div>
          <CopyButton label="Copy the path" read={() => folder} />
        </div>
      </section>
      <ContactList facts={actions.facts} />
      <section className={styles.part} aria-labelledby="tracing-title">
        <h3 id="tracing-title" className={styles.title}>
          Tracing
        </h3>
        <CheckField
          label="Let LangChain trace runs as the environment says"
          hint="Off: the variables LANGSMITH_… and LANGCHAIN_… are cleared at start, so that no run is sent to a tracing service. A change holds from the next start on."
          isChecked={isTracing}
          onChange={(tracing) => actions.change({ tracing })}
        />
      </section>
    </section>
  )
}
