import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Turn } from '../../store/workbench/workbench-tab'
import type { WorkbenchActions } from '../app-actions'
import { Button } from '../button'
import { TurnItem } from './turn-item'
import styles from './turn-list.module.css'

interface TurnListProps {
  turns: readonly Turn[]
  actions: WorkbenchActions
}

/** What went before the message: what a human said, and what the assistant replied. */
export function TurnList({ turns, actions: { changeWorkbench } }: TurnListProps) {
  const { t } = useTranslation('workbench')
  const addButton = useRef<HTMLButtonElement>(null)
  return (
    <section className={styles.turns} aria-label={t('turns.label')}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t('turns.label')}</h2>
        <Button
          ref={addButton}
          kind="quiet"
          aria-label={t('turns.addLabel')}
          onClick={() => changeWorkbench({ type: 'turn-added' })}
        >
          <Plus aria-hidden="true" size={14} />
          {t('turns.add')}
        </Button>
      </header>
      {turns.length === 0 ? (
        <p className={styles.none}>{t('turns.none')}</p>
      ) : (
        <ol className={styles.list}>
          {turns.map((turn, index) => (
            <TurnItem
              key={turn.key}
              turn={turn}
              place={index + 1}
              total={turns.length}
              change={(change) => changeWorkbench({ type: 'turn-changed', key: turn.key, change })}
              move={(by) => changeWorkbench({ type: 'turn-moved', key: turn.key, by })}
              remove={() => {
                changeWorkbench({ type: 'turn-removed', key: turn.key })
                addButton.current?.focus()
              }}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
