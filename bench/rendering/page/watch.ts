/** What the page did while it was watched. */
export interface Watched {
  commitsMs: number[]
  frames: number
  droppedFrames: number
  longestTask: number
}

const FRAME_MS = 1000 / 60

/** Watches frames, long tasks, and how long a message waits until it has changed the page. */
export function watchPage(root: HTMLElement) {
  const waiting: number[] = []
  const latencies: number[] = []
  let longestTask = 0
  let dropped = 0
  let frames = 0
  let last = performance.now()
  let isWatching = true

  const mutations = new MutationObserver(() => {
    const now = performance.now()
    for (const at of waiting.splice(0)) latencies.push(now - at)
  })
  mutations.observe(root, { subtree: true, childList: true, characterData: true })
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration)
  })
  tasks.observe({ type: 'longtask' })
  const frame = (now: number) => {
    frames += 1
    dropped += Math.max(0, Math.round((now - last) / FRAME_MS) - 1)
    last = now
    if (isWatching) requestAnimationFrame(frame)
  }
  requestAnimationFrame((now) => {
    last = now
    requestAnimationFrame(frame)
  })

  return {
    pushed: () => void waiting.push(performance.now()),
    stop(): Watched {
      isWatching = false
      mutations.disconnect()
      tasks.disconnect()
      return { commitsMs: latencies, frames, droppedFrames: dropped, longestTask }
    }
  }
}
