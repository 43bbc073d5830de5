import type { DifferencePart } from '../../store/text-difference'
import styles from './difference.module.css'

interface MarkedTextProps {
  parts: readonly DifferencePart[]
}

/** What was added is underlined, what was removed is struck out: the colour only says it again. */
export function MarkedText({ parts }: MarkedTextProps) {
  return (
    <div dir="auto">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a difference never change.
        <Part key={index} part={part} />
      ))}
    </div>
  )
}

function Part({ part: { kind, text } }: { part: DifferencePart }) {
  if (kind === 'added') return <ins className={styles.added}>{text}</ins>
  if (kind === 'removed') return <del className={styles.removed}>{text}</del>
  return text
}
