import { Info, TriangleAlert } from 'lucide-react'
import { told } from '../../../messages/told/told'
import styles from './remarks.module.css'

interface RemarksProps {
  /** What was repaired, or where something came from. */
  sentences: readonly string[]
  kind?: 'note' | 'warning'
}

/** What a person ought to see of what they entered. Heard when it appears. */
export function Remarks({ sentences, kind = 'note' }: RemarksProps) {
  const Shape = kind === 'warning' ? TriangleAlert : Info
  return (
    <div role="status">
      {sentences.length > 0 && (
        <div className={styles.remarks} data-kind={kind}>
          <Shape aria-hidden="true" size={14} />
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{told(sentence)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
