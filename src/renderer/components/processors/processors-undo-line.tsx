import { useTranslation } from 'react-i18next'
import { nextUndo } from '../../store/processors/processors-state'
import { useAppState } from '../../store/use-app-state'
import { activeTab } from '../../store/workbench/workbench-page-state'
import { UndoLine } from '../undo-line'
import type { ProcessorActions } from './processor-actions'

interface ProcessorsUndoLineProps {
  actions: ProcessorActions
  /** Called when the line goes away, and the focus with it. */
  returnFocus: () => void
}

/** Says which processor was removed or which pipeline deleted last, and takes it back; what went before it comes next. */
export function ProcessorsUndoLine({ actions, returnFocus }: ProcessorsUndoLineProps) {
  const { t } = useTranslation('processors')
  const undo = useAppState(({ processors, workbenchPage }) => nextUndo(processors, activeTab(workbenchPage).key))
  const leave = (how: () => void) => () => {
    how()
    returnFocus()
  }
  return (
    <UndoLine
      sentence={undo && t(`undo.${undo.kind}`, { name: undo.name })}
      keys={{ name: t('undo.keys'), shortcut: 'Control+Z Meta+Z' }}
      undo={leave(actions.undo)}
      dismiss={leave(actions.dismissUndo)}
    />
  )
}
