import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Example } from '../../../shared/examples'
import { useAppState } from '../../store/use-app-state'
import { Button } from '../button'
import { StopButton } from '../run/stop-button'
import styles from './card-commands.module.css'

interface CardCommandsProps {
  example: Example
  isRunning: boolean
  run: () => void
  stop: () => void
}

/** Run, and Stop for as long as there is something to stop. Run keeps its place, so that nothing moves under the pointer. */
export function CardCommands({ example, isRunning, run, stop }: CardCommandsProps) {
  const { t } = useTranslation('examples')
  const runButton = useRef<HTMLButtonElement>(null)
  const isQueued = useAppState((state) => state.queuedSlots.includes(example.id))
  return (
    <div className={styles.commands}>
      {isRunning && <StopButton stop={stop} returnFocus={() => runButton.current?.focus()} />}
      <Button ref={runButton} isUnavailable={isRunning || isQueued} onClick={run}>
        {t(`${example.id}.run`)}
      </Button>
    </div>
  )
}
