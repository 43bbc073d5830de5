import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../format'
import styles from './parts.module.css'

/** As many rows as one reads; they are spread evenly over all points. */
const MOST_ROWS = 50

interface PointTableProps {
  title: string
  atMs: readonly number[]
  values: readonly number[]
  format: (value: number) => string
}

/** The points of a chart for who reads rather than looks. */
export function PointTable({ title, atMs, values, format }: PointTableProps) {
  const { t } = useTranslation('inspector')
  const [isOpen, setIsOpen] = useState(false)
  const stride = Math.max(1, Math.ceil(atMs.length / MOST_ROWS))
  return (
    <details className={styles.details} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('table.show')}</summary>
      {isOpen && (
        <table className={styles.figures} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('table.at')}</th>
              <th scope="col">{title}</th>
            </tr>
          </thead>
          <tbody>
            {atMs.map((at, point) =>
              point % stride === 0 || point === atMs.length - 1 ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a point has nothing else that tells it from others.
                <tr key={point}>
                  <th scope="row">{formatDuration(at)}</th>
                  <td>{format(values[point] ?? 0)}</td>
                </tr>
              ) : null
            )}
          </tbody>
        </table>
      )}
    </details>
  )
}
