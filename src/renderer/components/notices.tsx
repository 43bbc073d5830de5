import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { told } from '../messages/told/told'
import { useAppState } from '../store/use-app-state'
import { Button } from './button'
import styles from './notices.module.css'

interface NoticesProps {
  dismiss: (message: string) => void
}

/** What a person ought to know about this start or this window, above everything else until it is dismissed. */
export function Notices({ dismiss }: NoticesProps) {
  const { t } = useTranslation('app')
  const notices = useAppState((state) => state.notices)
  return (
    <div role="log" aria-label={t('notices.label')}>
      {notices.map((message) => (
        <div key={message} className={styles.notice}>
          <p>{told(message)}</p>
          <Button kind="quiet" aria-label={t('notices.dismiss')} onClick={() => dismiss(message)}>
            <X aria-hidden="true" size={16} />
          </Button>
        </div>
      ))}
    </div>
  )
}
