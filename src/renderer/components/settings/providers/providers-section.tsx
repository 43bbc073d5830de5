import { useRef } from 'react'
import { useAppState } from '../../../store/use-app-state'
import { useArrival } from '../../use-arrival'
import { ProfileEditor } from '../profile/profile-editor'
import type { SectionProps } from '../section-props'
import { AddProvider } from './add-provider'
import { ProviderList } from './provider-list'

/** The list of providers, or the ways to add one, or the one that is edited. */
export function ProvidersSection({ actions, secrets }: SectionProps) {
  const view = useAppState(({ settingsPage: { form, isAdding } }) => (form ? 'form' : isAdding ? 'add' : 'list'))
  const heading = useRef<HTMLHeadingElement>(null)
  useArrival(view, () => heading.current?.focus())
  if (view === 'form') return <ProfileEditor actions={actions} secrets={secrets} headingRef={heading} />
  if (view === 'add') return <AddProvider actions={actions} headingRef={heading} />
  return <ProviderList actions={actions.providers} headingRef={heading} />
}
