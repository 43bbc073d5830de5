import { isActive, slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import { WORKBENCH_SLOT } from '../../store/workbench/workbench-page-state'
import type { AppActions } from '../app-actions'
import { EndMark } from '../run/end-mark'
import { FailureNotice } from '../run/failure-notice'
import { Figures } from '../run/figures'
import { Placeholder } from '../run/placeholder'
import { StreamedText } from '../stream/streamed-text'
import styles from './reading.module.css'

interface ReadingProps {
  actions: AppActions
}

/** The text as it arrives, how it ended, and one line of figures. */
export function Reading({ actions }: ReadingProps) {
  const isRunning = useAppState((state) => isActive(slotOf(state, WORKBENCH_SLOT)))
  return (
    <section className={styles.reading} aria-label="Reply">
      <StreamedText
        slot={WORKBENCH_SLOT}
        label="Reply text"
        isLive={isRunning}
        before={<Placeholder slot={WORKBENCH_SLOT} waiting="Waiting for the first token." />}
        after={<EndMark slot={WORKBENCH_SLOT} />}
      />
      <FailureNotice slot={WORKBENCH_SLOT} retry={actions.runWorkbench} actions={actions} />
      <div className={styles.figures}>
        <Figures slot={WORKBENCH_SLOT} />
      </div>
    </section>
  )
}
