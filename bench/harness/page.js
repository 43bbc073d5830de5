/**
 * Runs in the page: notes when what was committed to the document, by the wall clock that the server's moments are in. Put
 * there by `watchStory`.
 */
function createProbe() {
  const wallClockMs = () => performance.timeOrigin + performance.now()
  let noted = start()
  let region = document.body
  let awaited = []

  function start() {
    return { commits: [], statuses: [], clicks: [], longTasksMs: [], framesMs: [], batches: 0 }
  }

  /** The number of the last token on the page, which is in its text. */
  function lastToken() {
    const end = endOf(region.querySelector('article [dir=auto]'))
    return Number([...end.matchAll(/w(\d+)/g)].at(-1)?.[1] ?? -1)
  }

  function statusNow() {
    return region.querySelector('[role=status], output')?.textContent ?? ''
  }

  /** Without putting all of a long text together at every commit. */
  function endOf(host) {
    let end = ''
    for (let child = host?.lastChild; child && end.length < 80; child = child.previousSibling) {
      end = child.textContent + end
    }
    return end.slice(-80)
  }

  function note() {
    const atMs = wallClockMs()
    const status = statusNow()
    if (noted.statuses.at(-1)?.status !== status) noted.statuses.push({ status, atMs })
    for (const { wanted, resolve } of awaited) if (status.includes(wanted)) resolve()
    awaited = awaited.filter(({ wanted }) => !status.includes(wanted))
    const token = lastToken()
    if (token !== (noted.commits.at(-1)?.token ?? -1)) noted.commits.push({ token, atMs })
  }

  function countFrames() {
    noted.framesMs.push(wallClockMs())
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
    /** Not by looking at the page in every frame, as a driver does, which costs the page as much as its text. */
    until(wanted) {
      return new Promise((resolve) => {
        awaited.push({ wanted, resolve })
        note()
      })
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
