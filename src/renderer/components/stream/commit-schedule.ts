/** How often a hidden window commits, in milliseconds: it gets no frames. */
const HIDDEN_COMMIT_MS = 250

/** Runs the commit once in the next frame, however often it is asked for. */
export interface CommitSchedule {
  request(): void
  cancel(): void
}

export function createCommitSchedule(commit: () => void): CommitSchedule {
  let cancel: (() => void) | null = null

  function run(): void {
    cancel?.()
    cancel = null
    commit()
  }

  return {
    request() {
      cancel ??= document.hidden ? afterDelay(run) : beforeNextFrame(run)
    },
    cancel() {
      cancel?.()
      cancel = null
    }
  }
}

function beforeNextFrame(action: () => void): () => void {
  const handle = requestAnimationFrame(action)
  return () => cancelAnimationFrame(handle)
}

function afterDelay(action: () => void): () => void {
  const handle = setTimeout(action, HIDDEN_COMMIT_MS)
  return () => clearTimeout(handle)
}
