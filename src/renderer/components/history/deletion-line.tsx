import { useTranslation } from 'react-i18next'
import type { Deletion } from '../../store/history/history-page-state'
import { useAppState } from '../../store/use-app-state'
import type { HistoryActions } from '../app-actions'
import { formatCount } from '../format'
import { UndoLine } from '../undo-line'

interface DeletionLineProps {
  actions: HistoryActions
  /** Called when the line goes away, and the focus with it. */
  returnFocus: () => void
}

/** Says what was deleted last, and takes it back; what was deleted before it comes next. */
export function DeletionLine({ actions, returnFocus }: DeletionLineProps) {
  const { t } = useTranslation('history')
  const deletion = useAppState((state) => state.historyPage.deletions.at(-1))
  const sentence = ({ runIds, title }: Deletion) => {
    if (title !== '') return t('deletedNamed', { title })
    return t('deleted', { count: runIds.length, runs: formatCount(runIds.length) })
  }
  const leave = (how: () => void) => () => {
    how()
    returnFocus()
  }
  return (
    <UndoLine
      sentence={deletion ? sentence(deletion) : null}
      keys={{ name: t('undoKeys'), shortcut: 'Control+Z Meta+Z' }}
      undo={leave(actions.undoHistoryDeletion)}
      dismiss={leave(actions.dismissHistoryDeletion)}
    />
  )
}
