import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Example } from '../../../shared/examples'
import { isActive, slotOf, statusOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import type { AppActions } from '../app-actions'
import { EndMark } from '../run/end-mark'
import { FailureNotice } from '../run/failure-notice'
import { Figures } from '../run/figures'
import { Placeholder } from '../run/placeholder'
import { StatusWord } from '../run/status-word'
import { StreamedText } from '../stream/streamed-text'
import { CardCommands } from './card-commands'
import styles from './example-card.module.css'
import { Lesson } from './lesson'

interface ExampleCardProps {
  example: Example
  actions: AppActions
}

/** One example: what is asked, the text as it arrives, and its figures. Nothing in it moves when its state changes. */
export function ExampleCard({ example, actions }: ExampleCardProps) {
  const { t } = useTranslation('examples')
  const titleId = useId()
  const status = useAppState((state) => statusOf(slotOf(state, example.id)))
  const isRunning = useAppState((state) => isActive(slotOf(state, example.id)))
  const run = () => actions.runExample(example)
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {t(`${example.id}.title`)}
        </h2>
        <StatusWord status={status} />
        <CardCommands example={example} isRunning={isRunning} run={run} stop={() => actions.stop(example.id)} />
        <p className={styles.heading}>{t(`${example.id}.heading`)}</p>
      </header>
      <Lesson example={example} />
      <div className={styles.reading}>
        <StreamedText
          slot={example.id}
          label={t(`${example.id}.textLabel`)}
          isLive={isRunning}
          before={<Placeholder slot={example.id} waiting={t(`${example.id}.waiting`)} />}
          after={<EndMark slot={example.id} />}
        />
        <FailureNotice slot={example.id} actions={actions} />
      </div>
      <Figures slot={example.id} />
    </section>
  )
}
