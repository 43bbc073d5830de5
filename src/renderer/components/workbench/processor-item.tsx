import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { ProcessorDescription } from '../../../shared/processor-description'
import type { ProcessorStep } from '../../store/workbench/processor-step'
import type { WorkbenchPageChange } from '../../store/workbench/workbench-page-change'
import { Button } from '../button'
import { CheckField } from '../form/check-field'
import styles from './processor-item.module.css'
import { ProcessorOption } from './processor-option'

interface ProcessorItemProps {
  step: ProcessorStep
  /** Its place in the list, from 1, and how many there are. */
  place: number
  total: number
  /** Undefined where main knows no processor of that name. */
  description: ProcessorDescription | undefined
  change: (change: WorkbenchPageChange) => void
  move: (by: -1 | 1) => void
  remove: () => void
}

/** One processor of the list. Alt with the arrows moves it from wherever the focus is within it. */
export function ProcessorItem({ step, place, total, description, change, move, remove }: ProcessorItemProps) {
  const { key, name, isOn } = step
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={styles.item} aria-label={`${name}, ${place} of ${total}`} onKeyDown={onKeyDown}>
      <div className={styles.line}>
        <CheckField
          label={name}
          isChecked={isOn}
          onChange={(isChecked) => change({ type: 'step-switched', key, isOn: isChecked })}
        />
        <div className={styles.commands}>
          <Button
            kind="quiet"
            aria-label={`Move ${name} up`}
            aria-keyshortcuts="Alt+ArrowUp"
            title="Move up (Alt + Up)"
            isUnavailable={place === 1}
            onClick={() => move(-1)}
          >
            <ArrowUp aria-hidden="true" size={14} />
          </Button>
          <Button
            kind="quiet"
            aria-label={`Move ${name} down`}
            aria-keyshortcuts="Alt+ArrowDown"
            title="Move down (Alt + Down)"
            isUnavailable={place === total}
            onClick={() => move(1)}
          >
            <ArrowDown aria-hidden="true" size={14} />
          </Button>
          <Button kind="quiet" aria-label={`Remove ${name}`} title="Remove" onClick={remove}>
            <X aria-hidden="true" size={14} />
          </Button>
        </div>
      </div>
      <p className={styles.description}>{description?.description}</p>
      {isOn &&
        description?.options.map((option) => (
          <ProcessorOption
            key={option.name}
            option={option}
            step={step}
            onChange={(draft) => change({ type: 'option-changed', key, option: option.name, draft })}
          />
        ))}
    </li>
  )
}
