import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useAppState } from '../../store/use-app-state'
import type { ProcessorStep } from '../../store/workbench/processor-step'
import { MOST_STEPS } from '../../store/workbench/reduce-workbench-tab'
import { ActionMenu } from '../action-menu'
import type { AppActions } from '../app-actions'
import { Button } from '../button'
import announcement from '../run/announcement.module.css'
import { ProcessorItem } from './processor-item'
import styles from './processor-list.module.css'

interface ProcessorListProps {
  steps: readonly ProcessorStep[]
  actions: AppActions
}

/** The processors that the text passes, in their order. */
export function ProcessorList({ steps, actions: { changeWorkbench } }: ProcessorListProps) {
  const addButton = useRef<HTMLButtonElement>(null)
  const [sentence, setSentence] = useState('')
  const processors = useAppState((state) => state.workbenchPage.processors)

  const move = ({ key, name }: ProcessorStep, by: -1 | 1) => {
    const place = steps.findIndex((step) => step.key === key) + by
    if (place < 0 || place >= steps.length) return
    changeWorkbench({ type: 'step-moved', key, by })
    setSentence(`${name} is now ${place + 1} of ${steps.length}.`)
  }
  const remove = ({ key, name }: ProcessorStep) => {
    changeWorkbench({ type: 'step-removed', key })
    setSentence(`${name} removed.`)
    addButton.current?.focus()
  }

  return (
    <section className={styles.processors} aria-label="Processors">
      <header className={styles.header}>
        <h2 className={styles.title}>Processors</h2>
        <ActionMenu
          label="Processors to add"
          actions={processors.map(({ name }) => ({
            label: name,
            perform: () => changeWorkbench({ type: 'step-added', name })
          }))}
        >
          <Button ref={addButton} kind="quiet" aria-label="Add a processor" isUnavailable={steps.length >= MOST_STEPS}>
            <Plus aria-hidden="true" size={14} />
            Add
          </Button>
        </ActionMenu>
      </header>
      {steps.length === 0 ? (
        <p className={styles.none}>None: the text stays as the model writes it.</p>
      ) : (
        <ol className={styles.list}>
          {steps.map((step, index) => (
            <ProcessorItem
              key={step.key}
              step={step}
              place={index + 1}
              total={steps.length}
              description={processors.find(({ name }) => name === step.name)}
              change={changeWorkbench}
              move={(by) => move(step, by)}
              remove={() => remove(step)}
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
