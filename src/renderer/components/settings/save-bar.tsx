import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button'
import styles from './save-bar.module.css'

interface SaveBarProps {
  isDirty: boolean
  canSave: boolean
  isSaving: boolean
  isJustSaved: boolean
  /** Null where leaving is the way to discard. */
  discard: (() => void) | null
  /** What else can be done, at the other end. */
  children?: ReactNode
}

/** Sticks to the lower edge, so that saving is always in sight. Its Save submits the form around it. */
export function SaveBar({ isDirty, canSave, isSaving, isJustSaved, discard, children }: SaveBarProps) {
  const { t } = useTranslation('settings')
  return (
    <div className={styles.bar}>
      <Button kind="primary" type="submit" isUnavailable={!canSave || isSaving}>
        {t('save.command')}
      </Button>
      {discard && isDirty && <Button onClick={discard}>{t('save.discard')}</Button>}
      <p className={styles.state} role="status">
        {isSaving ? t('save.saving') : isDirty ? t('save.dirty') : isJustSaved && t('save.saved')}
      </p>
      {children}
    </div>
  )
}
