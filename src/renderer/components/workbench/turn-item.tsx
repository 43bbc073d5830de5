import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Turn } from '../../store/workbench/workbench-tab'
import { Button } from '../button'
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={styles.item} onKeyDown={onKeyDown}>
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
          <Button
            kind="quiet"
            aria-label={t('turns.moveUp', { place })}
            aria-keyshortcuts="Alt+ArrowUp"
            title={t('turns.moveUpHint')}
            isUnavailable={place === 1}
            onClick={() => move(-1)}
          >
            <ArrowUp aria-hidden="true" size={14} />
          </Button>
          <Button
            kind="quiet"
            aria-label={t('turns.moveDown', { place })}
            aria-keyshortcuts="Alt+ArrowDown"
            title={t('turns.moveDownHint')}
            isUnavailable={place === total}
            onClick={() => move(1)}
          >
            <ArrowDown aria-hidden="true" size={14} />
          </Button>
          <Button kind="quiet" aria-label={t('turns.remove', { place })} title={t('turns.removeHint')} onClick={remove}>
            <X aria-hidden="true" size={14} />
          </Button>
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
