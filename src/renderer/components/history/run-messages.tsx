import { useTranslation } from 'react-i18next'
import type { Message } from '../../../shared/message'
import styles from './run-messages.module.css'

interface RunMessagesProps {
  messages: readonly Message[]
}

/** What was asked, word for word. */
export function RunMessages({ messages }: RunMessagesProps) {
  const { t } = useTranslation('history')
  return (
    <dl className={styles.messages}>
      {messages.map(({ role, content }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the messages of a run never change.
        <div key={index} className={styles.message}>
          <dt>{t(`roles.${role}`)}</dt>
          <dd dir="auto">{content}</dd>
        </div>
      ))}
    </dl>
  )
}
