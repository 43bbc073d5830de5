import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_QUEUE_CAPACITY, MOST_QUEUE_CAPACITY } from '../../../shared/plain-values'
import { useAppState } from '../../store/use-app-state'
import { TextField } from '../form/text-field'
import { formatCount, formatDuration } from '../format'
import type { InspectorActions } from './inspector-actions'
import queueStyles from './queue.module.css'

/** The slowest that can be chosen here, in milliseconds a token: slower tells nothing more. */
const SLOWEST_MS = 200

interface QueueControlsProps {
  /** The run that goes on, null where none does. */
  runId: string | null
  actions: InspectorActions
}

/** A slow reader and a tight bound, to see what they do. */
export function QueueControls({ runId, actions }: QueueControlsProps) {
  const { t } = useTranslation('inspector')
  const id = useId()
  const { readerDelayMs, queueCapacity } = useAppState((state) => state.inspector)
  const [typed, setTyped] = useState(String(queueCapacity))
  const isBound = /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST_QUEUE_CAPACITY
  const type = (text: string) => {
    setTyped(text)
    const capacity = Number(text)
    if (/^\d+$/.test(text) && capacity >= 1 && capacity <= MOST_QUEUE_CAPACITY) {
      actions.change({ type: 'experiment-changed', change: { queueCapacity: capacity } })
    }
  }
  return (
    <div className={queueStyles.controls}>
      <div className={queueStyles.slider}>
        <label htmlFor={id}>{t('queue.slow')}</label>
        <output htmlFor={id}>{t('queue.slowValue', { delay: formatDuration(readerDelayMs) })}</output>
        <input
          id={id}
          type="range"
          min={0}
          max={SLOWEST_MS}
          step={5}
          value={readerDelayMs}
          aria-describedby={`${id}-hint`}
          aria-valuetext={t('queue.slowValue', { delay: formatDuration(readerDelayMs) })}
          onChange={(event) => actions.slowDown(runId, Number(event.target.value))}
        />
        <p id={`${id}-hint`}>{t('queue.slowHint')}</p>
      </div>
      <TextField
        label={t('queue.capacity')}
        inputMode="numeric"
        value={typed}
        hint={t('queue.capacityHint', { usual: formatCount(DEFAULT_QUEUE_CAPACITY) })}
        issue={isBound ? null : t('queue.capacityIssue')}
        onChange={type}
      />
    </div>
  )
}
