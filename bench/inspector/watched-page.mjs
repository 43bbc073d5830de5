import { readFileSync } from 'node:fs'

/**
 * @typedef {{ droppedShare: number, longestGap: number, longestTask: number, longTasks: number }} Seen
 * @typedef {Seen & { mainThread: number, rendererCpu: number, mainCpu: number }} Cost
 */

/** The window of an app whose frames, tasks and processor time are noted. */
export class WatchedPage {
  #app
  /** @type {Promise<import('playwright').CDPSession> | null} */
  #session = null

  /** @param {import('../harness/open-app.mjs').OpenApp} app */
  constructor(app) {
    this.#app = app
  }

  get page() {
    return this.#app.page
  }

  async watch() {
    await this.page.evaluate(readFileSync(new URL('page.js', import.meta.url), 'utf8'))
    this.#session = this.page.context().newCDPSession(this.page)
    // CPU time of the thread, so that it does not matter who else is on the machine.
    await (await this.#session).send('Performance.enable', { timeDomain: 'threadTicks' })
  }

  /**
   * What it costs until the page says that it is done, and its figures have settled.
   * @param {() => Promise<void>} start @param {string} end a selector and the text that is then there
   * @returns {Promise<Cost>}
   */
  async cost(start, end) {
    await this.#take()
    const before = await this.#readSpent()
    await start()
    await this.page.evaluate((status) => Object(globalThis).watch.says('[role=status], output', status), end)
    await this.page.evaluate((frames) => Object(globalThis).watch.frames(frames), SETTLING_FRAMES)
    const after = await this.#readSpent()
    const seen = await this.#take()
    return {
      ...seen,
      mainThread: after.mainThread - before.mainThread,
      rendererCpu: after.rendererCpu - before.rendererCpu,
      mainCpu: after.mainCpu - before.mainCpu
    }
  }

  /** What was seen while that was done. @param {() => Promise<unknown>} act @returns {Promise<Seen>} */
  async seeWhile(act) {
    await this.#take()
    await act()
    return this.#take()
  }

  /** @returns {Promise<Seen>} */
  #take() {
    return this.page.evaluate(() => Object(globalThis).watch.take())
  }

  async #readSpent() {
    const { metrics } = (await (await this.#session)?.send('Performance.getMetrics')) ?? { metrics: [] }
    const { main, renderer } = await this.#app.readUsage()
    const taskS = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
    return { mainThread: taskS * 1000, rendererCpu: renderer.cpuMs, mainCpu: main.cpuMs }
  }
}

/** A trace is whole a second after its run has ended. */
const SETTLING_FRAMES = 90
