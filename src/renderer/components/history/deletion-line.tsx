import { useAppState } from '../../store/use-app-state'
import type { HistoryActions } from '../app-actions'
import { formatCount } from '../format'
import { UndoLine } from '../undo-line'

const KEYS = { name: 'Ctrl or Cmd + Z', shortcut: 'Control+Z Meta+Z' }

interface DeletionLineProps {
  actions: HistoryActions
  /** Called when the line goes away, and the focus with it. */
  returnFocus: () => void
}

/** Says what was deleted, and takes it back. */
export function DeletionLine({ actions, returnFocus }: DeletionLineProps) {
  const count = useAppState((state) => state.historyPage.deleted?.length ?? 0)
  const sentence = count === 1 ? 'Run deleted.' : `${formatCount(count)} runs deleted.`
  const leave = (how: () => void) => () => {
    how()
    returnFocus()
  }
  return (
    <UndoLine
      sentence={count > 0 ? sentence : null}
      keys={KEYS}
      undo={leave(actions.undoHistoryDeletion)}
      dismiss={leave(actions.dismissHistoryDeletion)}
    />
  )
}
