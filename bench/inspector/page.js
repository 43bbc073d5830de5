/** From the flattest rows to the tallest. */
const ZOOMS = 4

const FRAMES_BETWEEN_LOOKS = 30

/** Runs in the page: watches its frames and its long tasks, and does what a person does to a long Timeline. */
function createWatch() {
  let longTasksMs = []
  let gapsMs = []
  let lastMs = performance.now()

  function frame(nowMs) {
    gapsMs.push(nowMs - lastMs)
    lastMs = nowMs
    requestAnimationFrame(frame)
  }

  requestAnimationFrame(frame)
  const tasks = new PerformanceObserver((list) => {
    longTasksMs.push(...list.getEntries().map(({ duration }) => duration))
  })
  tasks.observe({ type: 'longtask' })

  const nextFrame = () => new Promise(requestAnimationFrame)
  const eachFrame = async (frames, act) => {
    for (let number = 0; number < frames; number += 1) {
      act(number / (frames - 1), number)
      await nextFrame()
    }
  }

  const watch = {
    async frames(count) {
      await eachFrame(count, () => {})
    },
    /** Resolves when an element says so. It is asked rarely: the asking is measured too. */
    async says(selector, text) {
      const isSaid = () => [...document.querySelectorAll(selector)].some(({ textContent }) => textContent === text)
      while (!isSaid()) await watch.frames(FRAMES_BETWEEN_LOOKS)
    },
    /** What was noted since the last time. */
    async take() {
      // Long tasks are told a little later.
      await watch.frames(3)
      const dropped = gapsMs.reduce((sum, gapMs) => sum + Math.max(0, Math.round((gapMs * 60) / 1000) - 1), 0)
      const taken = {
        droppedShare: (100 * dropped) / (gapsMs.length + dropped),
        longestGap: Math.max(...gapsMs),
        longestTask: Math.max(0, ...longTasksMs),
        longTasks: longTasksMs.length
      }
      longTasksMs = []
      gapsMs = []
      return taken
    },
    /** From its first token to its last and back, in so many frames. */
    async scroll(waterfall, frames) {
      const whole = waterfall.scrollHeight - waterfall.clientHeight
      await eachFrame(frames, (share) => {
        waterfall.scrollTop = whole * (1 - Math.abs(2 * share - 1))
      })
    },
    /** All the way in one direction, and all the way back. */
    async press(buttons, times) {
      await eachFrame(times, (_share, number) => buttons[Math.floor(number / ZOOMS) % 2].click())
    },
    /** Chooses one token after the other by key, then some all over the run by pointer. */
    async select(waterfall, times) {
      await eachFrame(times, () => {
        waterfall.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
      })
      const { left, top, height } = waterfall.getBoundingClientRect()
      await eachFrame(times, (share) => {
        waterfall.scrollTop = (waterfall.scrollHeight - height) * share
        const clientY = top + (height - 1) * share
        waterfall.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: left + 20, clientY }))
      })
    }
  }
  return watch
}

window.watch = createWatch()
