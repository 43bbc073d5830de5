import { useTranslation } from 'react-i18next'
import type { Example } from '../../../shared/examples'
import { PROVIDER_NAMES } from '../../../shared/provider'
import { told } from '../../messages/told/told'
import { type AppState, slotOf } from '../../store/app-state'
import { useAppState } from '../../store/use-app-state'
import styles from './lesson.module.css'

interface LessonProps {
  example: Example
}

/** What is asked of the model, and the way its tokens take. */
export function Lesson({ example }: LessonProps) {
  const { t } = useTranslation('examples')
  const provider = useAppState((state) => labelOf(state, example.id))
  const processors = example.processors.map((processor) => processor.name)
  return (
    <dl className={styles.lesson}>
      {example.messages.map(({ role, content }) => (
        <div key={role} className={styles.row}>
          <dt>{t(`roles.${role}`)}</dt>
          <dd>{content}</dd>
        </div>
      ))}
      <div className={styles.row}>
        <dt>{t('path.label')}</dt>
        <dd>
          <ol className={styles.path}>
            {[told(provider), t('path.callback'), t('path.queue'), ...processors, t('path.window')].map((step) => (
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
  const { run, request } = slotOf(state, slot)
  const profileId = request?.profileId ?? null
  const shown = run?.start ? { id: run.start.provider, profileId } : { id: state.provider, profileId: state.profileId }
  const profile = state.profiles.find((summary) => summary.profile.id === shown.profileId)?.profile
  return (
    profile?.name ?? state.providers.find((provider) => provider.id === shown.id)?.label ?? PROVIDER_NAMES[shown.id]
  )
}
