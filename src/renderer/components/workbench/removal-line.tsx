import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../store/use-app-state'
import { letterAt } from '../../store/workbench/column'
import type { WorkbenchPageState } from '../../store/workbench/workbench-page-state'
import { titleOf } from '../../store/workbench/workbench-tab'
import type { WorkbenchActions } from '../app-actions'
import { UndoLine } from '../undo-line'

interface RemovalLineProps {
  actions: WorkbenchActions
  /** Called when the line goes away, and the focus with it. */
  returnFocus: () => void
}

/** Says what was closed or removed, and brings it back. */
export function RemovalLine({ actions, returnFocus }: RemovalLineProps) {
  const { t } = useTranslation('workbench')
  const sentence = useAppState((state) => sentenceOn(state.workbenchPage, t))
  const isTab = useAppState((state) => state.workbenchPage.removal?.type === 'tab')
  const leave = (type: 'removal-undone' | 'undo-withdrawn') => () => {
    actions.changeWorkbench({ type })
    returnFocus()
  }
  return (
    <UndoLine
      sentence={sentence}
      keys={isTab ? { name: t('removed.reopenKeys'), shortcut: 'Control+Shift+T Meta+Shift+T' } : null}
      undo={leave('removal-undone')}
      dismiss={leave('undo-withdrawn')}
    />
  )
}

function sentenceOn({ removal, closedTabs }: WorkbenchPageState, t: TFunction<'workbench'>): string | null {
  if (removal?.type === 'column') return t('removed.column', { letter: letterAt(removal.place) })
  if (removal?.type === 'turn') return t('removed.turn')
  const last = closedTabs.at(-1)
  return removal && last ? t('removed.tab', { title: titleOf(last.tab) ?? t('tabs.untitled') }) : null
}
