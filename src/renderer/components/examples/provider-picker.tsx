import { ChevronDown } from 'lucide-react'
import type { ProviderId, ProviderSummary } from '../../../shared/provider'
import { useAppState } from '../../store/use-app-state'
import { Button } from '../button'
import { type Choice, ChoiceMenu } from '../choice-menu'

interface ProviderPickerProps {
  choose: (provider: ProviderId) => void
}

/** Which provider the next run uses. One that is not ready says what it lacks. */
export function ProviderPicker({ choose }: ProviderPickerProps) {
  const providers = useAppState((state) => state.providers)
  const chosen = useAppState((state) => state.provider)
  if (providers.length < 2) return null
  const label = providers.find((provider) => provider.id === chosen)?.label ?? chosen
  return (
    <ChoiceMenu label="Provider" value={chosen} choices={providers.map(asChoice)} onChoose={choose}>
      <Button kind="quiet" aria-label={`Provider: ${label}`}>
        {label}
        <ChevronDown aria-hidden="true" size={14} />
      </Button>
    </ChoiceMenu>
  )
}

function asChoice({ id, label, description, ready, missing, defaultModel }: ProviderSummary): Choice<ProviderId> {
  const note = ready ? [description, defaultModel && `Model: ${defaultModel}`].filter(Boolean).join(' ') : missing
  return { value: id, label, note, isUnavailable: !ready }
}
