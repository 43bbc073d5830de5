import { ChevronLeft } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button } from '../button'
import styles from './view-heading.module.css'

interface ViewHeadingProps {
  id: string
  title: string
  /** The way back to the view before this one, where there is one. */
  back?: { label: string; go: () => void }
  headingRef?: Ref<HTMLHeadingElement>
  /** What can be done here. */
  children?: ReactNode
}

export function ViewHeading({ id, title, back, headingRef, children }: ViewHeadingProps) {
  return (
    <header className={styles.header}>
      {back && (
        <div className={styles.back}>
          <Button kind="quiet" onClick={back.go}>
            <ChevronLeft aria-hidden="true" size={16} />
            {back.label}
          </Button>
        </div>
      )}
      <h2 id={id} ref={headingRef} className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </header>
  )
}
