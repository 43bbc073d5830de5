import { useTranslation } from 'react-i18next'
import type { TextView } from '../../../shared/settings'
import styles from './text-view-switch.module.css'

const VIEWS: readonly TextView[] = ['plain', 'markdown']

interface TextViewSwitchProps {
  view: TextView
  choose: (view: TextView) => void
}

/** Plain or Markdown, also while the text arrives. */
export function TextViewSwitch({ view, choose }: TextViewSwitchProps) {
  const { t } = useTranslation('stream')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and this changes nothing but the view.
    <div className={styles.switch} role="group" aria-label={t('view.label')}>
      {VIEWS.map((each) => (
        <button
          key={each}
          type="button"
          className={styles.choice}
          aria-pressed={each === view}
          onClick={() => choose(each)}
        >
          {t(`view.${each}`)}
        </button>
      ))}
    </div>
  )
}
