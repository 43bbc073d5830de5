import { ChevronDown } from 'lucide-react'
import type { RunTarget } from '../../store/run-target'
import { Button } from '../button'
import { type Choice, ChoiceMenu } from '../choice-menu'
import { useRunTargets } from '../use-run-targets'
import styles from './provider-picker.module.css'

interface ProviderPickerProps {
  choose: (target: RunTarget) => void
  /** The way to where providers are set up. */
  setUp: () => void
}

/** Which provider the next run uses. One that is not ready says what it lacks. */
export function ProviderPicker({ choose, setUp }: ProviderPickerProps) {
  const { offered, chosen } = useRunTargets()
  if (!chosen) return null
  const chooseKey = (wanted: string) => {
    const target = offered.find(({ key }) => key === wanted)
    if (target) choose(target)
  }
  return (
    <ChoiceMenu
      label="Provider"
      value={chosen.key}
      choices={offered.map(asChoice)}
      onChoose={chooseKey}
      further={{ label: 'Set up providers…', perform: setUp }}
    >
      <Button kind="quiet" aria-label={`Provider: ${chosen.label}`}>
        <span className={styles.label}>{chosen.label}</span>
        <ChevronDown aria-hidden="true" size={14} />
      </Button>
    </ChoiceMenu>
  )
}

function asChoice({ key, label, description, model, isReady }: RunTarget): Choice<string> {
  return { value: key, label, note: model ? `${description} Model: ${model}` : description, isUnavailable: !isReady }
}
