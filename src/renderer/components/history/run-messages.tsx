import type { Message } from '../../../shared/message'
import styles from './run-messages.module.css'

const ROLES: Record<Message['role'], string> = { system: 'System', human: 'You', assistant: 'Assistant' }

interface RunMessagesProps {
  messages: readonly Message[]
}

/** What was asked, word for word. */
export function RunMessages({ messages }: RunMessagesProps) {
  return (
    <dl className={styles.messages}>
      {messages.map(({ role, content }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the messages of a run never change.
        <div key={index} className={styles.message}>
          <dt>{ROLES[role]}</dt>
          <dd dir="auto">{content}</dd>
        </div>
      ))}
    </dl>
  )
}
