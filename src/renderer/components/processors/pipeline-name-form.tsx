import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../button'
import { TextField } from '../form/text-field'
import styles from './pipeline-bar.module.css'

interface PipelineNameFormProps {
  initial: string
  /** Answers what was wrong, null where nothing was. */
  save: (name: string) => Promise<string | null>
  leave: () => void
}

/** Asks for the name of a pipeline, in its place. Escape leaves. */
export function PipelineNameForm({ initial, save, leave }: PipelineNameFormProps) {
  const { t } = useTranslation('processors')
  const form = useRef<HTMLFieldSetElement>(null)
  const [name, setName] = useState(initial)
  const [issue, setIssue] = useState<string | null>(null)

  useEffect(() => form.current?.querySelector('input')?.select(), [])

  const submit = async () => {
    if (name.trim() === '') return setIssue(t('pipeline.nameMissing'))
    const wrong = await save(name.trim())
    if (wrong === null) leave()
    else setIssue(wrong)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    leave()
  }
  return (
    <fieldset ref={form} className={styles.form} onKeyDown={onKeyDown} aria-label={t('pipeline.label')}>
      <TextField
        label={t('pipeline.name')}
        value={name}
        issue={issue}
        onChange={(next) => {
          setName(next.slice(0, 80))
          setIssue(null)
        }}
        onEnter={() => void submit()}
      />
      <div className={styles.commands}>
        <Button kind="primary" onClick={() => void submit()}>
          {t('pipeline.save')}
        </Button>
        <Button onClick={leave}>{t('pipeline.cancel')}</Button>
      </div>
    </fieldset>
  )
}
