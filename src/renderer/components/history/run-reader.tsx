import { X } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryRunDetails } from '../../../shared/history'
import { hasEnded } from '../../../shared/run-state'
import { slotOf } from '../../store/app-state'
import type { OpenedRun } from '../../store/history/history-page-state'
import { HISTORY_SLOT } from '../../store/history/history-slot'
import { useAppState } from '../../store/use-app-state'
import type { AppActions } from '../app-actions'
import { Button } from '../button'
import { Inspector } from '../inspector/inspector'
import { MARKDOWN_VIEW } from '../stream/markdown-view'
import { StreamedText } from '../stream/streamed-text'
import { formatWholeMoment } from './format-moment'
import { RunCommands } from './run-commands'
import { RunEnding } from './run-ending'
import { RunFigures } from './run-figures'
import { RunMessages } from './run-messages'
import styles from './run-reader.module.css'
import { RunText } from './run-text'

interface RunReaderProps extends Inspecting {
  opened: OpenedRun
  actions: AppActions
  headingRef: RefObject<HTMLHeadingElement | null>
  /** Called when the reader goes away, and the focus with it. */
  returnFocus: () => void
}

interface Inspecting {
  /** Whether the inspector is shown with the run, and what shows and hides it. */
  isInspecting: boolean
  inspect: () => void
}

/** One run beside the list: what was asked, what came, and how it went. */
export function RunReader({ opened, actions, headingRef, returnFocus, ...inspecting }: RunReaderProps) {
  const { t } = useTranslation('history')
  const { details, isMissing, runId } = opened
  const leave = (how: () => void) => () => {
    how()
    returnFocus()
  }
  const close = leave(actions.closeHistoryRun)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    close()
  }
  return (
    <section className={styles.reader} aria-label={t('run')} onKeyDown={onKeyDown}>
      <header className={styles.header}>
        <h2 ref={headingRef} className={styles.title} tabIndex={-1} dir="auto">
          {details?.summary.title || t('run')}
        </h2>
        <Button kind="quiet" aria-label={t('close')} aria-keyshortcuts="Escape" title={t('closeHint')} onClick={close}>
          <X aria-hidden="true" size={16} />
        </Button>
      </header>
      {isMissing && <p className={styles.missing}>{t('missing')}</p>}
      {details && (
        <ReadRun
          details={details}
          actions={actions}
          remove={leave(() => actions.deleteHistoryRun(runId))}
          {...inspecting}
        />
      )}
    </section>
  )
}

interface ReadRunProps extends Inspecting {
  details: HistoryRunDetails
  actions: AppActions
  remove: () => void
}

function ReadRun({ details, actions, remove, isInspecting, inspect }: ReadRunProps) {
  const { t } = useTranslation('history')
  const { summary, state, missingEvents } = details
  const live = useAppState((app) => {
    const { run } = slotOf(app, HISTORY_SLOT)
    return run?.runId === summary.runId && !hasEnded(run)
  })
  const messages = state.start?.messages ?? details.request?.messages ?? []
  return (
    <>
      <p className={styles.facts}>
        <RunEnding summary={summary} />
        <span>{summary.model || summary.provider}</span>
        <time dateTime={summary.startedAt}>{formatWholeMoment(new Date(summary.startedAt))}</time>
      </p>
      <RunCommands
        details={details}
        isLive={live}
        actions={actions}
        remove={remove}
        isInspecting={isInspecting}
        inspect={inspect}
      />
      <div className={styles.body} data-inspecting={isInspecting || undefined}>
        {live ? (
          <div className={styles.live}>
            <StreamedText
              slot={HISTORY_SLOT}
              label={t('text')}
              isLive
              switchable={actions}
              markdown={MARKDOWN_VIEW}
              before={<RunMessages messages={messages} />}
              after={null}
            />
          </div>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          <article className={styles.scroller} aria-label={t('text')} tabIndex={0}>
            <RunMessages messages={messages} />
            <RunText state={state} missingEvents={missingEvents} actions={actions} />
          </article>
        )}
        {isInspecting && <Inspector slot={HISTORY_SLOT} actions={actions} />}
      </div>
      {!live && !isInspecting && <RunFigures state={state} />}
    </>
  )
}
