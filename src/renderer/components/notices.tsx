import { X } from 'lucide-react'
import { useAppState } from '../store/use-app-state'
import { Button } from './button'
import styles from './notices.module.css'

interface NoticesProps {
  dismiss: (message: string) => void
}

/** What a person ought to know about this start or this window, above everything else until it is dismissed. */
export function Notices({ dismiss }: NoticesProps) {
  const notices = useAppState((state) => state.notices)
  return (
    <div role="log" aria-label="Notices">
      {notices.map((message) => (
        <div key={message} className={styles.notice}>
          <p>{message}</p>
          <Button kind="quiet" aria-label="Dismiss" onClick={() => dismiss(message)}>
            <X aria-hidden="true" size={16} />
          </Button>
        </div>
      ))}
    </div>
  )
}
