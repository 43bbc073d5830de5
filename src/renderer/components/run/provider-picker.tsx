import type { TFunction } from 'i18next'
import { ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PROVIDER_NAMES } from '../../../shared/provider'
import { told } from '../../messages/told/told'
import type { RunTarget } from '../../store/run-target'
import { Button } from '../button'
import { type Choice, ChoiceMenu } from '../choice-menu'
import { type TargetChoice, useRunTargets } from '../use-run-targets'
import styles from './provider-picker.module.css'

interface ProviderPickerProps {
  choice: TargetChoice
  choose: (target: RunTarget) => void
  /** The way to where providers are set up. */
  setUp: () => void
}

/** Which provider the next run uses. One that is not ready says what it lacks. */
export function ProviderPicker({ choice, choose, setUp }: ProviderPickerProps) {
  const { t } = useTranslation('run')
  const { offered, chosen } = useRunTargets(choice)
  if (!chosen) return <Room label={told(PROVIDER_NAMES[choice.provider])} />
  const chooseKey = (wanted: string) => {
    const target = offered.find(({ key }) => key === wanted)
    if (target) choose(target)
  }
  return (
    <ChoiceMenu
      label={t('provider.label')}
      value={chosen.key}
      choices={offered.map((target) => asChoice(target, t))}
      onChoose={chooseKey}
      further={{ label: t('provider.setUp'), perform: setUp }}
    >
      <Button kind="quiet" aria-label={t('provider.current', { provider: chosen.label })}>
        <Chosen label={chosen.label} />
      </Button>
    </ChoiceMenu>
  )
}

/** Main tells what there is a moment after the first paint: nothing beside it moves then. */
function Room({ label }: { label: string }) {
  return (
    <span className={styles.room}>
      <Button kind="quiet">
        <Chosen label={label} />
      </Button>
    </span>
  )
}

function Chosen({ label }: { label: string }) {
  return (
    <>
      <span className={styles.label}>{label}</span>
      <ChevronDown aria-hidden="true" size={14} />
    </>
  )
}

function asChoice({ key, label, description, model, isReady }: RunTarget, t: TFunction<'run'>): Choice<string> {
  const note = model ? t('provider.withModel', { description, model }) : description
  return { value: key, label, note, isUnavailable: !isReady }
}
