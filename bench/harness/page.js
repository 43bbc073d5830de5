/**
 * Runs in the page: notes when what was committed to the document, by the wall clock that the server's moments are in. Put
 * there by `watchStory`.
 */
function createProbe() {
  const wallClockMs = () => performance.timeOrigin + performance.now()
  let noted = start()
  let region = document.body

  function start() {
    return { commits: [], statuses: [], clicks: [], longTasksMs: [], frames: 0, batches: 0 }
  }

  /** The number of the last token on the page, which is in its text. */
  function lastToken() {
    const end = region.querySelector('article [dir=auto]')?.textContent?.slice(-80) ?? ''
    return Number([...end.matchAll(/w(\d+)/g)].at(-1)?.[1] ?? -1)
  }

  function note() {
    const atMs = wallClockMs()
    const status = region.querySelector('[role=status], output')?.textContent ?? ''
    if (noted.statuses.at(-1)?.status !== status) noted.statuses.push({ status, atMs })
    const token = lastToken()
    if (token !== (noted.commits.at(-1)?.token ?? -1)) noted.commits.push({ token, atMs })
  }

  function countFrames() {
    noted.frames += 1
    requestAnimationFrame(countFrames)
  }

  requestAnimationFrame(countFrames)
  document.addEventListener('click', () => noted.clicks.push(wallClockMs()), { capture: true })
  new PerformanceObserver((list) =>
    noted.longTasksMs.push(...list.getEntries().map(({ duration }) => duration))
  ).observe({
    type: 'longtask'
  })
  window.streamscope?.on('run:batch', () => {
    noted.batches += 1
  })
  return {
    watch(element) {
      region = element
      new MutationObserver(note).observe(element, { subtree: true, childList: true, characterData: true })
    },
    /** Presses Run again and again, each time that the run before is complete. */
    async runMany(count) {
      const button = () => [...region.querySelectorAll('button')].find(({ textContent }) => textContent === 'Run story')
      for (let number = 0; number < count; number += 1) {
        noted.statuses = []
        const pressed = button() ?? [...document.querySelectorAll('[aria-label="Run story"]')].at(0)
        pressed.click()
        while (!noted.statuses.some(({ status }) => status.includes('Complete'))) {
          await new Promise((resolve) => requestAnimationFrame(resolve))
        }
      }
      noted = start()
    },
    /** What was noted since the last time. */
    take() {
      const taken = { ...noted, batches: window.messages ?? noted.batches }
      noted = start()
      window.messages = window.messages === undefined ? undefined : 0
      return taken
    }
  }
}

window.probe = createProbe()
