import type { FoundServer } from '../../../../shared/profile'
import { useAppState } from '../../../store/use-app-state'
import { Button } from '../../button'
import styles from './add-provider.module.css'

interface LocalServersProps {
  look: () => void
  add: (server: FoundServer) => void
}

/** Finds servers on this computer, when asked to and never else. */
export function LocalServers({ look, add }: LocalServersProps) {
  const { isLooking, found } = useAppState((state) => state.settingsPage.search)
  const presets = useAppState((state) => state.settingsPage.presets)
  const names = presets.filter(({ isLocal }) => isLocal).map(({ label }) => label)
  return (
    <section className={styles.part} aria-labelledby="local-title">
      <h3 id="local-title" className={styles.title}>
        On this computer
      </h3>
      <p className={styles.hint}>Asks the usual ports of {inWords(names)}, and nothing else.</p>
      <div className={styles.commands}>
        <Button isUnavailable={isLooking} onClick={look}>
          Look for local servers
        </Button>
        <p role="status">{isLooking ? 'Looking…' : found && countAnswers(found.length)}</p>
      </div>
      {found && found.length > 0 && (
        <ul aria-label="Servers found">
          {found.map((server) => (
            <li key={server.address} className={styles.found}>
              <div>
                <p className={styles.label}>{server.label}</p>
                <p className={styles.hint}>
                  {server.address} · {countOf(server.models)}
                </p>
              </div>
              <Button aria-label={`Add ${server.label} at ${server.address}`} onClick={() => add(server)}>
                Add
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function countAnswers(count: number): string {
  if (count === 0) return 'None answered.'
  return count === 1 ? 'One server answered.' : `${count} servers answered.`
}

const LIST = new Intl.ListFormat('en', { type: 'conjunction' })

function inWords(names: readonly string[]): string {
  return LIST.format(names)
}

function countOf(models: readonly string[]): string {
  if (models.length === 0) return 'names no models'
  return models.length === 1 ? `one model, ${models[0]}` : `${models.length} models`
}
