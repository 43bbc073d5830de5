import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import { CopyButton } from '../copy-button'
import styles from './value-view.module.css'

interface ValueViewProps {
  slot: string
}

/** The object or list that the `json` processor finds in the text, as it grows; nothing where none was asked for. */
export function ValueView({ slot }: ValueViewProps) {
  const { t } = useTranslation('processors')
  const isAskedFor = useAppState((state) =>
    (slotOf(state, slot).run?.start?.processors ?? []).some(({ name }) => name === 'json')
  )
  const value = useDeferredValue(useAppState((state) => slotOf(state, slot).run?.value ?? null))
  if (!isAskedFor) return null
  return (
    <section className={styles.value} aria-label={t('value.label')}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t('value.label')}</h2>
        <p className={styles.state}>{t(value ? `value.${value.state}` : 'value.none')}</p>
        <CopyButton label={t('value.copy')} read={() => pretty(value?.json ?? '')} isUnavailable={value === null} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre className={styles.json} tabIndex={0} dir="ltr">
        {value && pretty(value.json)}
      </pre>
    </section>
  )
}

function pretty(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2)
}
