import { BookOpenText, Monitor, Moon, Sun } from 'lucide-react'
import type { Theme } from '../../shared/settings'
import { useAppState } from '../store/use-app-state'
import { AboutPanel } from './about-panel'
import { Button } from './button'
import { ChoiceMenu } from './choice-menu'
import { Mark } from './mark'
import styles from './rail.module.css'

const THEMES = [
  { value: 'system', label: 'System', Icon: Monitor },
  { value: 'light', label: 'Light', Icon: Sun },
  { value: 'dark', label: 'Dark', Icon: Moon }
] as const

interface RailProps {
  chooseTheme: (theme: Theme) => void
}

/** The places of the window at its left edge, and beneath them what concerns the whole window. */
export function Rail({ chooseTheme }: RailProps) {
  return (
    <div className={styles.rail}>
      <div className={styles.mark}>
        <Mark />
      </div>
      <nav className={styles.places} aria-label="Places">
        <a className={styles.place} href="#examples" aria-current="page">
          <BookOpenText aria-hidden="true" size={20} strokeWidth={1.75} />
          Examples
        </a>
      </nav>
      <ThemeMenu chooseTheme={chooseTheme} />
      <AboutPanel />
    </div>
  )
}

function ThemeMenu({ chooseTheme }: RailProps) {
  const theme = useAppState((state) => state.settings?.theme ?? 'system')
  const { label, Icon } = THEMES.find((candidate) => candidate.value === theme) ?? THEMES[0]
  return (
    <ChoiceMenu label="Theme" value={theme} choices={THEMES} onChoose={chooseTheme} side="right">
      <Button kind="quiet" aria-label={`Theme: ${label}`} title={`Theme: ${label}`}>
        <Icon aria-hidden="true" size={18} strokeWidth={1.75} />
      </Button>
    </ChoiceMenu>
  )
}
