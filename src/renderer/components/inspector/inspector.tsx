import { Tabs } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DEFAULT_INSPECTOR, INSPECTOR_PARTS, type InspectorPart } from '../../../shared/plain-values'
import { useAppState } from '../../store/use-app-state'
import type { AppActions } from '../app-actions'
import { Callbacks } from './callbacks'
import styles from './inspector.module.css'
import { InspectorFigures } from './inspector-figures'
import { Queue } from './queue'
import { Timeline } from './timeline'
import { TokenList } from './token-list'
import { useFollowedTrace } from './use-inspected'
import { useTextMarks } from './use-text-marks'
import { WidthHandle } from './width-handle'
import { Wire } from './wire'

interface InspectorProps {
  /** The slot whose run is looked at; of the history, the run that is opened there. */
  slot: string
  actions: AppActions
}

type Part = (props: InspectorProps) => ReactNode

const PARTS: Readonly<Record<InspectorPart, Part>> = {
  figures: InspectorFigures,
  tokens: TokenList,
  timeline: Timeline,
  queue: Queue,
  wire: Wire,
  callbacks: Callbacks
}

/** What there is to know of the run beside its text: where each token was and when, while it streams and afterwards. */
export function Inspector({ slot, actions }: InspectorProps) {
  const { t } = useTranslation('inspector')
  const root = useRef<HTMLElement>(null)
  const { part: open, widthPx } = useAppState((state) => state.settings?.inspector ?? DEFAULT_INSPECTOR)
  return (
    <section
      ref={root}
      className={styles.inspector}
      aria-label={t('title')}
      style={{ '--inspector-width': `${widthPx}px` } as React.CSSProperties}
    >
      <Follower slot={slot} actions={actions} />
      <WidthHandle panel={root} widthPx={widthPx} remember={actions.inspector.remember} />
      <Tabs.Root
        className={styles.tabs}
        value={open}
        onValueChange={(part) => actions.inspector.remember({ part: part as InspectorPart })}
      >
        <Tabs.List className={styles.list} aria-label={t('title')}>
          {INSPECTOR_PARTS.map((part) => (
            <Tabs.Trigger key={part} className={styles.tab} value={part}>
              {t(`parts.${part}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {INSPECTOR_PARTS.map((part) => {
          const Content = PARTS[part]
          return (
            <Tabs.Content key={part} className={styles.content} value={part}>
              <Content slot={slot} actions={actions} />
            </Tabs.Content>
          )
        })}
      </Tabs.Root>
    </section>
  )
}

/** Shows nothing: what renders with each part of a trace is this, and not the tabs with all that is in them. */
function Follower({ slot, actions }: InspectorProps) {
  useFollowedTrace(slot, actions.inspector)
  useTextMarks(slot, actions.inspector)
  return null
}
