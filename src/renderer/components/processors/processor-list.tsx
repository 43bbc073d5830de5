import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppState } from '../../store/use-app-state'
import type { ProcessorStep } from '../../store/workbench/processor-step'
import { MOST_STEPS } from '../../store/workbench/reduce-workbench-tab'
import { savingOf } from '../../store/workbench/steps-saving'
import type { WorkbenchTab } from '../../store/workbench/workbench-tab'
import type { AppActions } from '../app-actions'
import announcement from '../run/announcement.module.css'
import { AddProcessor } from './add-processor'
import { PipelineBar } from './pipeline-bar'
import { ProcessorItem } from './processor-item'
import styles from './processor-list.module.css'
import { useStepReports } from './use-step-reports'

interface ProcessorListProps {
  tab: Pick<WorkbenchTab, 'key' | 'steps' | 'pipelineId'>
  /** Whose run the figures of the steps are of. */
  slot: string
  actions: AppActions
}

/** The processors that the text passes, in their order; with what each did to the run that is shown. */
export function ProcessorList({ tab, slot, actions: { changeWorkbench, processors: actions } }: ProcessorListProps) {
  const { t } = useTranslation('processors')
  const section = useRef<HTMLElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const [sentence, setSentence] = useState('')
  const processors = useAppState((state) => state.workbenchPage.processors)
  const pipelines = useAppState((state) => state.processors.pipelines)
  const isTried = useAppState((state) => state.processors.triedTab === tab.key)
  const reports = useStepReports(slot, actions)
  const { steps } = tab
  const { current, isChanged, canSave } = savingOf(tab, processors, pipelines)
  const stepsInUse = steps.filter(({ isOn }) => isOn)
  const isOfThese =
    reports.length === stepsInUse.length && reports.every(({ name }, index) => name === stepsInUse[index]?.name)

  useEffect(() => {
    if (isTried) section.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [isTried])

  const say = (name: string, place: number) => setSentence(t('moved', { name, place: place + 1, total: steps.length }))
  const move = ({ key, name }: ProcessorStep, by: -1 | 1) => {
    const place = steps.findIndex((step) => step.key === key) + by
    if (place < 0 || place >= steps.length) return
    changeWorkbench({ type: 'step-moved', key, by })
    say(name, place)
  }
  const moveTo = (key: number, place: number) => {
    const step = steps.find((each) => each.key === key)
    if (!step) return
    changeWorkbench({ type: 'step-placed', key, place })
    say(step.name, place)
  }
  const remove = (step: ProcessorStep) => {
    actions.removeStep(step)
    addButton.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text'
    if (isTyping || event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    actions.undo()
  }

  return (
    <section ref={section} className={styles.processors} aria-label={t('title')} onKeyDown={onKeyDown}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t('title')}</h2>
        <AddProcessor
          ref={addButton}
          processors={processors}
          isFull={steps.length >= MOST_STEPS}
          add={(name) => changeWorkbench({ type: 'step-added', name })}
        />
      </header>
      <PipelineBar {...{ pipelines, current, isChanged, canSave, actions }} />
      {steps.length === 0 ? (
        <p className={styles.none}>{t('none')}</p>
      ) : (
        <ol className={styles.list}>
          {steps.map((step, index) => (
            <ProcessorItem
              key={step.key}
              step={step}
              place={index + 1}
              total={steps.length}
              description={processors.find(({ name }) => name === step.name)}
              report={isOfThese ? reports[stepsInUse.indexOf(step)] : undefined}
              isTried={isTried}
              change={changeWorkbench}
              move={(by) => move(step, by)}
              moveTo={moveTo}
              remove={() => remove(step)}
              actions={actions}
            />
          ))}
        </ol>
      )}
      <p className={announcement.announcement} aria-live="polite">
        {sentence}
      </p>
    </section>
  )
}
