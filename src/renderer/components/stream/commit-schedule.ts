/**
 * Runs the commit at once where the last one is older than a frame: what comes alone waits for nothing. What comes after it
 * waits for the next frame, however much it is, so that a stream costs one commit a frame.
 */
export interface CommitSchedule {
  request(): void
  cancel(): void
  /** Whether something waits for the next frame. */
  readonly isDue: boolean
}

/** Calls the action once, in the next frame; returns what cancels it. */
type AwaitFrame = (action: () => void) => () => void

export function createCommitSchedule(commit: () => void, awaitFrame: AwaitFrame): CommitSchedule {
  let cancelFrame: (() => void) | null = null
  let isDue = false

  // The frame is asked for first: a commit may request another one.
  function run(): void {
    isDue = false
    cancelFrame = awaitFrame(() => {
      cancelFrame = null
      if (isDue) run()
    })
    commit()
  }

  return {
    get isDue() {
      return isDue
    },
    request() {
      if (cancelFrame) isDue = true
      else run()
    },
    cancel() {
      cancelFrame?.()
      cancelFrame = null
      isDue = false
    }
  }
}
