import { Command, Monitor, Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '../../shared/settings'
import { useAppState } from '../store/use-app-state'
import { AboutPanel } from './about-panel'
import { Button } from './button'
import { ChoiceMenu } from './choice-menu'
import { Mark } from './mark'
import { PAGES } from './pages'
import styles from './rail.module.css'
import { ariaKeys } from './shortcuts/match-shortcut'
import { placeShortcut } from './shortcuts/place-shortcut'

const THEMES = ['system', 'light', 'dark'] as const
const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon }

interface RailProps {
  chooseTheme: (theme: Theme) => void
  openPalette: () => void
}

/** The places of the window at its left edge, and beneath them what concerns the whole window. */
export function Rail({ chooseTheme, openPalette }: RailProps) {
  return (
    <div className={styles.rail}>
      <div className={styles.mark}>
        <Mark />
      </div>
      <Places />
      <PaletteButton open={openPalette} />
      <ThemeMenu chooseTheme={chooseTheme} />
      <AboutPanel />
    </div>
  )
}

function Places() {
  const { t } = useTranslation('app')
  const open = useAppState((state) => state.place)
  return (
    <nav className={styles.places} aria-label={t('placesLabel')}>
      {PAGES.map(({ place, Icon }) => (
        <a
          key={place}
          className={styles.place}
          href={`#${place}`}
          aria-current={place === open ? 'page' : undefined}
          aria-keyshortcuts={ariaKeys(placeShortcut(place).id)}
          title={t('placeShortcut', { place: t(`places.${place}`), key: placeShortcut(place).key })}
        >
          <Icon aria-hidden="true" size={20} strokeWidth={1.75} />
          {t(`places.${place}`)}
        </a>
      ))}
    </nav>
  )
}

/** The way to every command, for whoever does not know its keys yet. */
function PaletteButton({ open }: { open: () => void }) {
  const { t } = useTranslation('app')
  return (
    <Button
      kind="quiet"
      aria-label={t('commands')}
      aria-keyshortcuts={ariaKeys('openPalette')}
      title={t('commands')}
      onClick={open}
    >
      <Command aria-hidden="true" size={18} strokeWidth={1.75} />
    </Button>
  )
}

function ThemeMenu({ chooseTheme }: Pick<RailProps, 'chooseTheme'>) {
  const { t } = useTranslation('app')
  const theme = useAppState((state) => state.settings?.theme ?? 'system')
  const Icon = THEME_ICONS[theme]
  const current = t('theme.current', { theme: t(`theme.${theme}`) })
  const choices = THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))
  return (
    <ChoiceMenu label={t('theme.label')} value={theme} choices={choices} onChoose={chooseTheme} side="right">
      <Button kind="quiet" aria-label={current} title={current}>
        <Icon aria-hidden="true" size={18} strokeWidth={1.75} />
      </Button>
    </ChoiceMenu>
  )
}
