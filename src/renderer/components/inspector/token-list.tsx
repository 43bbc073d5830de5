import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { TICKS_PER_MS } from '../../../shared/trace'
import { cutBefore } from '../../store/inspector/cut'
import { gapBefore } from '../../store/inspector/gaps'
import { inspectedRun } from '../../store/inspector/inspected-run'
import { LATENCY_BANDS } from '../../store/inspector/latency-bands'
import { type Pieces, textOfPiece } from '../../store/inspector/pieces'
import { useAppState, useAppStore } from '../../store/use-app-state'
import type { AppActions } from '../app-actions'
import { CheckField } from '../form/check-field'
import { formatCount, formatDuration } from '../format'
import styles from './parts.module.css'
import { RowList } from './row-list'
import tokenStyles from './token-list.module.css'
import { useGaps, useInspectedRunId, usePieces } from './use-inspected'
import { MOST_UNDERLINED } from './use-text-marks'

interface TokenListProps {
  slot: string
  actions: AppActions
}

/** More rows than are ever in sight at once. */
const MOST_KNOWN = 500

const TEMPLATE = 'minmax(0, 1fr) 56px 56px 40px 76px'

/** The pieces of text one by one, with when each came, how long after the one before, and where it was cut. */
export function TokenList({ slot, actions }: TokenListProps) {
  const { t } = useTranslation('inspector')
  const runId = useInspectedRunId(slot)
  const pieces = usePieces(slot, actions.inspector)
  if (runId === null) return <p className={styles.quiet}>{t('nothingYet')}</p>
  if (!pieces) return <p className={styles.quiet}>{t('tokens.streaming')}</p>
  return (
    <div className={styles.part}>
      <Summary slot={slot} pieces={pieces} actions={actions} />
      <Rows slot={slot} runId={runId} pieces={pieces} actions={actions} />
    </div>
  )
}

function Summary({ slot, pieces, actions }: TokenListProps & { pieces: Pieces }) {
  const { t } = useTranslation('inspector')
  const gaps = useGaps(slot, pieces)
  const isColoured = useAppState((state) => state.inspector.isColoured)
  return (
    <div className={styles.summary}>
      <p>
        {t('tokens.summary', { count: pieces.count, pieces: formatCount(pieces.count) })}{' '}
        {gaps &&
          t('tokens.gaps', {
            median: formatDuration(gaps.p50),
            p95: formatDuration(gaps.p95),
            longest: formatDuration(gaps.longest)
          })}
      </p>
      <CheckField
        label={t('tokens.colour')}
        isChecked={isColoured}
        onChange={(isOn) => actions.inspector.change({ type: 'colouring-switched', isOn })}
      />
      {isColoured && <Legend />}
      {isColoured && pieces.count > MOST_UNDERLINED && (
        <p className={styles.hint}>{t('tokens.onlyLast', { pieces: formatCount(MOST_UNDERLINED) })}</p>
      )}
    </div>
  )
}

function Legend() {
  const { t } = useTranslation('inspector')
  return (
    <p className={tokenStyles.legend}>
      {t('tokens.legend')}
      {LATENCY_BANDS.map(({ name, limitMs }) => (
        <span key={name} className={tokenStyles[name]}>
          {Number.isFinite(limitMs) ? t('tokens.within', { limit: formatDuration(limitMs) }) : t('tokens.later')}
        </span>
      ))}
    </p>
  )
}

function Rows({ slot, runId, pieces, actions }: TokenListProps & { runId: string; pieces: Pieces }) {
  const { t } = useTranslation('inspector')
  const store = useAppStore()
  const selected = useAppState(({ inspector }) =>
    inspector.selected?.runId === runId ? inspector.selected.piece : null
  )
  // What a row shows stays as it is once its text is there: React passes over cells that are the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run has other rows, and so has another language.
  const known = useMemo(() => new Map<number, readonly ReactNode[]>(), [runId, t])
  const cells = (piece: number) => {
    const drawn = known.get(piece)
    if (drawn) return drawn
    const made = cellsOf(piece)
    if (known.size === MOST_KNOWN) known.clear()
    if (made.isWhole) known.set(piece, made.cells)
    return made.cells
  }
  const cellsOf = (piece: number) => {
    // Read when a row is drawn: the text of a run that goes on is another one with every batch.
    const run = inspectedRun(store.getState(), slot)
    const lanes = { text: run?.text ?? '', reasoning: run?.reasoning ?? '' }
    const text = textOfPiece(pieces, piece, lanes)
    const size = {
      characters: formatCount([...text].length),
      bytes: formatCount(new TextEncoder().encode(text).length)
    }
    const cells = [
      <span key="text" className={`${styles.cut} ${styles.mono}`} title={text}>
        {pieces.lane[piece] === 1 && <em className={tokenStyles.lane}>{t('tokens.reasoning')} </em>}
        {visible(text)}
      </span>,
      <End key="at">{formatDuration((pieces.at[piece] ?? 0) / TICKS_PER_MS)}</End>,
      <End key="gap">{formatDuration(gapBefore(pieces, piece))}</End>,
      <span key="size" className={styles.end} title={t('tokens.sizeValue', size)}>
        {size.characters}
      </span>,
      t(`tokens.cuts.${cutBefore(pieces, piece, lanes)}`)
    ]
    return { cells, isWhole: text.length === pieces.length[piece] }
  }
  return (
    <RowList
      label={t('parts.tokens')}
      columns={[
        { name: t('tokens.text') },
        { name: t('tokens.at'), isNumber: true },
        { name: t('tokens.gap'), isNumber: true },
        { name: t('tokens.size'), isNumber: true },
        { name: t('tokens.cut') }
      ]}
      template={TEMPLATE}
      count={pieces.count}
      cells={cells}
      selected={selected}
      onSelect={(piece) => actions.inspector.change({ type: 'piece-selected', runId, piece })}
    />
  )
}

function End({ children }: { children: string | null }) {
  return <span className={styles.end}>{children}</span>
}

/** Spaces and line ends in sight: where a token is cut is what one looks for here. */
function visible(text: string): string {
  return text.replaceAll(' ', '·').replaceAll('\n', '⏎').replaceAll('\t', '⇥')
}
