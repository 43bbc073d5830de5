import { DEFAULT_RUN_LIMITS } from '../../../../shared/plain-values'
import type { RunLimits } from '../../../../shared/run-request'
import { useAppState } from '../../../store/use-app-state'
import type { SectionProps } from '../section-props'
import { ViewHeading } from '../view-heading'
import { NumberField } from './number-field'
import styles from './sections.module.css'

const SECONDS = { least: 1, most: 3600 }
const SECONDS_COMPLAINT = 'Enter a number of seconds from 1 to 3600.'
const RETRIES = { least: 0, most: 10 }

/** How long a run is waited for, and how often it is tried. */
export function LimitsSection({ actions }: SectionProps) {
  const limits = useAppState((state) => state.settings?.limits ?? DEFAULT_RUN_LIMITS)
  const change = (changes: Partial<RunLimits>) => actions.change({ limits: { ...limits, ...changes } })
  return (
    <section className={styles.section} aria-labelledby="limits-title">
      <ViewHeading id="limits-title" title="Limits" />
      <p className={styles.introduction}>For every run from the next one on. What you change holds at once.</p>
      <div className={styles.limits}>
        <NumberField
          label="Longest wait for an answer to begin, in seconds"
          hint={`Then the run fails, and is tried again. Usual: ${DEFAULT_RUN_LIMITS.headerTimeoutMs / 1000}.`}
          value={limits.headerTimeoutMs / 1000}
          bounds={SECONDS}
          complaint={SECONDS_COMPLAINT}
          onChange={(seconds) => change({ headerTimeoutMs: Math.round(seconds * 1000) })}
        />
        <NumberField
          label="Longest silence in mid-stream, in seconds"
          hint={`Without text or reasoning; signs of life do not count. What had come stays. Usual: ${DEFAULT_RUN_LIMITS.idleTimeoutMs / 1000}.`}
          value={limits.idleTimeoutMs / 1000}
          bounds={SECONDS}
          complaint={SECONDS_COMPLAINT}
          onChange={(seconds) => change({ idleTimeoutMs: Math.round(seconds * 1000) })}
        />
        <NumberField
          label="New attempts after a failed one"
          hint={`Only before the first token, and never where a new attempt cannot help. Usual: ${DEFAULT_RUN_LIMITS.maxRetries}.`}
          value={limits.maxRetries}
          bounds={RETRIES}
          isWhole
          complaint="Enter a whole number from 0 to 10."
          onChange={(maxRetries) => change({ maxRetries })}
        />
      </div>
    </section>
  )
}
