import { Command } from 'cmdk'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState, useAppStore } from '../../store/use-app-state'
import type { AppActions } from '../app-actions'
import { copyText } from '../copy-text'
import { Layer } from '../layer'
import { Keys } from '../shortcuts/keys'
import type { CopyableText } from './copyable-texts'
import { matchLabel } from './match-label'
import styles from './palette.module.css'
import { type PaletteCommand, paletteGroups } from './palette-commands'

interface PaletteProps {
  actions: AppActions
  close: () => void
}

/** Everything that can be done, found by its name. */
export function Palette({ actions, close }: PaletteProps) {
  const { t } = useTranslation(['palette', 'examples'])
  const store = useAppStore()
  const search = useRef<HTMLInputElement>(null)
  const [opened] = useState(() => store.getState())
  const recentRuns = useAppState((state) => state.recentRuns)
  const { listRecentRuns } = actions
  useEffect(listRecentRuns, [listRecentRuns])

  const copy = async ({ text }: CopyableText) => {
    if (!(await copyText(text))) actions.notify(t('notCopied'))
  }
  const perform = (command: PaletteCommand) => {
    close()
    command.perform()
  }
  return (
    <Layer label={t('title')} close={close} focusFirst={search}>
      <Command className={styles.palette} label={t('title')} loop vimBindings={false} filter={matchLabel}>
        <Command.Input ref={search} className={styles.search} placeholder={t('search')} />
        <Command.List className={styles.list} label={t('title')}>
          <Command.Empty className={styles.empty}>{t('nothing')}</Command.Empty>
          {paletteGroups({ ...opened, recentRuns }, actions, t, (text) => void copy(text)).map(({ name, commands }) => (
            <Command.Group key={name} className={styles.group} heading={t(`groups.${name}`)}>
              {commands.map((command) => (
                <Command.Item
                  key={command.id}
                  className={styles.item}
                  value={command.id}
                  keywords={[command.label, t(`groups.${name}`)]}
                  onSelect={() => perform(command)}
                >
                  <span className={styles.label}>{command.label}</span>
                  {command.shortcut && <Keys shortcut={command.shortcut} />}
                </Command.Item>
              ))}
            </Command.Group>
          ))}
        </Command.List>
      </Command>
    </Layer>
  )
}
