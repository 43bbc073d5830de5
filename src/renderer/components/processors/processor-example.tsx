import { Play } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProcessorDescription } from '../../../shared/processor-description'
import type { ProcessorSpec } from '../../../shared/processor-spec'
import type { TriedText } from '../../../shared/tried-text'
import { Button } from '../button'
import controls from '../form/controls.module.css'
import { Field, Issue } from '../form/field'
import type { ProcessorActions } from './processor-actions'
import styles from './processor-example.module.css'
import { optionLabel } from './processor-words'

interface ProcessorExampleProps {
  description: ProcessorDescription
  actions: ProcessorActions
}

/** A text that the processor is really run on, with no model: the one of the example, or a person's own. */
export function ProcessorExample({ description, actions: { tryText } }: ProcessorExampleProps) {
  const { t } = useTranslation('processors')
  const { name, options, example } = description
  const [text, setText] = useState(example.text)
  const [tried, setTried] = useState<TriedText | string | null>(null)
  // The example's options are those of the processor: a test runs every one.
  const spec = { name, ...example.options } as ProcessorSpec
  const run = async () => setTried(await tryText([spec], text))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the example is run as it opens, a person's own text when asked.
  useEffect(() => void run(), [])
  const settings = options.filter((option) => option.name in example.options)
  return (
    <section className={styles.example} aria-label={t('help.example')}>
      <h4 className={styles.title}>{t('help.example')}</h4>
      {settings.length > 0 && (
        <p className={styles.settings}>
          {settings.map((option) => `${optionLabel(t, option)}: ${String(example.options[option.name])}`).join(' · ')}
        </p>
      )}
      <Field label={t('help.before')}>
        {(control) => (
          <textarea
            {...control}
            className={controls.area}
            dir="auto"
            rows={3}
            maxLength={20_000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Button onClick={() => void run()}>
        <Play aria-hidden="true" size={14} />
        {t('help.run')}
      </Button>
      <div role="status">
        {typeof tried === 'string' && <Issue message={tried} />}
        {tried !== null && typeof tried !== 'string' && <TriedResult tried={tried} example={example} />}
      </div>
    </section>
  )
}

interface TriedResultProps {
  tried: TriedText
  example: ProcessorDescription['example']
}

function TriedResult({ tried: { pieces, reasoning, value, endedBy }, example }: TriedResultProps) {
  const { t } = useTranslation('processors')
  return (
    <dl className={styles.result}>
      <dt>{t('help.after')}</dt>
      <dd className={styles.text} dir="auto">
        {/* Where the borders are what it changes, they are seen. */}
        {example.showsPieces
          ? pieces.map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name.
              <span key={index} className={styles.piece}>
                {piece}
              </span>
            ))
          : pieces.join('') || '—'}
      </dd>
      {reasoning !== '' && (
        <>
          <dt>{t('help.reasoning')}</dt>
          <dd className={styles.text} dir="auto">
            {reasoning}
          </dd>
        </>
      )}
      {value && (
        <>
          <dt>{t('help.value')}</dt>
          <dd className={styles.text}>{value.json}</dd>
        </>
      )}
      {endedBy && <dd>{t('help.ends')}</dd>}
    </dl>
  )
}
