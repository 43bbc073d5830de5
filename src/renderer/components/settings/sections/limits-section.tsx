import { useTranslation } from 'react-i18next'
import { DEFAULT_RUN_LIMITS } from '../../../../shared/plain-values'
import type { RunLimits } from '../../../../shared/run-request'
import { useAppState } from '../../../store/use-app-state'
import type { SectionProps } from '../section-props'
import { ViewHeading } from '../view-heading'
import { NumberField } from './number-field'
import styles from './sections.module.css'

const SECONDS = { least: 1, most: 3600 }
const RETRIES = { least: 0, most: 10 }

/** How long a run is waited for, and how often it is tried. */
export function LimitsSection({ actions }: SectionProps) {
  const { t } = useTranslation('settings')
  const limits = useAppState((state) => state.settings?.limits ?? DEFAULT_RUN_LIMITS)
  const change = (changes: Partial<RunLimits>) => actions.change({ limits: { ...limits, ...changes } })
  return (
    <section className={styles.section} aria-labelledby="limits-title">
      <ViewHeading id="limits-title" title={t('sections.limits')} />
      <p className={styles.introduction}>{t('limits.introduction')}</p>
      <div className={styles.limits}>
        <NumberField
          label={t('limits.header.label')}
          hint={t('limits.header.hint', { usual: DEFAULT_RUN_LIMITS.headerTimeoutMs / 1000 })}
          value={limits.headerTimeoutMs / 1000}
          bounds={SECONDS}
          complaint={t('limits.seconds')}
          onChange={(seconds) => change({ headerTimeoutMs: Math.round(seconds * 1000) })}
        />
        <NumberField
          label={t('limits.idle.label')}
          hint={t('limits.idle.hint', { usual: DEFAULT_RUN_LIMITS.idleTimeoutMs / 1000 })}
          value={limits.idleTimeoutMs / 1000}
          bounds={SECONDS}
          complaint={t('limits.seconds')}
          onChange={(seconds) => change({ idleTimeoutMs: Math.round(seconds * 1000) })}
        />
        <NumberField
          label={t('limits.retries.label')}
          hint={t('limits.retries.hint', { usual: DEFAULT_RUN_LIMITS.maxRetries })}
          value={limits.maxRetries}
          bounds={RETRIES}
          isWhole
          complaint={t('limits.whole')}
          onChange={(maxRetries) => change({ maxRetries })}
        />
      </div>
    </section>
  )
}
