import { Check, Layers } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Pipeline } from '../../../shared/pipeline'
import { Button } from '../button'
import menu from '../choice-menu.module.css'
import styles from './pipeline-bar.module.css'
import { PipelineNameForm } from './pipeline-name-form'
import type { ProcessorActions } from './processor-actions'

interface PipelineBarProps {
  pipelines: readonly Pipeline[]
  /** The one that the steps were opened from or saved as. */
  current: Pipeline | null
  /** Whether the steps are no longer what was saved. */
  isChanged: boolean
  /** Whether there is anything to save, with no option to be mended first. */
  canSave: boolean
  actions: ProcessorActions
}

type Naming = 'save' | 'rename'

/** Which saved pipeline the steps are, and what can be done with it. */
export function PipelineBar({ pipelines, current, isChanged, canSave, actions }: PipelineBarProps) {
  const { t } = useTranslation('processors')
  const button = useRef<HTMLButtonElement>(null)
  const [naming, setNaming] = useState<Naming | null>(null)
  const isNaming = useRef(false)
  const name = (what: Naming) => {
    isNaming.current = true
    setNaming(what)
  }
  const leave = () => {
    setNaming(null)
    button.current?.focus()
  }
  const further: [label: string, isPossible: boolean, perform: () => void][] = [
    [t('pipeline.save'), current !== null && isChanged && canSave, () => void actions.savePipeline(null)],
    [t('pipeline.saveAs'), canSave, () => name('save')],
    [t('pipeline.rename'), current !== null, () => name('rename')],
    [t('pipeline.export'), current !== null, () => current && actions.exportPipeline(current)],
    [t('pipeline.delete'), current !== null, () => current && actions.deletePipeline(current)],
    [t('pipeline.import'), true, actions.importPipeline]
  ]
  return (
    <div className={styles.bar}>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger asChild>
          <Button
            ref={button}
            kind="quiet"
            aria-label={current ? t('pipeline.current', { name: current.name }) : t('pipeline.label')}
            title={t('pipeline.hint')}
          >
            <Layers aria-hidden="true" size={14} />
            <span className={styles.name}>{current?.name ?? t('pipeline.label')}</span>
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            className={menu.menu}
            align="start"
            sideOffset={4}
            collisionPadding={8}
            onCloseAutoFocus={(event) => {
              // The name's field has the focus then.
              if (isNaming.current) event.preventDefault()
              isNaming.current = false
            }}
          >
            <DropdownMenu.RadioGroup aria-label={t('pipeline.label')} value={current?.id ?? ''}>
              {pipelines.map((pipeline) => (
                <DropdownMenu.RadioItem
                  key={pipeline.id}
                  className={menu.item}
                  value={pipeline.id}
                  onSelect={() => actions.openPipeline(pipeline)}
                >
                  <span className={menu.mark}>
                    <DropdownMenu.ItemIndicator>
                      <Check aria-hidden="true" size={14} />
                    </DropdownMenu.ItemIndicator>
                  </span>
                  {pipeline.name}
                </DropdownMenu.RadioItem>
              ))}
            </DropdownMenu.RadioGroup>
            {pipelines.length > 0 && <DropdownMenu.Separator className={menu.separator} />}
            {further
              .filter(([, isPossible]) => isPossible)
              .map(([label, , perform]) => (
                <DropdownMenu.Item key={label} className={menu.further} onSelect={perform}>
                  {label}
                </DropdownMenu.Item>
              ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {current && isChanged && <span className={styles.changed}>{t('pipeline.changed')}</span>}
      {naming && (
        <PipelineNameForm
          initial={naming === 'rename' && current ? current.name : ''}
          save={(wanted) =>
            naming === 'rename' && current ? actions.renamePipeline(current, wanted) : actions.savePipeline(wanted)
          }
          leave={leave}
        />
      )}
    </div>
  )
}
