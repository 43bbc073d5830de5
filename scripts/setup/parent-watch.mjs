const POLL_MS = 500

/**
 * Ends this process, as if asked to, when the one that started it is gone. A signal that is sent to npm alone ends the
 * shell between npm and this process, and goes no further: a window would stay open, and a stream run on, behind it.
 * Only npm's scripts are watched; whoever starts a script by hand may well leave it running.
 */
export function endWithParent() {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, POLL_MS)
  timer.unref()
}
