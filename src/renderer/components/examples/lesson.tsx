import type { Example } from '../../../shared/examples'
import type { ProviderId } from '../../../shared/provider'
import { type AppState, slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import styles from './lesson.module.css'

const ROLE_NAMES = { system: 'System', human: 'Human', assistant: 'Assistant' } as const

interface LessonProps {
  example: Example
}

/** What is asked of the model, and the way its tokens take. */
export function Lesson({ example }: LessonProps) {
  const provider = useAppState((state) => labelOf(state, providerOf(state, example.id)))
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

/** The provider of the run that is shown, else the one that the next run will use. */
function providerOf(state: AppState, slot: string): ProviderId {
  return slotOf(state, slot).run?.start?.provider ?? state.provider
}

function labelOf(state: AppState, id: ProviderId): string {
  return state.providers.find((provider) => provider.id === id)?.label ?? id
}
