import { useTranslation } from 'react-i18next'
import type { StepReport } from '../../../shared/step-report'
import { formatDuration } from '../format'
import styles from './step-figures.module.css'

interface StepFiguresProps {
  report: StepReport
}

/** The latest text before and after a processor, what it keeps back, and for how long. Nothing of it is announced. */
export function StepFigures({ report }: StepFiguresProps) {
  const { t } = useTranslation('processors')
  const { before, after, heldLength, heldNowMs, heldMedianMs, heldLongestMs } = report
  const border = before.length - heldLength
  return (
    <dl className={styles.figures}>
      <dt>{t('figures.before')}</dt>
      <dd className={styles.text} dir="auto">
        <span>
          {asLine(before.slice(0, border))}
          {heldLength > 0 && <span className={styles.held}>{asLine(before.slice(border))}</span>}
        </span>
      </dd>
      <dt>{t('figures.after')}</dt>
      <dd className={styles.text} dir="auto">
        <span>{asLine(after)}</span>
      </dd>
      <dt>{t('figures.held')}</dt>
      <dd className={styles.times}>
        {t('figures.times', {
          now: formatDuration(heldNowMs) ?? '—',
          median: formatDuration(heldMedianMs) ?? '—',
          longest: formatDuration(heldLongestMs) ?? '—'
        })}
      </dd>
    </dl>
  )
}

/** A line shows its breaks, and no more than there is room for. */
function asLine(text: string): string {
  return text.slice(-80).replaceAll('\n', '↵')
}
