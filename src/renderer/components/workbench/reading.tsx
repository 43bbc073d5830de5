import { isActive, slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import { chosenColumn, slotOfColumn, type WorkbenchTab } from '../../store/workbench/workbench-tab'
import type { AppActions } from '../app-actions'
import { ValueView } from '../processors/value-view'
import { EndMark } from '../run/end-mark'
import { FailureNotice } from '../run/failure-notice'
import { Figures } from '../run/figures'
import { Placeholder } from '../run/placeholder'
import { StreamedText } from '../stream/streamed-text'
import styles from './reading.module.css'

interface ReadingProps {
  tab: WorkbenchTab
  actions: AppActions
}

/** The text as it arrives, how it ended, and one line of figures. */
export function Reading({ tab, actions }: ReadingProps) {
  const slot = slotOfColumn(tab, chosenColumn(tab))
  const isRunning = useAppState((state) => isActive(slotOf(state, slot)))
  return (
    <section className={styles.reading} aria-label="Reply">
      <StreamedText
        slot={slot}
        label="Reply text"
        isLive={isRunning}
        switchable={actions}
        before={<Placeholder slot={slot} waiting="Waiting for the first token." />}
        after={<EndMark slot={slot} />}
      />
      <ValueView slot={slot} />
      <FailureNotice slot={slot} retry={actions.runWorkbench} actions={actions} />
      <div className={styles.figures}>
        <Figures slot={slot} />
      </div>
    </section>
  )
}
