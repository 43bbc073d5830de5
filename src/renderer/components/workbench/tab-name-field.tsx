import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { titleOf, type WorkbenchTab } from '../../store/workbench/workbench-tab'
import styles from './tab-name-field.module.css'

interface TabNameFieldProps {
  tab: WorkbenchTab
  /** Called with the new name, or null where the person thought better of it. */
  onEnd: (name: string | null) => void
}

/** Stands beside the tabs while one is renamed: a list of tabs may hold nothing else. */
export function TabNameField({ tab, onEnd }: TabNameFieldProps) {
  const { t } = useTranslation('workbench')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // After the menu that asked for it, which gives the focus back to its button.
    const handle = requestAnimationFrame(() => field.current?.select())
    return () => cancelAnimationFrame(handle)
  }, [])
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation()
    if (event.key === 'Enter') onEnd(event.currentTarget.value)
    if (event.key === 'Escape') onEnd(null)
  }
  return (
    <input
      ref={field}
      className={styles.field}
      aria-label={t('tabs.name')}
      maxLength={100}
      spellCheck={false}
      defaultValue={titleOf(tab) ?? ''}
      onKeyDown={onKeyDown}
      onBlur={(event) => onEnd(event.currentTarget.value)}
    />
  )
}
