import { Monitor, Moon, Sun } from 'lucide-react'
import type { Theme } from '../../shared/settings'
import { PLACE_NAMES } from '../store/place'
import { useAppState } from '../store/use-app-state'
import { AboutPanel } from './about-panel'
import { Button } from './button'
import { ChoiceMenu } from './choice-menu'
import { Mark } from './mark'
import { PAGES } from './pages'
import styles from './rail.module.css'
import { shortcutOf } from './use-place-shortcuts'

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
      <Places />
      <ThemeMenu chooseTheme={chooseTheme} />
      <AboutPanel />
    </div>
  )
}

function Places() {
  const open = useAppState((state) => state.place)
  return (
    <nav className={styles.places} aria-label="Places">
      {PAGES.map(({ place, Icon }) => (
        <a
          key={place}
          className={styles.place}
          href={`#${place}`}
          aria-current={place === open ? 'page' : undefined}
          aria-keyshortcuts={`Control+${shortcutOf(place)} Meta+${shortcutOf(place)}`}
          title={`${PLACE_NAMES[place]} (Ctrl or Cmd + ${shortcutOf(place)})`}
        >
          <Icon aria-hidden="true" size={20} strokeWidth={1.75} />
          {PLACE_NAMES[place]}
        </a>
      ))}
    </nav>
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
