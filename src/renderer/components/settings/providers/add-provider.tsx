import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { told } from '../../../messages/told/told'
import { useAppState } from '../../../store/use-app-state'
import type { SettingsActions } from '../settings-actions'
import { ViewHeading } from '../view-heading'
import styles from './add-provider.module.css'
import { LocalServers } from './local-servers'
import { PasteBox } from './paste-box'

interface AddProviderProps {
  actions: SettingsActions
  headingRef: Ref<HTMLHeadingElement>
}

/** The ways to add a provider: paste what one has, look on this computer, or begin with a known one. */
export function AddProvider({ actions, headingRef }: AddProviderProps) {
  const { t } = useTranslation('settings')
  const presets = useAppState((state) => state.settingsPage.presets)
  const { providers } = actions
  return (
    <section className={styles.section} aria-labelledby="add-title">
      <ViewHeading
        id="add-title"
        title={t('add.title')}
        headingRef={headingRef}
        back={{ label: t('sections.providers'), go: () => actions.leaveFor({ kind: 'list' }) }}
      />
      <PasteBox read={providers.addPasted} />
      <LocalServers look={providers.lookForServers} add={providers.addFound} />
      <section className={styles.part} aria-labelledby="presets-title">
        <h3 id="presets-title" className={styles.title}>
          {t('add.known')}
        </h3>
        <ul className={styles.presets}>
          {presets.map((preset) => (
            <li key={preset.id}>
              <button type="button" className={styles.preset} onClick={() => providers.addFromPreset(preset)}>
                <span className={styles.label}>{told(preset.label)}</span>
                <span className={styles.description}>{told(preset.description)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </section>
  )
}
