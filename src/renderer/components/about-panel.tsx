import { Info } from 'lucide-react'
import { Popover } from 'radix-ui'
import type { AppDescription } from '../../shared/ipc-contract'
import { useAppState } from '../store/use-app-state'
import styles from './about-panel.module.css'
import { Button } from './button'
import { CopyButton } from './copy-button'

/** What this installation is made of: the version, and the Electron that really runs. */
export function AboutPanel() {
  const description = useAppState((state) => state.description)
  if (!description) return null
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button kind="quiet" aria-label="About Streamscope" title="About Streamscope">
          <Info aria-hidden="true" size={18} strokeWidth={1.75} />
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.panel}
          side="right"
          align="end"
          sideOffset={20}
          collisionPadding={8}
          aria-label="About Streamscope"
        >
          <h2 className={styles.title}>Streamscope {description.version}</h2>
          <dl className={styles.list}>
            {partsOf(description).map(([name, value]) => (
              <div key={name} className={styles.row}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <CopyButton label="Copy" read={() => asText(description)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function partsOf(description: AppDescription): [name: string, value: string][] {
  return [
    ['Electron', description.electron],
    ['Chrome', description.chrome],
    ['Node', description.node],
    ['Platform', description.platform],
    ['Data folder', description.userDataFolder]
  ]
}

function asText(description: AppDescription): string {
  const lines = partsOf(description).map(([name, value]) => `${name}: ${value}`)
  return [`Streamscope ${description.version}`, ...lines].join('\n')
}
