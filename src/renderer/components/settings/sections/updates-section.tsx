import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { UpdateStatus } from '../../../../shared/update'
import { useAppState } from '../../../store/use-app-state'
import { Button } from '../../button'
import { CheckField } from '../../form/check-field'
import { Issue } from '../../form/field'
import type { SectionProps } from '../section-props'
import type { FactActions } from '../settings-actions'
import { ViewHeading } from '../view-heading'
import styles from './sections.module.css'

/** How new versions come, and whether the app may look for them. */
export function UpdatesSection({ actions: { facts }, changeSettings }: SectionProps) {
  const { t } = useTranslation('privacy')
  const updates = useAppState((state) => state.facts.updates)
  const isAllowed = useAppState((state) => state.settings?.updates ?? false)
  const { readUpdates } = facts
  useEffect(readUpdates, [readUpdates])
  return (
    <section className={styles.section} aria-labelledby="updates-title">
      <ViewHeading id="updates-title" title={t('updates.title')} />
      {updates && <p>{t('updates.version', { version: updates.version })}</p>}
      {updates?.way === 'none' && <p>{t('updates.none')}</p>}
      {updates?.way === 'package-manager' && <p>{t('updates.managed')}</p>}
      {updates?.way === 'download' && (
        <>
          <CheckField
            label={t('updates.allow')}
            hint={t('updates.allowHint')}
            isChecked={isAllowed}
            onChange={(allowed) => changeSettings({ updates: allowed })}
          />
          {isAllowed && <Look updates={updates} facts={facts} />}
        </>
      )}
    </section>
  )
}

/** The look itself, and what came of it. */
function Look({ updates, facts }: { updates: UpdateStatus; facts: FactActions }) {
  const { t, i18n } = useTranslation('privacy')
  const { newest, file, checkedAt, isBusy, problem } = updates
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short', hourCycle: 'h23' })
  const isUpToDate = checkedAt !== null && newest === null && problem === null
  return (
    <div className={styles.part}>
      <div>
        <Button isUnavailable={isBusy} onClick={facts.checkForUpdate}>
          {t(isBusy ? 'updates.busy' : 'updates.check')}
        </Button>
      </div>
      <div role="status" className={styles.part}>
        {isUpToDate && <p>{t('updates.upToDate', { time: time.format(new Date(checkedAt)) })}</p>}
        {newest && <p>{t('updates.newer', { version: newest.version })}</p>}
        {newest && newest.notes !== '' && <pre className={styles.text}>{newest.notes}</pre>}
        {file !== null && <p className={styles.introduction}>{t('updates.verified', { file })}</p>}
      </div>
      {newest && file === null && (
        <div>
          <Button isUnavailable={isBusy} onClick={facts.downloadUpdate}>
            {t('updates.download')}
          </Button>
        </div>
      )}
      {problem !== null && <Issue message={problem} />}
    </div>
  )
}
