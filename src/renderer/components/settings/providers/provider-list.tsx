import { Plus } from 'lucide-react'
import type { Ref } from 'react'
import { useAppState } from '../../../store/use-app-state'
import { Button } from '../../button'
import type { ProviderListActions } from '../settings-actions'
import { ViewHeading } from '../view-heading'
import { EnvironmentProviders } from './environment-providers'
import styles from './provider-list.module.css'
import { ProviderRow } from './provider-row'

interface ProviderListProps {
  actions: ProviderListActions
  headingRef: Ref<HTMLHeadingElement>
}

/** The providers that were set up, and how each stands. */
export function ProviderList({ actions, headingRef }: ProviderListProps) {
  const profiles = useAppState((state) => state.profiles)
  return (
    <section className={styles.section} aria-labelledby="providers-title">
      <ViewHeading id="providers-title" title="Providers" headingRef={headingRef}>
        <Button kind="primary" onClick={actions.startAdding}>
          <Plus aria-hidden="true" size={16} />
          Add a provider
        </Button>
      </ViewHeading>
      <p className={styles.introduction}>
        Where runs can go, beside the built-in model. A key that you enter stays on this computer: it can be replaced
        and deleted, and nobody can read it back.
      </p>
      {profiles.length > 0 ? (
        <ul className={styles.list}>
          {profiles.map((summary) => (
            <ProviderRow key={summary.profile.id} summary={summary} open={actions.openProfile} />
          ))}
        </ul>
      ) : (
        <p className={styles.empty}>
          None so far. Add one from a list, by pasting what you have, or by a look for servers on this computer.
        </p>
      )}
      <div className={styles.commands}>
        <Button onClick={actions.importProfiles}>Import…</Button>
        <Button isUnavailable={profiles.length === 0} onClick={actions.exportProfiles}>
          Export…
        </Button>
        <p className={styles.note}>Files of providers hold no keys.</p>
      </div>
      <EnvironmentProviders />
    </section>
  )
}
