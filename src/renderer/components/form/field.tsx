import { TriangleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { told } from '../../messages/told/told'
import styles from './field.module.css'

/** What ties a control to its label, its hint and what is wrong with it. */
export interface ControlAttributes {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  label: string
  /** Said beside the label, such as `optional`. */
  note?: string | undefined
  hint?: ReactNode
  /** What is wrong, and the way out; null where nothing is. */
  issue?: string | null | undefined
  children: (control: ControlAttributes) => ReactNode
}

/** One control with its label above it, and beneath it what helps and what is wrong. */
export function Field({ label, note, hint, issue, children }: FieldProps) {
  const id = useId()
  const hintId = `${id}-hint`
  const issueId = `${id}-issue`
  const described = [issue && issueId, hint && hintId].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {note && <span className={styles.note}> ({note})</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': issue ? true : undefined })}
      {issue && <Issue id={issueId} message={issue} />}
      {hint && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
    </div>
  )
}

interface IssueProps {
  id?: string
  message: string
}

/** What is wrong, with a shape beside the colour. */
export function Issue({ id, message }: IssueProps) {
  return (
    <p id={id} className={styles.issue}>
      <TriangleAlert aria-hidden="true" size={14} />
      <span>{told(message)}</span>
    </p>
  )
}
