import { useTranslation } from 'react-i18next'
import { slotOf } from '../../store/app-state'
import { useAppState, useAppStore } from '../../store/use-app-state'
import { chosenColumn, lacksMessage, slotOfColumn, type WorkbenchTab } from '../../store/workbench/workbench-tab'
import type { AppActions } from '../app-actions'
import { Button } from '../button'
import { Figures } from '../run/figures'
import { ColumnsReading } from './columns-reading'
import { Reading } from './reading'
import styles from './tab-reading.module.css'

interface TabReadingProps {
  tab: WorkbenchTab
  actions: AppActions
  /** Called when the message is to be written next. */
  toMessage: () => void
}

/** What a tab's runs say: one text and its figures, or several side by side. */
export function TabReading({ tab, actions, toMessage }: TabReadingProps) {
  const { t } = useTranslation('workbench')
  if (tab.columns.length > 1) return <ColumnsReading tab={tab} actions={actions} />
  const slot = slotOfColumn(tab, chosenColumn(tab))
  return (
    <section className={styles.reading} aria-label={t('reply')}>
      <Reading slot={slot} label={t('replyText')} actions={actions} />
      <ContinueButton tab={tab} slot={slot} actions={actions} toMessage={toMessage} />
      <div className={styles.figures}>
        <Figures slot={slot} />
      </div>
    </section>
  )
}

/** Stands where a reply can be asked on about. */
function ContinueButton({ tab, slot, actions, toMessage }: TabReadingProps & { slot: string }) {
  const { t } = useTranslation('workbench')
  const store = useAppStore()
  const hasReply = useAppState((state) => {
    const { run } = slotOf(state, slot)
    return run?.status === 'Complete' && run.text !== ''
  })
  if (!hasReply || lacksMessage(tab)) return null
  const go = () => {
    const reply = slotOf(store.getState(), slot).run?.text ?? ''
    actions.changeWorkbench({ type: 'conversation-continued', reply })
    toMessage()
  }
  return (
    <div className={styles.continue}>
      <Button kind="quiet" title={t('continueHint')} onClick={go}>
        {t('continue')}
      </Button>
    </div>
  )
}
