import { Download, Trash2 } from 'lucide-react'
import type { ExportFormat, HistoryRunDetails } from '../../../shared/history'
import { EXPORT_FORMATS } from '../../../shared/plain-values'
import { isActive, slotOf } from '../../store/app-state'
import { HISTORY_SLOT } from '../../store/history/history-slot'
import { useAppState } from '../../store/use-app-state'
import { ActionMenu } from '../action-menu'
import type { AppActions } from '../app-actions'
import { Button } from '../button'
import { CopyButton } from '../copy-button'
import styles from './run-commands.module.css'

const FORMATS: Record<ExportFormat, string> = {
  markdown: 'Markdown',
  text: 'Text',
  json: 'JSON',
  csv: 'CSV of the tokens'
}

interface RunCommandsProps {
  details: HistoryRunDetails
  /** Whether its text is arriving here. */
  isLive: boolean
  actions: AppActions
  remove: () => void
}

/** What can be done with a run of the history. */
export function RunCommands({ details, isLive, actions, remove }: RunCommandsProps) {
  const { summary, request, state } = details
  const isBusy = useAppState((app) => isActive(slotOf(app, HISTORY_SLOT)))
  const formats = EXPORT_FORMATS.map((format) => ({
    label: FORMATS[format],
    perform: () => actions.exportHistoryRun(summary.runId, format)
  }))
  return (
    <div className={styles.commands}>
      {isLive && <Button onClick={() => actions.stop(HISTORY_SLOT)}>Stop</Button>}
      <Button isUnavailable={isBusy || request === null} onClick={() => actions.runHistoryAgain(details)}>
        Run again
      </Button>
      <CopyButton label="Copy text" isUnavailable={state.text === ''} read={() => state.text} />
      <ActionMenu label="Export as" actions={formats}>
        <Button kind="quiet">
          <Download aria-hidden="true" size={14} />
          Export
        </Button>
      </ActionMenu>
      <Button kind="quiet" isUnavailable={summary.status === 'Waiting'} onClick={remove}>
        <Trash2 aria-hidden="true" size={14} />
        Delete
      </Button>
    </div>
  )
}
