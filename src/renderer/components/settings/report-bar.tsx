import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { told } from '../../messages/told/told'
import { useAppState } from '../../store/use-app-state'
import { Button } from '../button'
import styles from './bar.module.css'

interface ReportBarProps {
  dismiss: () => void
}

/** What came of an import or an export. */
export function ReportBar({ dismiss }: ReportBarProps) {
  const { t } = useTranslation('settings')
  const sentences = useAppState((state) => state.settingsPage.report)
  return (
    <div role="status">
      {sentences.length > 0 && (
        <div className={styles.bar}>
          <div>
            {sentences.map((sentence) => (
              <p key={sentence}>{told(sentence)}</p>
            ))}
          </div>
          <Button kind="quiet" aria-label={t('dismiss')} onClick={dismiss}>
            <X aria-hidden="true" size={16} />
          </Button>
        </div>
      )}
    </div>
  )
}
