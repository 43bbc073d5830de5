import { Component, type ReactNode } from 'react'
import { Button } from './button'
import styles from './error-boundary.module.css'

interface ErrorBoundaryProps {
  children: ReactNode
}

interface ErrorBoundaryState {
  message: string | null
}

/** Stands in for the window's content when drawing it has failed. Runs go on in main, and are there after a reload. */
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
        <h1 className={styles.title}>The window could not be drawn</h1>
        <p>Your runs go on, and are here again after a reload. The reason given was: {message}</p>
        <Button kind="primary" onClick={() => location.reload()}>
          Reload
        </Button>
      </main>
    )
  }
}
