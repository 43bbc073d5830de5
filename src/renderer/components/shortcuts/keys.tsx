import { useTranslation } from 'react-i18next'
import { SHORTCUTS, type ShortcutId } from '../../../shared/shortcuts'
import { useAppState } from '../../store/use-app-state'
import { keyWords } from './key-words'
import styles from './keys.module.css'

/** A shortcut as it is written on this computer's keys. */
export function Keys({ shortcut }: { shortcut: ShortcutId }) {
  const { t } = useTranslation('palette')
  const isMac = useAppState((state) => state.description?.platform.startsWith('darwin') ?? false)
  return (
    <span className={styles.keys}>
      {keyWords(SHORTCUTS[shortcut].keys, isMac, t).map((word) => (
        <kbd key={word} className={styles.key}>
          {word}
        </kbd>
      ))}
    </span>
  )
}
