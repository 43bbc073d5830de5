import { useTranslation } from 'react-i18next'
import type { HopCounts } from '../../store/inspector/hops'
import { formatDuration } from '../format'
import hopStyles from './hops.module.css'
import styles from './parts.module.css'

/** What each hop took; the colours are those of the waterfall. */
export function HopTable({ hops }: { hops: ReturnType<HopCounts['summarize']> }) {
  const { t } = useTranslation('inspector')
  return (
    <table className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">{t('timeline.hop')}</th>
          <th scope="col">p50</th>
          <th scope="col">p95</th>
          <th scope="col">p99</th>
          <th scope="col">{t('timeline.longest')}</th>
        </tr>
      </thead>
      <tbody>
        {hops.map(({ hop, durations }) => (
          <tr key={hop}>
            <th scope="row">
              <span className={`${hopStyles.swatch} ${hopStyles[hop]}`} aria-hidden="true" />
              {t(`timeline.hops.${hop}`)}
            </th>
            <td>{formatDuration(durations.p50)}</td>
            <td>{formatDuration(durations.p95)}</td>
            <td>{formatDuration(durations.p99)}</td>
            <td>{formatDuration(durations.longest)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
