import { Tabs } from 'radix-ui'
import { useAppState } from '../../store/use-app-state'
import type { InspectorPart } from '../../store/workbench/workbench-page-state'
import type { AppActions } from '../app-actions'
import styles from './inspector.module.css'
import { InspectorFigures } from './inspector-figures'
import { TokenList } from './token-list'

const PARTS: readonly { part: InspectorPart; label: string }[] = [
  { part: 'figures', label: 'Figures' },
  { part: 'tokens', label: 'Tokens' }
]

interface InspectorProps {
  /** The slot whose run is looked at. */
  slot: string
  actions: AppActions
}

/** What there is to know of the run beside its text. */
export function Inspector({ slot, actions }: InspectorProps) {
  const open = useAppState((state) => state.workbenchPage.inspectorPart)
  const choose = (wanted: string) => {
    const chosen = PARTS.find(({ part }) => part === wanted)
    if (chosen) actions.changeWorkbench({ type: 'inspector-part-chosen', part: chosen.part })
  }
  return (
    <section className={styles.inspector} aria-label="Inspector">
      <Tabs.Root className={styles.tabs} value={open} onValueChange={choose}>
        <Tabs.List className={styles.list} aria-label="Inspector">
          {PARTS.map(({ part, label }) => (
            <Tabs.Trigger key={part} className={styles.tab} value={part}>
              {label}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content className={styles.content} value="figures">
          <InspectorFigures slot={slot} />
        </Tabs.Content>
        <Tabs.Content className={styles.content} value="tokens">
          <TokenList slot={slot} actions={actions} />
        </Tabs.Content>
      </Tabs.Root>
    </section>
  )
}
