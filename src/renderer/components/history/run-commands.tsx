import { Download, ListChecks, PanelBottom, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { HistoryRunDetails } from '../../../shared/history'
import { EXPORT_FORMATS } from '../../../shared/plain-values'
import { isActive, slotOf } from '../../store/app-state'
import { MOST_MARKS } from '../../store/history/history-page-state'
import { HISTORY_SLOT } from '../../store/history/history-slot'
import { useAppState } from '../../store/use-app-state'
import { ActionMenu } from '../action-menu'
import type { AppActions } from '../app-actions'
import { Button } from '../button'
import { CopyButton } from '../copy-button'
import styles from './run-commands.module.css'

interface RunCommandsProps {
  details: HistoryRunDetails
  /** Whether its text is arriving here. */
  isLive: boolean
  actions: AppActions
  remove: () => void
  /** Whether the inspector is shown with it, and what shows and hides it. */
  isInspecting: boolean
  inspect: () => void
}

/** What can be done with a run of the history. */
export function RunCommands({ details, isLive, actions, remove, isInspecting, inspect }: RunCommandsProps) {
  const { t } = useTranslation(['history', 'run'])
  const { summary, request, state } = details
  const isBusy = useAppState((app) => isActive(slotOf(app, HISTORY_SLOT)))
  const formats = EXPORT_FORMATS.map((format) => ({
    label: t(`formats.${format}`),
    perform: () => actions.exportHistoryRun(summary.runId, format)
  }))
  const { runId } = summary
  const isMarked = useAppState((app) => app.historyPage.marked.includes(runId))
  const isFull = useAppState((app) => app.historyPage.marked.length >= MOST_MARKS) && !isMarked
  return (
    <div className={styles.commands}>
      {isLive && <Button onClick={() => actions.stop(HISTORY_SLOT)}>{t('run:stop')}</Button>}
      <Button isUnavailable={isBusy || request === null} onClick={() => actions.runHistoryAgain(details)}>
        {t('runAgain')}
      </Button>
      <Button
        isUnavailable={request === null}
        title={t('openHint')}
        onClick={() => actions.openRunsInWorkbench([runId])}
      >
        {t('open')}
      </Button>
      <Button aria-expanded={isInspecting} title={t('inspectHint')} onClick={inspect}>
        <PanelBottom aria-hidden="true" size={14} />
        {t('inspect')}
      </Button>
      <Button
        kind="quiet"
        isUnavailable={isFull || request === null}
        title={isFull ? t('marksFull', { most: MOST_MARKS }) : t('compareHint')}
        onClick={() => actions.markHistoryRun(runId)}
      >
        <ListChecks aria-hidden="true" size={14} />
        {isMarked ? t('unmark') : t('mark')}
      </Button>
      <CopyButton label={t('copyText')} isUnavailable={state.text === ''} read={() => state.text} />
      <ActionMenu label={t('exportAs')} actions={formats}>
        <Button kind="quiet">
          <Download aria-hidden="true" size={14} />
          {t('export')}
        </Button>
      </ActionMenu>
      <Button kind="quiet" isUnavailable={summary.status === 'Waiting'} onClick={remove}>
        <Trash2 aria-hidden="true" size={14} />
        {t('delete')}
      </Button>
    </div>
  )
}
