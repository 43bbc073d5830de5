import type { SettingsActions } from '../../components/settings/settings-actions'
import type { PlaceAddress } from '../../place-address'
import { type Destination, hasUnsavedChanges } from '../../store/settings/settings-page-state'
import type { SettingsContext } from './settings-context'

type LeaveActions = Pick<SettingsActions, 'leaveFor' | 'saveAndLeave' | 'discardAndLeave' | 'stay'>

/** Leaving what is edited, with a question where something would be lost. */
export function createLeaveActions(
  context: SettingsContext,
  { form, network }: Pick<SettingsActions, 'form' | 'network'>,
  address: PlaceAddress
): LeaveActions {
  const { page, tell } = context

  function go(destination: Destination): void {
    form.cancelCheck()
    if (destination.kind === 'place') address.open(`#${destination.place}`)
    else if (destination.kind === 'close') address.close()
    else tell({ type: 'list-opened' })
    if (destination.kind === 'section') tell({ type: 'section-opened', section: destination.section })
  }

  function answerAndGo(): void {
    const { leaving } = page()
    tell({ type: 'leave-answered' })
    if (leaving) go(leaving)
  }

  return {
    leaveFor: (destination) => {
      if (hasUnsavedChanges(page())) tell({ type: 'leave-asked', destination })
      else go(destination)
    },
    saveAndLeave: (secrets) => {
      const save = page().section === 'network' ? network.save : form.save
      void save(secrets).then((isSaved) => (isSaved ? answerAndGo() : tell({ type: 'leave-answered' })))
    },
    discardAndLeave: (secrets) => {
      if (page().section === 'network') network.discard(secrets)
      else form.discard(secrets)
      answerAndGo()
    },
    stay: () => tell({ type: 'leave-answered' })
  }
}
