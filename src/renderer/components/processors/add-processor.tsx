import { Plus } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProcessorDescription } from '../../../shared/processor-description'
import type { ProcessorName } from '../../../shared/processor-spec'
import { Button } from '../button'
import styles from '../choice-menu.module.css'

interface AddProcessorProps {
  ref: Ref<HTMLButtonElement>
  processors: readonly ProcessorDescription[]
  isFull: boolean
  add: (name: ProcessorName) => void
}

/** A menu of all processors, each with what it does. */
export function AddProcessor({ ref, processors, isFull, add }: AddProcessorProps) {
  const { t } = useTranslation('processors')
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button ref={ref} kind="quiet" aria-label={t('add.label')} isUnavailable={isFull} data-add-processor>
          <Plus aria-hidden="true" size={14} />
          {t('add.short')}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={styles.menu}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={t('add.menu')}
        >
          {processors.map(({ name }) => (
            <DropdownMenu.Item key={name} className={styles.item} textValue={name} onSelect={() => add(name)}>
              <span className={styles.words}>
                <span className={styles.label}>{name}</span>
                <span className={styles.note}>{t(`texts.${name}.description`)}</span>
              </span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
