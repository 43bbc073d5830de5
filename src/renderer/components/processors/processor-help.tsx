import { CircleQuestionMark } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import type { ProcessorDescription } from '../../../shared/processor-description'
import { Button } from '../button'
import type { ProcessorActions } from './processor-actions'
import { ProcessorExample } from './processor-example'
import styles from './processor-help.module.css'
import { optionHint, optionLabel } from './processor-words'

interface ProcessorHelpProps {
  description: ProcessorDescription
  actions: ProcessorActions
}

/** A page of help for one processor, with an example that can be run. */
export function ProcessorHelp({ description, actions }: ProcessorHelpProps) {
  const { t } = useTranslation('processors')
  const { name, options } = description
  const label = t('help.label', { name })
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button kind="quiet" aria-label={label} title={t('help.hint')}>
          <CircleQuestionMark aria-hidden="true" size={14} />
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.panel}
          side="right"
          align="start"
          sideOffset={12}
          collisionPadding={8}
          aria-label={label}
        >
          <h3 className={styles.title}>{name}</h3>
          <p>{t(`texts.${name}.description`)}</p>
          {t(`texts.${name}.help`)
            .split('\n')
            .map((paragraph) => (
              <p key={paragraph} className={styles.paragraph}>
                {paragraph}
              </p>
            ))}
          {options.length > 0 && (
            <dl className={styles.options}>
              {options.map((option) => (
                <div key={option.name}>
                  <dt>{optionLabel(t, option)}</dt>
                  <dd>{optionHint(t, name, option)}</dd>
                </div>
              ))}
            </dl>
          )}
          <ProcessorExample description={description} actions={actions} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
