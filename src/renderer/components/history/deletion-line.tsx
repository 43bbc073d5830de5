import { useTranslation } from 'react-i18next'
import { useAppState } from '../../store/use-app-state'
import type { HistoryActions } from '../app-actions'
import { formatCount } from '../format'
import { UndoLine } from '../undo-line'

interface DeletionLineProps {
  actions: HistoryActions
  /** Called when the line goes away, and the focus with it. */
  returnFocus: () => void
}

/** Says what was deleted, and takes it back. */
export function DeletionLine({ actions, returnFocus }: DeletionLineProps) {
  const { t } = useTranslation('history')
  const count = useAppState((state) => state.historyPage.deleted?.length ?? 0)
  const sentence = t('deleted', { count, runs: formatCount(count) })
  const leave = (how: () => void) => () => {
    how()
    returnFocus()
  }
  return (
    <UndoLine
      sentence={count > 0 ? sentence : null}
      keys={{ name: t('undoKeys'), shortcut: 'Control+Z Meta+Z' }}
      undo={leave(actions.undoHistoryDeletion)}
      dismiss={leave(actions.dismissHistoryDeletion)}
    />
  )
}
