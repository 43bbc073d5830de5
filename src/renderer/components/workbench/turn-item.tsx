import { useTranslation } from 'react-i18next'
import type { Turn } from '../../store/workbench/workbench-tab'
import { moveByKeys } from '../move-by-keys'
import { PlaceCommands } from '../place-commands'
import styles from './turn-list.module.css'

interface TurnItemProps {
  turn: Turn
  /** Its place in the list, from 1, and how many there are. */
  place: number
  total: number
  change: (change: Partial<Omit<Turn, 'key'>>) => void
  move: (by: -1 | 1) => void
  remove: () => void
}

/** One earlier turn. Alt with the arrows moves it from wherever the focus is within it. */
export function TurnItem({ turn, place, total, change, move, remove }: TurnItemProps) {
  const { t } = useTranslation('workbench')
  return (
    <li className={styles.item} onKeyDown={moveByKeys(move)}>
      <div className={styles.line}>
        <select
          className={styles.role}
          aria-label={t('turns.role', { place })}
          value={turn.role}
          onChange={(event) => change({ role: event.target.value === 'assistant' ? 'assistant' : 'human' })}
        >
          <option value="human">{t('turns.human')}</option>
          <option value="assistant">{t('turns.assistant')}</option>
        </select>
        <div className={styles.commands}>
          <PlaceCommands
            words={{
              moveUp: t('turns.moveUp', { place }),
              moveUpHint: t('turns.moveUpHint'),
              moveDown: t('turns.moveDown', { place }),
              moveDownHint: t('turns.moveDownHint'),
              remove: t('turns.remove', { place }),
              removeHint: t('turns.removeHint')
            }}
            place={place}
            total={total}
            move={move}
            remove={remove}
          />
        </div>
      </div>
      <textarea
        className={styles.content}
        aria-label={t('turns.content', { place })}
        dir="auto"
        rows={2}
        value={turn.content}
        onChange={(event) => change({ content: event.target.value })}
      />
    </li>
  )
}
