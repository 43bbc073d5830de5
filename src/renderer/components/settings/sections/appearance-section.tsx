import { useAppState } from '../../../store/use-app-state'
import { OptionField } from '../../form/option-field'
import type { SectionProps } from '../section-props'
import { ViewHeading } from '../view-heading'
import styles from './sections.module.css'

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' }
] as const

export function AppearanceSection({ chooseTheme }: SectionProps) {
  const theme = useAppState((state) => state.settings?.theme ?? 'system')
  return (
    <section className={styles.section} aria-labelledby="appearance-title">
      <ViewHeading id="appearance-title" title="Appearance" />
      <OptionField label="Theme" value={theme} options={THEMES} onChange={chooseTheme} />
    </section>
  )
}
