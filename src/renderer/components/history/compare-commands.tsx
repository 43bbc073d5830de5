import { useTranslation } from 'react-i18next'
import { useAppState } from '../../store/use-app-state'
import type { AppActions } from '../app-actions'
import { Button } from '../button'

interface CompareCommandsProps {
  actions: AppActions
}

/** What can be done with the runs that were noted for comparison; nothing where there are none. */
export function CompareCommands({ actions }: CompareCommandsProps) {
  const { t } = useTranslation('history')
  const marked = useAppState((state) => state.historyPage.marked)
  if (marked.length === 0) return null
  const isEnough = marked.length > 1
  return (
    <>
      <Button
        isUnavailable={!isEnough}
        title={isEnough ? t('compareHint') : t('compareMore')}
        onClick={() => actions.openRunsInWorkbench(marked)}
      >
        {t('compare', { count: marked.length })}
      </Button>
      <Button kind="quiet" onClick={actions.clearHistoryMarks}>
        {t('clearMarks')}
      </Button>
    </>
  )
}
