/** How the terminal runner ends. A stop gives 128 and the signal's number, as shells have it. */
export const EXIT_CODE = {
  complete: 0,
  /** A run that failed, or that ended without being whole. */
  failed: 1,
  /** Nothing was started. */
  wrongUsage: 2,
  hangUp: 129,
  interrupted: 130,
  /** The reader of the output went away, as `head` does. */
  readerGone: 141,
  terminated: 143
} as const

export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE]
