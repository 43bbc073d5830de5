import { useTranslation } from 'react-i18next'
import { LANGUAGE_CHOICES } from '../../../../shared/language'
import { useAppState } from '../../../store/use-app-state'
import { CheckField } from '../../form/check-field'
import { OptionField } from '../../form/option-field'
import type { SectionProps } from '../section-props'
import { ViewHeading } from '../view-heading'
import styles from './sections.module.css'

const THEMES = ['system', 'light', 'dark'] as const
/** Each in its own words, or nobody would find the way back. */
const LANGUAGE_NAMES = { en: 'English', de: 'Deutsch' }

export function AppearanceSection({ changeSettings }: SectionProps) {
  const { t } = useTranslation('settings')
  const notifies = useAppState((state) => state.settings?.notifications ?? true)
  const isHeard = useAppState((state) => state.settings?.hearSentences ?? false)
  const language = useAppState((state) => state.settings?.language ?? 'system')
  const theme = useAppState((state) => state.settings?.theme ?? 'system')
  return (
    <section className={styles.section} aria-labelledby="appearance-title">
      <ViewHeading id="appearance-title" title={t('appearance.title')} />
      <OptionField
        label={t('appearance.theme.label')}
        value={theme}
        options={THEMES.map((value) => ({ value, label: t(`appearance.theme.${value}`) }))}
        onChange={(value) => changeSettings({ theme: value })}
      />
      <OptionField
        label={t('appearance.language.label')}
        value={language}
        options={LANGUAGE_CHOICES.map((value) => ({
          value,
          label: value === 'system' ? t('appearance.language.system') : LANGUAGE_NAMES[value]
        }))}
        onChange={(value) => changeSettings({ language: value })}
      />
      <CheckField
        label={t('appearance.notifications.label')}
        hint={t('appearance.notifications.hint')}
        isChecked={notifies}
        onChange={(notifications) => changeSettings({ notifications })}
      />
      <CheckField
        label={t('appearance.hearing.label')}
        hint={t('appearance.hearing.hint')}
        isChecked={isHeard}
        onChange={(hearSentences) => changeSettings({ hearSentences })}
      />
    </section>
  )
}
