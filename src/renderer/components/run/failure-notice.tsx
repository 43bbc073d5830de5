import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { told } from '../../messages/told/told'
import { slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import { wayOutOf } from '../../store/way-out'
import type { AppActions } from '../app-actions'
import { Button } from '../button'
import { CopyButton } from '../copy-button'
import { failureDetails } from './failure-details'
import styles from './failure-notice.module.css'

interface FailureNoticeProps {
  slot: string
  actions: AppActions
}

/** Why a run failed, and the way out. The text that had arrived stays where it is, above. */
export function FailureNotice({ slot, actions }: FailureNoticeProps) {
  const { t } = useTranslation('run')
  const error = useAppState((state) => slotOf(state, slot).run?.error ?? null)
  const refusal = useAppState((state) => slotOf(state, slot).refusal)
  const start = useAppState((state) => slotOf(state, slot).run?.start ?? null)
  const description = useAppState((state) => state.description)
  const profileId = useAppState((state) => slotOf(state, slot).request?.profileId ?? null)
  const message = refusal ?? error?.message
  if (message === undefined) return null
  const wayOut = error && wayOutOf(error.code, start?.provider ?? null)
  const mend = () => {
    if (!wayOut) return
    actions.openPlace('settings')
    actions.settings.leaveFor({ kind: 'section', section: wayOut.section })
    if (wayOut.section === 'providers' && profileId !== null) actions.settings.providers.openProfile(profileId)
  }
  return (
    <div className={styles.notice}>
      <TriangleAlert aria-hidden="true" size={16} />
      <p className={styles.message}>{told(message)}</p>
      <div className={styles.commands}>
        <Button onClick={() => actions.runSlotAgain(slot)}>{t('retry.command')}</Button>
        {wayOut && <Button onClick={mend}>{t(`wayOut.${wayOut.name}`)}</Button>}
        <CopyButton label={t('copyDetails')} read={() => failureDetails({ message, error, start, description })} />
      </div>
    </div>
  )
}
