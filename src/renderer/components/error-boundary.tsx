import { Component, type ReactNode } from 'react'
import { i18n } from '../messages/i18n'
import { Button } from './button'
import styles from './error-boundary.module.css'

interface ErrorBoundaryProps {
  children: ReactNode
}

interface ErrorBoundaryState {
  message: string | null
}

/**
 * Stands in for the window's content when drawing it has failed. Runs go on in main and in the store, so drawing again
 * shows them where they are. The page cannot reload itself: main refuses every navigation.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { message: null }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    const { message } = this.state
    if (message === null) return this.props.children
    return (
      <main className={styles.page} role="alert">
        <h1 className={styles.title}>{i18n.t('app:failure.title')}</h1>
        <p>{i18n.t('app:failure.wayOut')}</p>
        <p>{i18n.t('app:failure.reason', { reason: message })}</p>
        <Button kind="primary" onClick={() => this.setState({ message: null })}>
          {i18n.t('app:failure.retry')}
        </Button>
      </main>
    )
  }
}
