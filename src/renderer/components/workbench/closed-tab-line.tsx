import { useAppState } from '../../store/use-app-state'
import { titleOf } from '../../store/workbench/workbench-tab'
import type { WorkbenchActions } from '../app-actions'
import { UndoLine } from '../undo-line'

const KEYS = { name: 'Ctrl or Cmd + Shift + T', shortcut: 'Control+Shift+T Meta+Shift+T' }

interface ClosedTabLineProps {
  actions: WorkbenchActions
  /** Called when the line goes away, and the focus with it. */
  returnFocus: () => void
}

/** Says which tab was closed, and brings it back with its runs. */
export function ClosedTabLine({ actions, returnFocus }: ClosedTabLineProps) {
  const title = useAppState(({ workbenchPage: { isUndoOffered, closedTabs } }) => {
    const last = closedTabs.at(-1)
    return isUndoOffered && last ? titleOf(last.tab) : null
  })
  const leave = (type: 'tab-reopened' | 'undo-withdrawn') => () => {
    actions.changeWorkbench({ type })
    returnFocus()
  }
  return (
    <UndoLine
      sentence={title === null ? null : `“${title}” closed.`}
      keys={KEYS}
      undo={leave('tab-reopened')}
      dismiss={leave('undo-withdrawn')}
    />
  )
}
