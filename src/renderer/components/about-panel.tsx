import { Info } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import type { AppDescription } from '../../shared/ipc-contract'
import { useAppState } from '../store/use-app-state'
import styles from './about-panel.module.css'
import { Button } from './button'
import { CopyButton } from './copy-button'

/** What this installation is made of: the version, and the Electron that really runs. */
export function AboutPanel() {
  const { t } = useTranslation('app')
  const description = useAppState((state) => state.description)
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button kind="quiet" aria-label={t('about.label')} title={t('about.label')}>
          <Info aria-hidden="true" size={18} strokeWidth={1.75} />
        </Button>
      </Popover.Trigger>
      {description && <About description={description} />}
    </Popover.Root>
  )
}

function About({ description }: { description: AppDescription }) {
  const { t } = useTranslation('app')
  const title = t('about.title', { version: description.version })
  const parts: [name: string, value: string][] = [
    ['Electron', description.electron],
    ['Chrome', description.chrome],
    ['Node', description.node],
    [t('about.platform'), description.platform],
    [t('about.dataFolder'), description.userDataFolder]
  ]
  const asText = () => [title, ...parts.map(([name, value]) => `${name}: ${value}`)].join('\n')
  return (
    <Popover.Portal>
      <Popover.Content
        className={styles.panel}
        side="right"
        align="end"
        sideOffset={20}
        collisionPadding={8}
        aria-label={t('about.label')}
      >
        <h2 className={styles.title}>{title}</h2>
        <dl className={styles.list}>
          {parts.map(([name, value]) => (
            <div key={name} className={styles.row}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <CopyButton label={t('copy.label')} read={asText} />
      </Popover.Content>
    </Popover.Portal>
  )
}
