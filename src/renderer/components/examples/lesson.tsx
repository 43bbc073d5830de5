import type { Example } from '../../../shared/examples'
import { type AppState, slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import styles from './lesson.module.css'

const ROLE_NAMES = { system: 'System', human: 'Human', assistant: 'Assistant' } as const

interface LessonProps {
  example: Example
}

/** What is asked of the model, and the way its tokens take. */
export function Lesson({ example }: LessonProps) {
  const provider = useAppState((state) => labelOf(state, example.id))
  const processors = example.processors.map((processor) => processor.name)
  return (
    <dl className={styles.lesson}>
      {example.messages.map(({ role, content }) => (
        <div key={role} className={styles.row}>
          <dt>{ROLE_NAMES[role]}</dt>
          <dd>{content}</dd>
        </div>
      ))}
      <div className={styles.row}>
        <dt>Path</dt>
        <dd>
          <ol className={styles.path}>
            {[provider, 'callback', 'queue', ...processors, 'window'].map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </dd>
      </div>
    </dl>
  )
}

/** What the run that is shown went to, else what the next run will go to. */
function labelOf(state: AppState, slot: string): string {
  const { run, profileId } = slotOf(state, slot)
  const shown = run?.start ? { id: run.start.provider, profileId } : { id: state.provider, profileId: state.profileId }
  const profile = state.profiles.find((summary) => summary.profile.id === shown.profileId)?.profile
  return profile?.name ?? state.providers.find((provider) => provider.id === shown.id)?.label ?? shown.id
}
