import { useTranslation } from 'react-i18next'
import { CALLBACK_NAMES, TICKS_PER_MS, UNKNOWN } from '../../../shared/trace'
import type { TraceView } from '../../store/inspector/trace-view'
import { indented } from '../../store/inspector/wire-meaning'
import type { AppActions } from '../app-actions'
import { formatCount, formatDuration } from '../format'
import styles from './parts.module.css'
import { PrettyText } from './pretty-text'
import { TextRows } from './text-rows'
import { Untraced } from './untraced'
import { useTrace } from './use-inspected'

interface CallbacksProps {
  slot: string
  actions: AppActions
}

const TEMPLATE = '56px 44px minmax(0, 128px) minmax(0, 1fr)'

/** LangChain's callbacks in their order, with their arguments. */
export function Callbacks({ slot, actions }: CallbacksProps) {
  const { t } = useTranslation('inspector')
  const trace = useTrace(slot)
  if (!trace) return <Untraced slot={slot} actions={actions} />
  if (trace.tables.callbacks.rows === 0) return <p className={styles.quiet}>{t('callbacks.none')}</p>
  return <Rows trace={trace} actions={actions} />
}

function Rows({ trace, actions }: { trace: TraceView; actions: AppActions }) {
  const { t } = useTranslation('inspector')
  const { rows, columns } = trace.tables.callbacks
  const { lostCharacters } = trace.facts
  return (
    <TextRows
      runId={trace.facts.runId}
      table="callbacks"
      rows={rows}
      label={t('callbacks.label')}
      search={t('callbacks.search')}
      columns={[
        { name: t('callbacks.at'), isNumber: true },
        { name: t('callbacks.event'), isNumber: true },
        { name: t('callbacks.name') },
        { name: t('callbacks.arguments') }
      ]}
      template={TEMPLATE}
      cells={(row, text) => [
        <span key="at" className={styles.end}>
          {formatDuration((columns.at[row] ?? 0) / TICKS_PER_MS)}
        </span>,
        <span key="event" className={styles.end}>
          {columns.event[row] === UNKNOWN ? null : formatCount((columns.event[row] ?? 0) + 1)}
        </span>,
        <span key="name" className={styles.cut} title={CALLBACK_NAMES[columns.name[row] ?? 0]}>
          {CALLBACK_NAMES[columns.name[row] ?? 0]}
        </span>,
        <span key="arguments" className={`${styles.cut} ${styles.mono}`}>
          {text}
        </span>
      ]}
      details={(_row, text) => {
        if (text === undefined) return <p className={styles.hint}>{t('reading')}</p>
        if (text !== null) {
          return <PrettyText title={t('callbacks.arguments')} copy={t('wire.copy')} text={indented(text) ?? text} />
        }
        return <p className={styles.hint}>{t('lost.characters', { characters: formatCount(lostCharacters) })}</p>
      }}
      choose={t('callbacks.choose')}
      actions={actions.inspector}
    />
  )
}
