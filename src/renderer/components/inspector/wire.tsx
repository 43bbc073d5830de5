import { useTranslation } from 'react-i18next'
import { hasEnded } from '../../../shared/run-state'
import { TICKS_PER_MS, UNKNOWN } from '../../../shared/trace'
import { inspectedRun } from '../../store/inspector/inspected-run'
import type { TraceView } from '../../store/inspector/trace-view'
import { dataOf, indented, lostFieldsOf, meaningsOf } from '../../store/inspector/wire-meaning'
import { useAppState } from '../../store/use-app-state'
import type { AppActions } from '../app-actions'
import { formatBytes, formatCount, formatDuration } from '../format'
import styles from './parts.module.css'
import { PrettyText } from './pretty-text'
import { TextRows } from './text-rows'
import textStyles from './text-rows.module.css'
import { Untraced } from './untraced'
import { useTrace } from './use-inspected'

interface WireProps {
  slot: string
  actions: AppActions
}

const TEMPLATE = '48px 56px 56px 48px minmax(0, 1fr)'

/** The responses and their events as they came, and what of them LangChain dropped. */
export function Wire({ slot, actions }: WireProps) {
  const trace = useTrace(slot)
  if (!trace) return <Untraced slot={slot} actions={actions} />
  if (trace.facts.responses.length === 0) return <NoResponse slot={slot} />
  return (
    <div className={styles.part}>
      <Responses trace={trace} />
      <Events trace={trace} actions={actions} />
    </div>
  )
}

function NoResponse({ slot }: { slot: string }) {
  const { t } = useTranslation('inspector')
  const isBuiltin = useAppState((state) => inspectedRun(state, slot)?.start?.provider === 'builtin')
  const isOver = useAppState((state) => {
    const run = inspectedRun(state, slot)
    return run !== null && hasEnded(run)
  })
  return <p className={styles.quiet}>{t(isBuiltin ? 'wire.builtin' : isOver ? 'wire.none' : 'wire.noneYet')}</p>
}

function Responses({ trace }: { trace: TraceView }) {
  const { t } = useTranslation('inspector')
  const { responses, lostBytes } = trace.facts
  return (
    <div className={styles.summary}>
      {responses.map(({ at, status, headers }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: responses only come, and are told apart by their order.
        <details key={index} className={styles.response}>
          <summary>{t('wire.response', { number: index + 1, status, at: formatDuration(at / TICKS_PER_MS) })}</summary>
          <pre className={textStyles.text}>{headers.map(([name, value]) => `${name}: ${value}`).join('\n')}</pre>
        </details>
      ))}
      {lostBytes > 0 && <p className={styles.lost}>{t('lost.bytes', { bytes: formatBytes(lostBytes) })}</p>}
    </div>
  )
}

function Events({ trace, actions }: { trace: TraceView; actions: AppActions }) {
  const { t } = useTranslation('inspector')
  const { rows, columns } = trace.tables.events
  const brought = (row: number, text: string | null | undefined) => {
    const meanings = meaningsOf(columns.marks[row] ?? 0)
    const lost = text ? lostFieldsOf(dataOf(text)) : []
    const words = meanings.map((meaning) => t(`wire.brought.${meaning}`)).join(', ')
    const isDropped = lost.length > 0 || meanings.includes('dropped')
    return (
      <span className={isDropped ? textStyles.dropped : undefined}>
        {lost.length > 0 ? `${words}. ${t('wire.lostFields', { fields: lost.join(', ') })}` : words}
      </span>
    )
  }
  return (
    <TextRows
      runId={trace.facts.runId}
      table="events"
      rows={rows}
      label={t('wire.label')}
      search={t('wire.search')}
      columns={[
        { name: t('wire.event'), isNumber: true },
        { name: t('table.at'), isNumber: true },
        { name: t('wire.offset'), isNumber: true },
        { name: t('wire.bytes'), isNumber: true },
        { name: t('wire.meaning') }
      ]}
      template={TEMPLATE}
      cells={(row, text) => [
        <End key="event">{formatCount(row + 1)}</End>,
        <End key="at">{formatDuration((columns.at[row] ?? 0) / TICKS_PER_MS)}</End>,
        <End key="offset">{formatCount(columns.start[row] ?? 0)}</End>,
        <End key="bytes">{columns.length[row] === UNKNOWN ? null : formatCount(columns.length[row] ?? 0)}</End>,
        <span key="meaning" className={styles.cut}>
          {brought(row, text)}
        </span>
      ]}
      details={(row, text) => <EventDetails text={text} brought={brought(row, text)} />}
      choose={t('wire.choose')}
      actions={actions.inspector}
    />
  )
}

function EventDetails({ text, brought }: { text: string | null | undefined; brought: React.ReactNode }) {
  const { t } = useTranslation('inspector')
  if (text === undefined) return <p className={styles.hint}>{t('wire.searching')}</p>
  if (text === null) return <p className={styles.hint}>{t('wire.notKept')}</p>
  const parsed = indented(dataOf(text))
  return (
    <>
      <p>{brought}</p>
      <PrettyText title={t('wire.raw')} copy={t('wire.copy')} text={text} />
      {parsed !== null && <PrettyText title={t('wire.parsed')} copy={t('wire.copy')} text={parsed} />}
    </>
  )
}

function End({ children }: { children: string | null }) {
  return <span className={styles.end}>{children}</span>
}
