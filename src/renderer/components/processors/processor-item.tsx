import { GripVertical } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ProcessorDescription } from '../../../shared/processor-description'
import type { StepReport } from '../../../shared/step-report'
import type { ProcessorStep } from '../../store/workbench/processor-step'
import type { WorkbenchTabChange } from '../../store/workbench/workbench-page-change'
import { CheckField } from '../form/check-field'
import { moveByKeys } from '../move-by-keys'
import { PlaceCommands } from '../place-commands'
import type { ProcessorActions } from './processor-actions'
import { ProcessorHelp } from './processor-help'
import styles from './processor-item.module.css'
import { ProcessorOption } from './processor-option'
import { StepFigures } from './step-figures'
import { useStepDrag } from './use-step-drag'

interface ProcessorItemProps {
  step: ProcessorStep
  /** Its place in the list, from 1, and how many there are. */
  place: number
  total: number
  /** Undefined where main knows no processor of that name. */
  description: ProcessorDescription | undefined
  /** What it did in the run that is shown; undefined where the run was asked for with other steps. */
  report: StepReport | undefined
  isTried: boolean
  change: (change: WorkbenchTabChange) => void
  move: (by: -1 | 1) => void
  /** From 0. */
  moveTo: (key: number, place: number) => void
  remove: () => void
  actions: ProcessorActions
}

/** One processor of the list. Alt with the arrows moves it from wherever the focus is within it. */
export function ProcessorItem(props: ProcessorItemProps) {
  const { step, place, total, description, report, isTried, change, move, moveTo, remove, actions } = props
  const { t } = useTranslation('processors')
  const { key, name, isOn } = step
  const { item, handle, isDragged, side } = useStepDrag(key, place - 1, moveTo)
  return (
    <li
      ref={item}
      className={styles.item}
      aria-label={t('item', { name, place, total })}
      data-dragged={isDragged || undefined}
      data-side={side ?? undefined}
      onKeyDown={moveByKeys(move)}
    >
      <div className={styles.line}>
        <button ref={handle} type="button" className={styles.handle} tabIndex={-1} title={t('drag')} aria-hidden="true">
          <GripVertical aria-hidden="true" size={14} />
        </button>
        <CheckField
          label={name}
          isChecked={isOn}
          onChange={(isChecked) => change({ type: 'step-switched', key, isOn: isChecked })}
        />
        <div className={styles.commands}>
          {description && <ProcessorHelp description={description} actions={actions} />}
          <PlaceCommands
            words={{
              moveUp: t('moveUp', { name }),
              moveUpHint: t('moveUpHint'),
              moveDown: t('moveDown', { name }),
              moveDownHint: t('moveDownHint'),
              remove: t('remove', { name }),
              removeHint: t('removeHint')
            }}
            place={place}
            total={total}
            move={move}
            remove={remove}
          />
        </div>
      </div>
      <p className={styles.description}>{description ? t(`texts.${name}.description`) : t('unknown', { name })}</p>
      {isOn &&
        description?.options.map((option) => (
          <ProcessorOption
            key={option.name}
            option={option}
            step={step}
            isTried={isTried}
            onChange={(draft) => change({ type: 'option-changed', key, option: option.name, draft })}
          />
        ))}
      {isOn && report && <StepFigures report={report} />}
    </li>
  )
}
