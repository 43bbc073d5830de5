import { useTranslation } from 'react-i18next'
import type { TextView } from '../../../shared/settings'
import styles from './text-view-switch.module.css'
import type { ChosenView } from './use-text-view'

const VIEWS: readonly TextView[] = ['plain', 'markdown']

/** Plain or Markdown, with formulas or without, also while the text arrives. */
export function TextViewSwitch({ view, choose, hasMath, chooseMath }: ChosenView) {
  const { t } = useTranslation('stream')
  const showsMath = view === 'markdown' && hasMath
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and this changes nothing but the view.
    <div className={styles.switch} role="group" aria-label={t('view.label')}>
      <button
        type="button"
        className={styles.choice}
        aria-pressed={showsMath}
        title={t('view.mathMeaning')}
        onClick={() => {
          // Formulas are a part of Markdown: whoever asks for them in plain text wants both.
          if (view !== 'markdown') choose('markdown')
          chooseMath(!showsMath)
        }}
      >
        {t('view.math')}
      </button>
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
